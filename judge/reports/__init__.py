"""What a verb tells people or machines while it works: one module a format, all from the same values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from judge.core import Attempt, Judgement, Model, Problem, Watcher
from judge.time_factors import TimeFactors

if TYPE_CHECKING:
    from judge.verifying.results import Verification, Verified


class Report(Protocol):
    """One way to tell what happens; standard output is the product, standard error the commentary."""

    @property
    def watcher(self) -> Watcher:
        """Callbacks that show progress while something is judged; safe to call from several threads."""

    def solving(self, problem: Problem, language: str, model: Model) -> None:
        """The loop starts."""

    def attempted(self, problem: Problem, attempt: Attempt) -> None:
        """An attempt ended."""

    def solved(self, problem: Problem, attempts: Sequence[Attempt], failed: bool) -> None:
        """The loop ended, with an accepted program, without one, or because the judge ``failed``."""

    def judged(self, problem: Problem, judgement: Judgement, alone: bool) -> None:
        """A given submission was judged; ``alone`` if it is the only one."""

    def tested(self, problem: Problem, judgements: Sequence[Judgement]) -> None:
        """All given submissions were judged."""

    def verified(self, verified: Verified) -> None:
        """An example submission was judged; those of one problem come one after another."""

    def examined(self, verification: Verification) -> None:
        """All that concerns one problem was looked at."""

    def verification(self, verifications: Sequence[Verification]) -> None:
        """All problems were looked at."""

    def close(self) -> None:
        """Take progress off the screen, however the verb ended."""


def report(format: str, factors: TimeFactors = TimeFactors()) -> Report:  # noqa: B008 - frozen
    """The report for an option ``--format``, one of ``judge.config.FORMATS``; ``factors`` are those of time limits."""
    if format == "text":
        from judge.reports.text import TextReport

        return TextReport()
    from judge.reports.json import JsonReport

    return JsonReport(by_line=format == "jsonl", factors=factors)
