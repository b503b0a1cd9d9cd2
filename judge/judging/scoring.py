"""Grading: from the results of test cases to verdict and score of a submission, over the tree of test data groups.

Pure functions. A group's result is put together from those of its members that were judged, as the default grader of
the legacy format does it; the scores of the newer formats are the same tree with a greatest score in its groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from judge.core import Check, Group, Verdict
from judge.errors import ValidatorError

_WORST_FIRST = (Verdict.JE, Verdict.RTE, Verdict.MLE, Verdict.TLE, Verdict.OLE, Verdict.WA)
_ROUNDING = 1e-6
_DIGITS = 6  # after the point of a group's score: what the default grader of the legacy format prints


@dataclass(frozen=True, slots=True)
class Result:
    """What a test case or a group came to."""

    verdict: Verdict
    score: float

    @property
    def accepted(self) -> bool:
        """Whether it is right."""
        return self.verdict is Verdict.AC


Grader = Callable[[Group, Sequence[Result]], Result]


def due(
    root: Group, results: Mapping[str, Result], all_tests: bool = False, grader: Grader | None = None
) -> tuple[str, ...]:
    """Names of the test cases that are still to be run, in order, if all of them will be accepted.

    Args:
        root: The tree.
        results: Name to result of the test cases that were run.
        all_tests: Whether a rejection ends no group.
        grader: The problem's own grader, for groups that have ``grader_args``.

    Raises:
        ValidatorError: The problem's own grader failed.
    """
    tree = _Tree(root, results, grader)
    return tuple(name for name in tree.reached(root, all_tests) if name not in results)


def grade(root: Group, results: Mapping[str, Result], grader: Grader | None = None) -> Result:
    """Verdict and score of a submission.

    Args:
        root: The tree.
        results: Name to result of the test cases that were run.
        grader: The problem's own grader, for groups that have ``grader_args``.

    Raises:
        ValidatorError: A score is out of a group's range, or the problem's own grader failed.
    """
    result = _Tree(root, results, grader).graded(root) or Result(Verdict.AC, 0.0)
    return result if result.accepted else Result(result.verdict, 0.0)


def score_of(group: Group, test: str, verdict: Verdict, check: Check | None) -> float:
    """The score of the test case called ``test``, a member of ``group``.

    Raises:
        ValidatorError: The validator gives more than the test case can have, or no score or one where it must not.
    """
    most = greatest(group, test)
    if verdict is not Verdict.AC:
        return group.reject_score if most is None else 0.0
    score, multiplier = (check.score, check.score_multiplier) if check else (None, None)
    if group.own_score == "ignored":
        score = multiplier = None
    if group.own_score == "forbidden" and (score, multiplier) != (None, None):
        raise ValidatorError(f"the validator gives a score, but {group.name} has the aggregation pass-fail")
    if group.own_score == "required" and score is None:
        raise ValidatorError("the validator accepts without a score (score.txt), which the package asks for")
    if multiplier is not None and most is None:
        raise ValidatorError("the validator gives a score multiplier, but there is no greatest score to multiply")
    if score is not None and score < 0 <= group.range[0]:
        raise ValidatorError(f"the validator gives a score of {score:g}; the least is 0")
    if most is not None and (score or 0.0) > most + _ROUNDING:
        raise ValidatorError(f"the validator gives a score of {score:g}; the most is {most:g}")
    if score is not None:
        return score
    if most is None:
        return group.accept_score
    return most if multiplier is None else multiplier * most


def greatest(group: Group, test: str) -> float | None:
    """The greatest score of the test case ``test``, a member of ``group``; ``None`` if there is no bound."""
    if test == group.static and group.score_mode != "all":
        return group.static_score
    if group.max_score is None or group.score_mode != "sum":
        return group.max_score
    tests = sum(isinstance(member, str) and member != group.static for member in group.members)
    return (group.max_score - group.static_score) / tests


def group_scores(root: Group, results: Mapping[str, Result]) -> dict[str, float]:
    """Name of a group to what it scores, of those that were judged, without the problem's own grader.

    Args:
        root: The tree.
        results: Name to result of the test cases that were run.
    """
    tree = _Tree(root, results, None)
    graded = {group.name: tree.graded(group) for group in groups(root)}
    return {name: result.score for name, result in graded.items() if result}


def group_of(root: Group, test: str) -> Group:
    """The group that a test case is a member of."""
    for group in groups(root):
        if test in group.members:
            return group
    raise KeyError(test)


def groups(root: Group) -> Iterator[Group]:
    """The group itself and all groups below it."""
    yield root
    for member in root.members:
        if isinstance(member, Group):
            yield from groups(member)


@dataclass(frozen=True, slots=True)
class _Tree:
    """Groups of test data, and the results of those test cases that were run."""

    root: Group
    results: Mapping[str, Result]
    grader: Grader | None

    def reached(self, group: Group, all_tests: bool) -> Iterator[str]:
        """Names of the test cases of a group that are run if all that were not yet will be accepted."""
        if not all_tests and self._barred(group):
            return
        for member in group.members:
            yield from [member] if isinstance(member, str) else self.reached(member, all_tests)
            if group.on_reject == "break" and not all_tests and self._rejected(member):
                return

    def graded(self, group: Group) -> Result | None:
        """A group's result; ``None`` if nothing of it was judged."""
        if self._barred(group):
            return Result(Verdict.WA, 0.0)
        found: list[Result] = []
        for member in group.members:
            result = self.results.get(member) if isinstance(member, str) else self.graded(member)
            if result is None:
                continue
            found.append(result)
            if group.on_reject == "break" and not result.accepted:
                break  # what was run of the rest nevertheless, because all tests were asked for, does not count
        if "ignore_sample" in group.flags:
            found = found[-1:]
        if not found:
            return None
        result = self._put_together(group, found)
        least, most = group.range
        if result.accepted and not least - _ROUNDING <= result.score <= most + _ROUNDING:
            name = group.name or "the whole"
            raise ValidatorError(f"{name} scores {result.score:g}, which is not within {least:g} and {most:g}")
        return result

    def _put_together(self, group: Group, found: Sequence[Result]) -> Result:
        if group.grader_args is not None and self.grader:
            return self.grader(group, found)
        verdict = _verdict(group, [each.verdict for each in found])
        return Result(verdict, round(_score(group, verdict, [each.score for each in found]), _DIGITS))

    def _barred(self, group: Group) -> bool:
        """Whether a group counts as rejected unseen: a test case that it requires was rejected or not even run."""
        for name in group.require_pass:
            required = next((each for each in groups(self.root) if each.name == name), None)
            tests = [name] if required is None else list(_tests(required))
            if any(test in self.results and not self.results[test].accepted for test in tests):
                return True
            if required is not None and self._barred(required):
                return True
        return False

    def _rejected(self, member: str | Group) -> bool:
        """Whether a member is known to be rejected: a group is when all of it that is reached was run."""
        if isinstance(member, str):
            return member in self.results and not self.results[member].accepted
        if not all(name in self.results for name in self.reached(member, all_tests=False)):
            return False
        result = self.graded(member)
        return result is not None and not result.accepted


def _tests(group: Group) -> Iterator[str]:
    for each in groups(group):
        yield from (member for member in each.members if isinstance(member, str))


def _verdict(group: Group, verdicts: Sequence[Verdict]) -> Verdict:
    rejections = [verdict for verdict in verdicts if verdict is not Verdict.AC]
    if Verdict.JE in rejections:
        return Verdict.JE
    if not rejections or group.verdict_mode == "always_accept":
        return Verdict.AC
    if "accept_if_any_accepted" in group.flags and len(rejections) < len(verdicts):
        return Verdict.AC
    return rejections[0] if group.verdict_mode == "first_error" else min(rejections, key=_WORST_FIRST.index)


def _score(group: Group, verdict: Verdict, scores: Sequence[float]) -> float:
    if group.score_mode == "all":
        return (group.max_score or 0.0) if verdict is Verdict.AC else 0.0
    if group.score_mode == "min":
        return min(scores)
    if group.score_mode == "max":
        return max(scores)
    return sum(scores) / (len(scores) if group.score_mode == "avg" else 1)
