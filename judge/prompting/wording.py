"""The templates, and amounts in words.

A template is filled once and what is filled in is never looked at again, so a statement may hold ``$n$``, ``${x}`` or
any brace.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from string import Template


def fill(name: str, /, **values: str) -> str:
    """The template ``templates/<name>.md`` with its placeholders filled, without its last newline.

    Raises:
        KeyError: A placeholder has no value.
    """
    return Template(_read(f"{name}.md").removesuffix("\n")).substitute(values)


def phrase(name: str, /, **values: str) -> str:
    """The phrase ``name`` of ``templates/phrases.toml`` with its placeholders filled.

    Raises:
        KeyError: There is no such phrase, or a placeholder has no value.
    """
    return Template(_phrases()[name]).substitute(values)


def has_phrase(name: str) -> bool:
    """Whether there is a phrase called ``name``."""
    return name in _phrases()


def seconds(amount: float, digits: int | None = None) -> str:
    """Seconds in words, with a fixed number of ``digits`` for measured ones: ``1 second``, ``0.5 seconds``."""
    number = f"{amount:g}" if digits is None else f"{amount:.{digits}f}"
    return f"{number} second{'' if number == '1' else 's'}"


def size(amount: int) -> str:
    """Bytes in words: ``256 MiB``, ``1.5 MiB``."""
    return f"{amount / 2**20:.1f}".removesuffix(".0") + " MiB"


@cache
def _phrases() -> dict[str, str]:
    phrases: dict[str, str] = tomllib.loads(_read("phrases.toml"))
    return phrases


@cache
def _read(file: str) -> str:
    return (resources.files(__package__) / "templates" / file).read_text("utf-8")
