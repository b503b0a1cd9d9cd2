"""The languages that replies are written in: those of the language table, and those that are only recognised."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from judge import languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What extraction knows of a language; the keys are those of the language table."""

    key: str
    name: str
    extensions: tuple[str, ...]
    labels: tuple[str, ...]
    grammar: str


@cache
def spoken() -> Mapping[str, Spoken]:
    """Every language by its key."""
    data = tomllib.loads(Path(__file__).with_name("spoken.toml").read_text(encoding="utf-8"))
    found = {
        row.key: Spoken(key=row.key, name=row.name, extensions=row.extensions, labels=row.labels, grammar=row.grammar)
        for row in languages.table().values()
    }
    for key, row in data.items():
        name, grammar = row["name"], row["grammar"]
        extensions, labels = tuple(row["extensions"]), tuple(row["labels"])
        found.setdefault(key, Spoken(key=key, name=name, extensions=extensions, labels=labels, grammar=grammar))
    return found


def called(key: str) -> Spoken:
    """The language called ``key``.

    Raises:
        UsageError: There is none.
    """
    found = spoken().get(key)
    return found if found is not None else spoken()[languages.get(key).key]
