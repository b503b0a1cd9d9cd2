"""The names that replies give to files: in a fence's info string, in the line above it, on the program's first line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath

from judge import languages
from judge.languages import Language

_LONG = 200  # characters of a line: longer ones are no names
_HEADERS = (".h", ".hpp", ".hh", ".hxx")
_PATH = r"((?:\.?[\w+-]+/)*[\w+-]+\.[A-Za-z+]{1,5}\d?)"
_IN_INFO = re.compile(rf"(?:^|[\s:={{\"'(,]){_PATH}(?=$|[\s\"'}})\],])")
_IN_WORDS = re.compile(rf"(?:^|[\s`*\"'(\[:\uff1a]){_PATH}(?=$|[\s`*\"':)\],.\uff1a])")
_FIRST_LINE = re.compile(
    rf"\s*(?:#|//|/\*+|--|=+|\u2500+)\s*(?:file(?:name)?|path)?\s*:?\s*{_PATH}\s*(?:\*/|=+|-+|\u2500+)?\s*$",
    re.IGNORECASE,
)


@cache
def _extensions() -> frozenset[str]:
    found = {extension for row in languages.table().values() for extension in row.extensions}
    return frozenset({*found, *_HEADERS})


def name_in_info(info: str) -> str:
    """The file that an info string names: ``a.py`` in ``python title="a.py"`` and in ``python:a.py``; or empty."""
    names = (match[1] for match in _IN_INFO.finditer(info[:_LONG]))
    return next((name for name in names if _is_source(name)), "")


def name_in_words(line: str) -> str:
    """The file that a line of prose or a heading names, or empty; of several the last."""
    names = [match[1] for match in _IN_WORDS.finditer(line[:_LONG]) if _is_source(match[1])]
    return names[-1] if names else ""


def name_on_line(line: str) -> str:
    """The file that a line of its own names, in a comment: ``// a.h``; or empty."""
    match = _FIRST_LINE.match(line) if len(line) < _LONG else None
    return match[1] if match and _is_source(match[1]) else ""


def belongs(name: str, language: Language) -> bool:
    """Whether a file of this name can be part of a program in ``language``."""
    suffix = PurePosixPath(name).suffix
    own = languages.table()["python3"].extensions if language.key == "pypy3" else language.extensions
    return suffix in own or (language.grammar in ("c", "cpp") and suffix in _HEADERS)


def _is_source(name: str) -> bool:
    return PurePosixPath(name).suffix in _extensions()
