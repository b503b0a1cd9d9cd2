"""The language table, read from ``languages.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from judge.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One row of the table; the keys are explained at the head of ``languages.toml``."""

    key: str
    name: str
    extensions: tuple[str, ...]
    labels: tuple[str, ...]
    grammar: str
    source: str
    compile: tuple[str, ...]
    artefact: str
    run: tuple[str, ...]
    out_of_memory: str
    version: tuple[str, ...]


@cache
def table() -> dict[str, Language]:
    """Every language by its key."""
    data = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    names = {field.name for field in fields(Language)} - {"key"}
    languages = {}
    for key, row in data.items():
        if row.keys() != names:
            raise ValueError(f"languages.toml: [{key}] has wrong keys: {', '.join(sorted(row.keys() ^ names))}")
        values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
        languages[key] = Language(key=key, **values)
    return languages


def get(key: str) -> Language:
    """The language called ``key``.

    Raises:
        UsageError: There is none; the message lists those there are.
    """
    try:
        return table()[key]
    except KeyError:
        raise UsageError(f"unknown language '{key}': choose one of {', '.join(table())}") from None


def of_file(path: Path) -> Language:
    """The language that a source file's extension stands for.

    Raises:
        UsageError: No language has this extension.
    """
    for language in table().values():
        if path.suffix in language.extensions:
            return language
    known = ", ".join(language.extensions[0] for language in table().values())
    raise UsageError(f"{path}: no language has the extension '{path.suffix}' (known: {known}): give --language")
