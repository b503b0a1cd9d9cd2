"""The signs that a decision rests on: shapes of the text, and words of known groups."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A form that texts of contests have, or that other programs have.

    Attributes:
        name: What the weights call it.
        says: The reason that people read.
        against: Whether it is one of other requests.
        pattern: What finds it, in a folded text.
    """

    name: str
    says: str
    against: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words that tell what a text is about.

    Attributes:
        name: What the weights call it.
        says: The reason that people read.
        topic: Whether it is a subject to refuse.
        plain: Whether its words tell nothing, because any text has them.
    """

    name: str
    says: str
    topic: bool
    plain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase of groups in a text.

    Attributes:
        phrase: Its words.
        at: Index of its first word in the text's words.
        groups: Names of the groups that it belongs to.
    """

    phrase: tuple[str, ...]
    at: int
    groups: tuple[str, ...]


_TOKEN = re.compile(r"[a-z]+(?:\+\+|#)?|\d+|[\u3400-\u9fff]")


def tokens(text: str) -> list[str]:
    """The words of a folded text, without a final ``s``, its numbers, and its Chinese characters one by one."""
    return [one[:-1] if len(one) > 3 and one[-1] == "s" and one[-2] != "s" else one for one in _TOKEN.findall(text)]


def found(words: list[str]) -> list[Hit]:
    """The phrases of groups that occur, other than those inside a longer phrase of any group."""
    hits = []
    starts = _phrases()
    covered = 0  # a phrase that ends here or earlier lies inside one that began before it
    for at, word in enumerate(words):
        longest = covered
        for phrase, names in starts.get(word, ()):  # the longest ones first
            end = at + len(phrase)
            if end > longest and (len(phrase) == 1 or tuple(words[at:end]) == phrase):
                longest = end
                hits.append(Hit(phrase=phrase, at=at, groups=names))
        covered = longest
    return hits


@cache
def shapes() -> tuple[Shape, ...]:
    """All shapes."""
    return tuple(
        Shape(
            name=name,
            says=row["says"],
            against=row.get("against", False),
            pattern=re.compile(row["pattern"], re.MULTILINE),
        )
        for name, row in _read("shapes.toml").items()
    )


@cache
def groups() -> dict[str, Group]:
    """All groups of words, by name."""
    return {
        name: Group(name=name, says=row["says"], topic=row.get("topic", False), plain=row.get("plain", False))
        for name, row in _read("words.toml").items()
    }


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """A first word to the phrases that start with it, each with its groups."""
    of: dict[tuple[str, ...], list[str]] = {}
    for name, row in _read("words.toml").items():
        for phrase in f"{row['en']},{row['zh']}".split(","):
            if words := tuple(tokens(phrase.strip().lower())):
                names = of.setdefault(words, [])
                if name not in names:
                    names.append(name)
    starts: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, names in of.items():
        starts.setdefault(words[0], []).append((words, tuple(names)))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in starts.items()}


@cache
def _read(file: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((resources.files(__package__) / file).read_text("utf-8"))
