"""What an example submission must come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from judge.core import Judgement, Run, Verdict
from judge.package.globs import Glob

ANY = frozenset({Verdict.AC, Verdict.WA, Verdict.TLE, Verdict.RTE})

# The format knows four verdicts. A program that breaks another limit was ended at run time; one that writes without
# end is ended by its time limit or its output limit, whichever comes first.
_WORDS = {
    Verdict.MLE: frozenset({Verdict.RTE}),
    Verdict.OLE: frozenset({Verdict.RTE, Verdict.TLE}),
}
_CRASHED = frozenset({Verdict.RTE, Verdict.MLE, Verdict.OLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One requirement on the runs of a submission, as in ``submissions.yaml``.

    Attributes:
        tests: The test cases that it is about; ``None`` for all.
        permitted: Verdicts that each of these may get.
        required: Verdicts of which at least one of these must get one.
        overall: Whether it is about the verdict of the submission instead: that must be permitted.
        first_tells: Whether a submission's verdict that is required is enough, whatever the other runs come to.
        score: The least and the greatest score of the submission; with ``tests``, of each group that these name.
        below_best: Whether the score must not be the best there is.
        message: What a message of the output validator must hold.
        bound: ``lower`` where the time limit must leave room for these runs, ``upper`` where one must break it.
    """

    tests: Glob | None = None
    permitted: frozenset[Verdict] = ANY
    required: frozenset[Verdict] = ANY
    overall: bool = False
    first_tells: bool = False
    score: tuple[float, float] | None = None
    below_best: bool = False
    message: str = ""
    bound: str = ""

    def runs(self, judgement: Judgement) -> tuple[Run, ...]:
        """The runs that the rule is about."""
        return tuple(run for run in judgement.runs if self.tests is None or self.tests.matches(run.test.name))

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts of a submission that can satisfy the rule."""
        return self.permitted & self.required


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a submission must come to: all of the rules.

    Attributes:
        rules: The rules.
        best: The best score there is, for rules that ask for less.
    """

    rules: tuple[Rule, ...]
    best: float | None = None

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts that the submission may get, with those that stand for a crash."""
        verdicts = ANY | {Verdict.CE}
        for rule in self.rules:
            if rule.tests is None:
                verdicts &= rule.verdicts | ({Verdict.CE} & rule.permitted)
        return verdicts | _CRASHED if Verdict.RTE in verdicts else verdicts

    @property
    def needs_all_tests(self) -> bool:
        """Whether a judgement that ended with its first rejection and has a fault may have none on all tests."""
        return any(rule.tests or rule.message or rule.score or not _told_by_first(rule) for rule in self.rules)

    def fault(self, judgement: Judgement) -> str:
        """Why the judgement does not satisfy the rules, in one line; empty where it does.

        A judgement that ends with its first rejection satisfies what its runs satisfy. On a judge error the line says
        that, whatever the rules are.
        """
        if judgement.verdict is Verdict.JE:
            return f"judge error: {judgement.message}".removesuffix(": ")
        return next((fault for rule in self.rules if (fault := self._fault(rule, judgement))), "")

    def _fault(self, rule: Rule, judgement: Judgement) -> str:
        if judgement.verdict is Verdict.CE:
            return "" if Verdict.CE in rule.permitted else "does not compile"
        if rule.overall:
            if not _is_one_of(judgement.verdict, rule.permitted):
                return f"{judgement.verdict} is not {_list(rule.permitted)}"
        elif rule.first_tells and any(_is_one_of(verdict, rule.required) for verdict in _told(judgement)):
            pass
        elif fault := _runs_fault(rule, rule.runs(judgement)):
            return fault
        if rule.tests is None:
            return self._score_fault(rule, judgement.score)
        groups = ((name, score) for name, score in judgement.group_scores.items() if rule.tests.is_of(name))
        faults = ((name, self._score_fault(rule, score)) for name, score in groups)
        return next((f"{name}: {fault}" for name, fault in faults if fault), "")

    def _score_fault(self, rule: Rule, score: float | None) -> str:
        if rule.below_best and score is not None and score == self.best:
            return f"its score {score:g} is the best there is"
        if rule.score and (score is None or not rule.score[0] <= score <= rule.score[1]):
            least, most = rule.score
            wanted = f"{least:g}" if least == most else f"{least:g} to {most:g}"
            return f"its score is {'none' if score is None else f'{score:g}'}, not {wanted}"
        return ""


def _runs_fault(rule: Rule, runs: tuple[Run, ...]) -> str:
    for run in runs:
        if not _is_one_of(run.verdict, rule.permitted):
            return f"{run.verdict} on {run.test.name}, where only {_list(rule.permitted)} may be"
    if runs and not any(_is_one_of(run.verdict, rule.required) for run in runs):
        where = "" if rule.tests is None else f" of {rule.tests.pattern}"
        return f"{_list({run.verdict for run in runs})} where a test case{where} must be {_list(rule.required)}"
    if rule.message and not any(run.check and rule.message in run.check.message for run in runs):
        return f"no message of the validator has '{rule.message}'"
    return ""


def _told(judgement: Judgement) -> Iterator[Verdict]:
    """The verdict that the groups come to, and the one of tools that end at the first rejection."""
    yield judgement.verdict
    yield from islice((run.verdict for run in judgement.runs if run.verdict is not Verdict.AC), 1)


def _told_by_first(rule: Rule) -> bool:
    """Whether every rejection that is permitted is also what is required."""
    return rule.overall or rule.permitted == ANY == rule.required or rule.permitted - {Verdict.AC} <= rule.required


def _is_one_of(verdict: Verdict, verdicts: Iterable[Verdict]) -> bool:
    return bool((_WORDS.get(verdict, frozenset()) | {verdict}) & set(verdicts))


def _list(verdicts: Iterable[Verdict]) -> str:
    return " or ".join(verdict for verdict in Verdict if verdict in verdicts) or "nothing"
