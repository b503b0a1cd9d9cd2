"""The telling lines of what compilers and interpreters say."""

from __future__ import annotations

import re
from itertools import pairwise

from judge.prompting.quoting import clean, elide, without_folders
from judge.prompting.wording import phrase

ERRORS = 3
_LENGTH = 1200  # characters of it all
_LINE = 200  # characters of one line; g++ writes thousands where templates are involved
_TRACEBACK = 12  # lines
_HEAD = re.compile(r"\S+?:\d+(?::\d+)?: (?:(fatal error|error)|\w+)\b")


def first_errors(words: str) -> str:
    """The first errors of a compiler's words, each with the line of code it shows; notes and warnings left out.

    Where no line looks like ``file:line: error``, as with Python or a linker, head and tail of it all.
    """
    lines = [elide(line, _LINE) for line in without_folders(clean(words)).splitlines()]
    heads = [number for number, line in enumerate(lines) if _HEAD.match(line)]
    errors = [
        lines[begin : min(begin + 3, end)] for begin, end in pairwise([*heads, len(lines)]) if _is_error(lines[begin])
    ]
    if not errors:
        return elide("\n".join(lines), _LENGTH)
    shown = "\n".join("\n".join(error) for error in errors[:ERRORS])
    if len(errors) > ERRORS:
        shown += "\n" + phrase("more", count=str(len(errors) - ERRORS))
    return elide(shown, _LENGTH)


def last_lines(stderr: bytes) -> str:
    """The last lines of a program's standard error, where a traceback names the exception."""
    lines = without_folders(clean(stderr)).rstrip().splitlines()
    return elide("\n".join(elide(line, _LINE) for line in lines[-_TRACEBACK:]), _LENGTH)


def _is_error(line: str) -> bool:
    head = _HEAD.match(line)
    return bool(head and head.group(1))
