"""JSON: one object when all is done, or one object a line as results come.

A line of ``jsonl`` is an attempt (``solve``), a submission (``test``) or a problem (``verify``), in the same shapes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from judge.core import Attempt, Judgement, Model, Problem, Watcher
from judge.reports import shapes
from judge.time_factors import TimeFactors

if TYPE_CHECKING:
    from judge.verifying.results import Verification, Verified


class JsonReport:
    """Prints for machines."""

    def __init__(self, by_line: bool, factors: TimeFactors) -> None:
        self._by_line = by_line
        self._factors = factors

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
            _print(shapes.solve(problem, attempts, failed) | shapes.time_factors(self._factors))

    def judged(self, problem: Problem, judgement: Judgement, alone: bool) -> None:
        """Print a line."""
        if self._by_line:
            _print(shapes.submission(judgement))

    def tested(self, problem: Problem, judgements: Sequence[Judgement]) -> None:
        """Print the whole."""
        if not self._by_line:
            _print(shapes.test(problem, judgements) | shapes.time_factors(self._factors))

    def verified(self, verified: Verified) -> None:
        """Wait: a line is a whole problem."""

    def examined(self, verification: Verification) -> None:
        """Print a line."""
        if self._by_line:
            _print(shapes.verify(verification))

    def verification(self, verifications: Sequence[Verification]) -> None:
        """Print the whole."""
        if not self._by_line:
            problems = [shapes.verify(verification) for verification in verifications]
            _print({"problems": problems} | shapes.time_factors(self._factors))

    def close(self) -> None:
        """Nothing is on the screen."""


def _print(shape: shapes.Shape) -> None:
    print(json.dumps(shape), flush=True)  # noqa: T201
