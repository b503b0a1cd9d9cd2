"""What the words around a block say of it; the words lie in ``words.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_LONG = 400  # characters of a line that are read


def announces_example(lead: str) -> bool:
    """Whether the line above a block says that it is input, output or a test."""
    return _said("example").match(lead.lstrip("*_#>:([-\u3010\u300c 0123456789.")[:_LONG]) is not None


def announces_lesser(lead: str) -> bool:
    """Whether the line above a block says that it is not the program that is meant: slow, wrong, or the one before."""
    return _said("lesser").search(lead[:_LONG]) is not None and _said("better").search(lead[:_LONG]) is None


def leaves_out(comment: str) -> bool:
    """Whether a line of a comment stands for code that is left out."""
    return _said("left_out").match(comment.strip(" \t#/*-")[:_LONG]) is not None


@cache
def _said(what: str) -> re.Pattern[str]:
    data = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(data[what]), re.IGNORECASE)
