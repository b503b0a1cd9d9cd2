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


def due(root: Group, verdicts: Mapping[str, Verdict], all_tests: bool = False) -> tuple[str, ...]:
    """Names of the test cases that are still to be run, in order, if all of them will be accepted.

    Args:
        root: The tree.
        verdicts: Name to verdict of the test cases that were run.
        all_tests: Whether a rejection ends no group.
    """
    return tuple(name for name in _reached(root, root, verdicts, all_tests) if name not in verdicts)


def grade(root: Group, results: Mapping[str, Result], grader: Grader | None = None) -> Result:
    """Verdict and score of a submission.

    Args:
        root: The tree.
        results: Name to result of the test cases that were run.
        grader: The problem's own grader, for groups that have ``grader_args``.

    Raises:
        ValidatorError: A score is out of a group's range, or the problem's own grader failed.
    """
    verdicts = {name: result.verdict for name, result in results.items()}
    result = _graded(root, root, results, verdicts, grader) or Result(Verdict.AC, 0.0)
    return result if result.accepted else Result(result.verdict, 0.0)


def score_of(group: Group, verdict: Verdict, check: Check | None) -> float:
    """The score of a test case that is a member of ``group``.

    Raises:
        ValidatorError: The validator gives more than the test case can have.
    """
    accepted = verdict is Verdict.AC
    most = greatest(group)
    if most is not None and check and (check.score or 0.0) > most + _ROUNDING:
        raise ValidatorError(f"the output validator gives a score of {check.score:g}; the most is {most:g}")
    if check and check.score is not None and (accepted or most is None):
        return check.score
    if not accepted:
        return group.reject_score if most is None else 0.0
    if check and check.score_multiplier is not None:
        return check.score_multiplier * (group.accept_score if most is None else most)
    return group.accept_score if most is None else most


def greatest(group: Group) -> float | None:
    """The greatest score of a test case that is a member of ``group``, or ``None`` if there is no bound."""
    if group.max_score is None:
        return None
    tests = sum(isinstance(member, str) for member in group.members)
    return group.max_score / max(tests, 1) if group.score_mode == "sum" else group.max_score


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


def _tests(group: Group) -> Iterator[str]:
    for each in groups(group):
        yield from (member for member in each.members if isinstance(member, str))


def _reached(root: Group, group: Group, verdicts: Mapping[str, Verdict], all_tests: bool) -> Iterator[str]:
    if not all_tests and _barred(root, group, verdicts):
        return
    for member in group.members:
        names = [member] if isinstance(member, str) else list(_reached(root, member, verdicts, all_tests))
        yield from names
        if group.on_reject == "break" and not all_tests and _rejected(root, member, verdicts):
            return


def _barred(root: Group, group: Group, verdicts: Mapping[str, Verdict]) -> bool:
    """Whether a group counts as rejected unseen: a test case that it requires was rejected or not even run."""
    for name in group.require_pass:
        required = next((each for each in groups(root) if each.name == name), None)
        tests = [name] if required is None else list(_tests(required))
        if any(test in verdicts and verdicts[test] is not Verdict.AC for test in tests):
            return True
        if required is not None and _barred(root, required, verdicts):
            return True
    return False


def _rejected(root: Group, member: str | Group, verdicts: Mapping[str, Verdict]) -> bool:
    """Whether a member is known to be rejected; what was not run yet counts as accepted."""
    if isinstance(member, str):
        return verdicts.get(member, Verdict.AC) is not Verdict.AC
    if _barred(root, member, verdicts):
        return True
    inner = [_rejected(root, each, verdicts) for each in _judged(member)]
    if member.verdict_mode == "always_accept" or not inner:
        return False
    return all(inner) if "accept_if_any_accepted" in member.flags else any(inner)


def _judged(group: Group) -> tuple[str | Group, ...]:
    """The members whose results count."""
    return group.members[-1:] if "ignore_sample" in group.flags else group.members


def _graded(
    root: Group,
    group: Group,
    results: Mapping[str, Result],
    verdicts: Mapping[str, Verdict],
    grader: Grader | None,
) -> Result | None:
    """A group's result; ``None`` if nothing of it was judged."""
    if _barred(root, group, verdicts):
        return Result(Verdict.WA, 0.0)
    found: list[Result] = []
    for member in group.members:
        result = results.get(member) if isinstance(member, str) else _graded(root, member, results, verdicts, grader)
        if result is not None:
            found.append(result)
    if "ignore_sample" in group.flags:
        found = found[-1:]
    if not found:
        return None
    if group.grader_args is not None and grader:
        result = grader(group, found)
    else:
        result = Result(
            _verdict(group, [each.verdict for each in found]), _score(group, [each.score for each in found])
        )
    least, most = group.range
    if result.accepted and not least - _ROUNDING <= result.score <= most + _ROUNDING:
        name = group.name or "the whole"
        raise ValidatorError(f"{name} scores {result.score:g}, which is not within {least:g} and {most:g}")
    return result


def _verdict(group: Group, verdicts: Sequence[Verdict]) -> Verdict:
    rejections = [verdict for verdict in verdicts if verdict is not Verdict.AC]
    if Verdict.JE in rejections:
        return Verdict.JE
    if not rejections or group.verdict_mode == "always_accept":
        return Verdict.AC
    if "accept_if_any_accepted" in group.flags and len(rejections) < len(verdicts):
        return Verdict.AC
    return rejections[0] if group.verdict_mode == "first_error" else min(rejections, key=_WORST_FIRST.index)


def _score(group: Group, scores: Sequence[float]) -> float:
    if group.score_mode == "min":
        return min(scores)
    if group.score_mode == "max":
        return max(scores)
    return sum(scores) / (len(scores) if group.score_mode == "avg" else 1)
