"""Statements of the bundled problems with one sentence left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from judge.core import Problem

# From a capital letter to a full stop, within a paragraph.
_SENTENCE = re.compile(r"(?<!\S)[A-Z](?:[^\n]|\n(?!\n))*?\.(?!\S)")


def shortened(problem: Problem) -> Iterator[Problem]:
    """The problem once for each sentence of its statement, without that sentence."""
    statement = problem.statements["en"]
    for sentence in _SENTENCE.finditer(statement):
        rest = statement[: sentence.start()] + statement[sentence.end() :]
        yield replace(problem, statements={"en": rest})
