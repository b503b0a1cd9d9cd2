"""JSON: one object when all is done, or one object a line as results come.

A line of ``jsonl`` is an attempt (``solve``), a submission (``test``) or a problem (``verify``), in the same shapes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import groupby

from judge.core import Attempt, Judgement, Model, Problem, Watcher
from judge.judging import Verified
from judge.reports import shapes


class JsonReport:
    """Prints for machines."""

    def __init__(self, by_line: bool) -> None:
        self._by_line = by_line

    @property
    def watcher(self) -> Watcher:
        """No progress is shown."""
        return Watcher()

    def solving(self, problem: Problem, language: str, model: Model) -> None:
        """Say on standard error what people must know of the model."""
        if model.notice:
            print(f"judge: {model.notice}", file=sys.stderr)  # noqa: T201

    def attempted(self, problem: Problem, attempt: Attempt) -> None:
        """Print a line."""
        if self._by_line:
            _print(shapes.attempt(attempt))

    def solved(self, problem: Problem, attempts: Sequence[Attempt], failed: bool) -> None:
        """Print the whole."""
        if not self._by_line:
            _print(shapes.solve(problem, attempts, failed))

    def judged(self, problem: Problem, judgement: Judgement, alone: bool) -> None:
        """Print a line."""
        if self._by_line:
            _print(shapes.submission(judgement))

    def tested(self, problem: Problem, judgements: Sequence[Judgement]) -> None:
        """Print the whole."""
        if not self._by_line:
            _print(shapes.test(problem, judgements))

    def verified(self, verified: Verified) -> None:
        """Wait: a line is a whole problem."""

    def verification(self, all_verified: Sequence[Verified]) -> None:
        """Print the whole, or a line for each problem."""
        problems = [
            shapes.verify(group[0].problem, group)
            for _, each in groupby(all_verified, key=lambda verified: verified.problem.name)
            if (group := list(each))
        ]
        if self._by_line:
            for problem in problems:
                _print(problem)
        else:
            _print({"problems": problems})

    def close(self) -> None:
        """Nothing is on the screen."""


def _print(shape: shapes.Shape) -> None:
    print(json.dumps(shape), flush=True)  # noqa: T201
