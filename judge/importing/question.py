"""What importers read, whichever tool saved it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class Refused(Exception):
    """The problem is of a kind that cannot become a package; the message is the reason, without its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A test case in LeetCode's notation.

    Attributes:
        lines: One JSON value a parameter; for a class, names and arguments.
        answer: One JSON value.
    """

    lines: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A LeetCode problem.

    Attributes:
        slug: Its name in LeetCode's addresses, such as ``two-sum``.
        title: Its name for people.
        statement: Markdown, without the examples.
        signature: The contents of ``leetcode.json``.
        samples: The statement's examples.
        secret: Further test cases.
        language: The statement's natural language, ``en`` or ``zh``.
        validator_args: How answers are compared, where that is not the usual way.
        solution: A program in Python that is right; empty where there is none.
        notes: What people should know of the package, a line each.
    """

    slug: str
    title: str
    statement: str
    signature: Mapping[str, Any]
    samples: tuple[Case, ...]
    secret: tuple[Case, ...] = ()
    language: str = "en"
    validator_args: tuple[str, ...] = ()
    solution: str = ""
    notes: tuple[str, ...] = ()
