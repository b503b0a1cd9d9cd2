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
        pattern: What finds it, in a folded text.
    """

    name: str
    says: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words that tell what a text is about; ``topic`` says that it is a subject to refuse."""

    name: str
    says: str
    topic: bool


_TOKEN = re.compile(r"[a-z]+(?:\+\+|#)?|\d+|[\u3400-\u9fff]")


def tokens(text: str) -> list[str]:
    """The words of a folded text, without a final ``s``, its numbers, and its Chinese characters one by one."""
    return [one[:-1] if len(one) > 3 and one[-1] == "s" and one[-2] != "s" else one for one in _TOKEN.findall(text)]


def found(words: list[str]) -> dict[str, set[tuple[str, ...]]]:
    """Name of each group to those of its phrases that occur."""
    hits: dict[str, set[tuple[str, ...]]] = {}
    starts = _phrases()
    for at, word in enumerate(words):
        for phrase, names in starts.get(word, ()):
            if len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase:
                for name in names:
                    hits.setdefault(name, set()).add(phrase)
    return hits


@cache
def shapes() -> tuple[Shape, ...]:
    """All shapes."""
    return tuple(
        Shape(name=name, says=row["says"], pattern=re.compile(row["pattern"], re.MULTILINE))
        for name, row in _read("shapes.toml").items()
    )


@cache
def groups() -> dict[str, Group]:
    """All groups of words, by name."""
    return {
        name: Group(name=name, says=row["says"], topic=row.get("topic", False))
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
    return {first: tuple(rows) for first, rows in starts.items()}


@cache
def _read(file: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((resources.files(__package__) / file).read_text("utf-8"))
