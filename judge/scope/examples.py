"""Labelled prompts in files: ``<in or out>/<family>.<language>.txt``, one prompt after the other between lines ``%%``.

A prompt may hold ``⟨topic⟩`` or ``⟨contest⟩``: it stands for several prompts, in each of which a word of a subject that
is refused, or the name of an algorithm, takes its place. So no subject is a sign by its words alone.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

_VARIANTS = 3
_HOLE = re.compile("⟨(topic|contest)⟩")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A labelled prompt.

    Attributes:
        text: The prompt.
        inside: Whether it is in scope.
        family: What it has in common with others: its file's name.
    """

    text: str
    inside: bool
    family: str


def read(directory: Path) -> list[Example]:
    """All prompts below a directory, in the order of their files' names."""
    words = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    examples = []
    for label in ("in", "out"):
        for file in sorted((directory / label).glob("*.txt")):
            chance = random.Random(file.name)
            fillers = _fillers(words, "zh" if ".zh" in file.name else "en")
            for prompt in re.split(r"^%%\n?", file.read_text("utf-8"), flags=re.MULTILINE):
                for text in _filled(prompt.strip(), fillers, chance):
                    examples.append(Example(text=text, inside=label == "in", family=f"{label}/{file.stem}"))
    return examples


def _filled(prompt: str, fillers: dict[str, list[str]], chance: random.Random) -> list[str]:
    if not _HOLE.search(prompt):
        return [prompt] if prompt else []
    return [_HOLE.sub(lambda match: chance.choice(fillers[match[1]]), prompt) for _ in range(_VARIANTS)]


def _fillers(words: dict[str, dict[str, str | bool]], language: str) -> dict[str, list[str]]:
    def of(row: dict[str, str | bool]) -> list[str]:
        return [phrase.strip() for phrase in str(row[language]).split(",") if phrase.strip()]

    return {
        "topic": [phrase for row in words.values() if row.get("topic") for phrase in of(row)],
        "contest": of(words["algorithms"]),
    }
