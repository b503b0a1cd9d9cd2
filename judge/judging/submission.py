"""Judge one submission: compile once, run the tests in order, stop at the first rejection or where the groups say."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from judge import entrypoints
from judge.core import Judgement, Problem, Run, Sandbox, Sources, Submission, TestCase, Verdict, Watcher
from judge.drivers import dress
from judge.errors import CompileError, JudgeError, PackageError, ValidatorError
from judge.judging.graders import grader_of
from judge.judging.running import RETRIES, Bench, bench, judge_error
from judge.judging.scoring import Result, due, grade, group_of, score_of

T = TypeVar("T")


def judge(
    submission: Submission,
    problem: Problem,
    sandbox: Sandbox,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
    all_tests: bool = False,
) -> Judgement:
    """Judge ``submission``, up to the first rejection (or as the groups of a scoring problem say) or on ``all_tests``.

    Our own failures are retried; one that stays makes the verdict JE, with the reason as the message, and ends the
    judging at once: what the later tests would say is worth nothing then.

    Raises:
        UsageError: The language has no driver for this problem.
        PackageError: A test's file cannot be read, or the package's output validator or grader cannot be used.
    """
    whole = Judgement(submission=submission, verdict=Verdict.AC, score=0.0 if problem.scoring else None)
    sources = _sources(submission, problem)
    total = len(entrypoints.encoded(submission.source)) + sum(map(len, submission.files.values()))
    if problem.code is not None and total > problem.code:
        return replace(whole, verdict=Verdict.CE, message=f"{total} bytes of code; the problem allows {problem.code}")
    watcher.compiling(submission)
    try:
        program = _patiently(partial(sandbox.compile, sources))
        judging = _patiently(partial(bench, problem, program, sandbox))
    except CompileError as error:
        return replace(whole, verdict=Verdict.CE, message=str(error))
    except JudgeError as error:
        return replace(whole, verdict=Verdict.JE, message=str(error))
    runs: list[Run] = []
    with closing(_scored(judging, all_tests) if problem.scoring else judging.runs(problem.tests)) as judged:
        for run in judged:
            runs.append(run)
            watcher.ran(run)
            if run.verdict is Verdict.JE or not (run.verdict is Verdict.AC or all_tests or problem.scoring):
                break
    whole = replace(whole, compile_seconds=program.compile_seconds, runs=tuple(runs))
    return _graded(whole, problem, sandbox) if problem.scoring else _summed_up(whole)


def _sources(submission: Submission, problem: Problem) -> Sources:
    included = problem.include.get(submission.language) or problem.include.get("default", ())
    files = {path.name: _content(path) for path in included}
    return dress(replace(submission, files={**files, **submission.files}), problem.signature)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackageError(f"{path}: cannot be read: {error.strerror}") from error


def _scored(judging: Bench, all_tests: bool) -> Generator[Run]:
    """Runs of a problem with groups, each with its score; what a rejection makes needless is left out."""
    problem = judging.problem
    assert problem.scoring
    root = problem.scoring.root
    tests: Mapping[str, TestCase] = {test.name: test for test in problem.tests}
    verdicts: dict[str, Verdict] = {}
    while left := due(root, verdicts, all_tests):
        with closing(judging.runs([tests[name] for name in left])) as runs:
            for run in runs:
                verdicts[run.test.name] = run.verdict
                if run.verdict is Verdict.JE:
                    yield run
                    return
                try:
                    score = score_of(group_of(root, run.test.name), run.verdict, run.check)
                except ValidatorError as error:
                    yield judge_error(run.test, error)
                    return
                yield replace(run, score=score)
                # The next run is on its way already: it is given up only where the rejection made it needless.
                if due(root, verdicts, all_tests) != left[left.index(run.test.name) + 1 :]:
                    break


def _graded(judgement: Judgement, problem: Problem, sandbox: Sandbox) -> Judgement:
    """Give the judgement of a scoring problem its verdict and score."""
    assert problem.scoring
    if judgement.runs and judgement.runs[-1].verdict is Verdict.JE:
        return _summed_up(judgement)
    results = {run.test.name: Result(run.verdict, run.score or 0.0) for run in judgement.runs}
    try:
        grader = _patiently(partial(grader_of, problem.grader, sandbox)) if problem.grader else None
        result = grade(problem.scoring.root, results, grader)
    except JudgeError as error:
        return replace(judgement, verdict=Verdict.JE, message=str(error))
    judgement = replace(judgement, verdict=result.verdict, score=result.score)
    if result.accepted:
        return judgement
    telling = next((run for run in judgement.runs if run.verdict is result.verdict), None)
    return replace(judgement, message=_telling(telling) if telling else "")


def _summed_up(judgement: Judgement) -> Judgement:
    """Give the judgement the verdict of its telling run: a judge error wherever it is, else the first rejection."""
    rejections: Sequence[Run] = [run for run in judgement.runs if run.verdict is not Verdict.AC]
    if not rejections:
        return judgement
    telling = rejections[-1] if rejections[-1].verdict is Verdict.JE else rejections[0]
    return replace(judgement, verdict=telling.verdict, message=_telling(telling))


def _telling(run: Run) -> str:
    return f"{run.test.name}: {run.message}"


def _patiently(action: Callable[[], T]) -> T:
    for _ in range(RETRIES):
        try:
            return action()
        except JudgeError:
            continue
    return action()
