"""Time limits: derived where a package gives none, and held against the package's own submissions where it does."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from judge.core import Judgement, Limit, Limits, Problem, Run, Timing, Verdict
from judge.package import Example
from judge.verifying.results import Finding, Level

MOST = 30.0  # seconds that a submission gets while the limit is yet to be derived
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Slowest:
    """The slowest run that the time limit must leave room for.

    Attributes:
        seconds: CPU seconds that it takes, by the factor of its language.
        file: The submission's path below ``submissions/``.
        test: The test case.
    """

    seconds: float
    file: str
    test: str


def bounds_below(example: Example) -> bool:
    """Whether the time limit must leave room for a submission."""
    return any(rule.bound == "lower" for rule in example.expectation.rules)


def bounds_above(example: Example) -> bool:
    """Whether a submission must break the time limit."""
    return any(rule.bound == "upper" for rule in example.expectation.rules)


def slowest(judged: Iterable[tuple[Example, Judgement, float]]) -> Slowest | None:
    """The slowest run that counts, of submissions with their judgements and the factors of their languages.

    Runs that were ended by a limit say nothing of how long they take.
    """
    found = None
    for example, judgement, factor in judged:
        for rule in example.expectation.rules:
            for run in rule.runs(judgement) if rule.bound == "lower" else ():
                seen = run.execution
                if seen is None or seen.limit in (Limit.CPU, Limit.WALL):
                    continue
                if found is None or seen.cpu / factor > found.seconds:
                    file = f"{example.group}/{example.path.name}"
                    found = Slowest(seconds=seen.cpu / factor, file=file, test=run.test.name)
    return found


def derived(seconds: float, timing: Timing) -> float:
    """The least multiple of the resolution that leaves room for a run of ``seconds``; never 0."""
    steps = math.ceil(seconds * timing.ac_to_time_limit / timing.resolution - _ROUNDING)
    return round(max(steps, 1) * timing.resolution, 6)


def room(problem: Problem, most: Slowest) -> Finding | None:
    """A warning if the limit that a package gives leaves less room than its own multiplier asks for."""
    wanted = most.seconds * problem.timing.ac_to_time_limit
    if wanted <= problem.limits.time:
        return None
    return Finding(
        Level.WARNING,
        f"the time limit of {problem.limits.time:g} s is less than {problem.timing.ac_to_time_limit:g} times the "
        f"{most.seconds:.2f} s of {most.file} on {most.test}",
    )


def exceeds(judgement: Judgement, limits: Limits) -> bool:
    """Whether a run under wider limits took more than ``limits`` have."""
    seen = [run.execution for run in judgement.runs if run.execution]
    return any(execution.cpu > limits.time or execution.wall > limits.wall for execution in seen)


def widened(problem: Problem, judgement: Judgement) -> tuple[Problem, ...]:
    """What a too slow submission is judged on once more, with the safety margin, until it is too slow again.

    Returns:
        The problem with one test case each: those that the submission broke or did not come to. None where it broke no
        limit of time, or the margin is nothing.
    """
    verdicts = {run.test.name: run.verdict for run in judgement.runs}
    if Verdict.TLE not in verdicts.values() or problem.timing.time_limit_to_tle <= 1:
        return ()
    time = problem.limits.time * problem.timing.time_limit_to_tle
    wide = replace(problem, static_tests=(), scoring=None, grader=None, limits=replace(problem.limits, time=time))
    left = [test for test in problem.tests if verdicts.get(test.name, Verdict.TLE) is Verdict.TLE]
    return tuple(replace(wide, tests=(test,)) for test in left)


def not_clearly_slower(file: str, problem: Problem, runs: Sequence[Run]) -> Finding:
    """The warning that a submission that must be too slow was done with its ``runs`` within the safety margin."""
    seen = [run.execution.cpu for run in runs if run.execution]
    took = f" ({max(seen):.2f} s)" if seen else ""
    limit, margin = problem.limits.time, problem.timing.time_limit_to_tle
    return Finding(
        Level.WARNING,
        f"{file} is not clearly slower than the time limit of {limit:g} s: it is done within "
        f"{margin:g} times that{took}",
    )
