"""Judge one submission: compile once, run the tests in order, stop at the first rejection or where the groups say."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TypeVar

from judge import entrypoints
from judge.core import (
    Judgement,
    Problem,
    Run,
    Sandbox,
    Scoring,
    Submission,
    TestCase,
    Verdict,
    Watcher,
)
from judge.data import of_package
from judge.drivers import dress
from judge.errors import CompileError, JudgeError, ValidatorError
from judge.judging.answers import Answers
from judge.judging.graders import grader_of
from judge.judging.running import RETRIES, Bench, bench, judge_error
from judge.judging.scoring import Grader, Result, due, grade, group_of, group_scores, score_of

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
    scored = problem.scoring is not None and problem.scoring.scores
    whole = Judgement(submission=submission, verdict=Verdict.AC, score=0.0 if scored else None)
    submitted = _with_included(submission, problem)
    sources = None if problem.submit_answer else dress(submitted, problem.signature)
    total = len(entrypoints.encoded(submission.source)) + sum(map(len, submission.files.values()))
    if problem.code is not None and total > problem.code:
        return replace(whole, verdict=Verdict.CE, message=f"{total} bytes of code; the problem allows {problem.code}")
    watcher.compiling(submission)
    try:
        program = _patiently(partial(sandbox.compile, sources)) if sources else Answers(submission, problem)
        looked_at = entrypoints.of_submission(submitted) if problem.static_validator else None
        judging = _patiently(partial(bench, problem, program, looked_at, sandbox))
        grader = _patiently(partial(grader_of, problem.grader, sandbox)) if problem.grader else None
    except CompileError as error:
        return replace(whole, verdict=Verdict.CE, message=str(error))
    except JudgeError as error:
        return replace(whole, verdict=Verdict.JE, message=str(error))
    runs: list[Run] = []
    tests = (*problem.static_tests, *problem.tests)
    try:
        with closing(_scored(judging, tests, all_tests, grader) if problem.scoring else judging.runs(tests)) as judged:
            for run in judged:
                runs.append(run)
                watcher.ran(run)
                if run.verdict is Verdict.JE or not (run.verdict is Verdict.AC or all_tests or problem.scoring):
                    break
        seconds = 0.0 if isinstance(program, Answers) else program.compile_seconds
        whole = replace(whole, compile_seconds=seconds, runs=tuple(runs))
        return _graded(whole, problem.scoring, grader) if problem.scoring else _summed_up(whole)
    except JudgeError as error:  # of the grader: runs have theirs in themselves
        return replace(whole, verdict=Verdict.JE, message=str(error), runs=tuple(runs))


def _with_included(submission: Submission, problem: Problem) -> Submission:
    included = problem.include.get(submission.language) or problem.include.get("default", ())
    files = {path.name: of_package(path)[:] for path in included}
    return replace(submission, files={**files, **submission.files})


def _scored(judging: Bench, tests: Sequence[TestCase], all_tests: bool, grader: Grader | None) -> Generator[Run]:
    """Runs of a problem with groups that decide, each with its score; what a rejection makes needless is left out."""
    assert judging.problem.scoring
    root = judging.problem.scoring.root
    named: Mapping[str, TestCase] = {test.name: test for test in tests}
    results: dict[str, Result] = {}
    while left := due(root, results, all_tests, grader):
        with closing(judging.runs([named[name] for name in left])) as runs:
            for run in runs:
                if run.verdict is Verdict.JE:
                    yield run
                    return
                name = run.test.name
                try:
                    score = score_of(group_of(root, name), name, run.verdict, run.check)
                except ValidatorError as error:
                    yield judge_error(run.test, error)
                    return
                results[name] = Result(run.verdict, score)
                yield replace(run, score=score)
                # The next run is on its way already: it is given up only where the rejection made it needless.
                if due(root, results, all_tests, grader) != left[left.index(name) + 1 :]:
                    break


def _graded(judgement: Judgement, scoring: Scoring, grader: Grader | None) -> Judgement:
    """Give the judgement of a problem whose groups decide its verdict, and its score where it has scores."""
    if judgement.runs and judgement.runs[-1].verdict is Verdict.JE:
        return _summed_up(judgement)
    results = {run.test.name: Result(run.verdict, run.score or 0.0) for run in judgement.runs}
    result = grade(scoring.root, results, grader)
    judgement = replace(judgement, verdict=result.verdict)
    if scoring.scores:
        scores = {} if grader else group_scores(scoring.root, results)
        judgement = replace(judgement, score=result.score, group_scores=scores)
    else:
        judgement = replace(judgement, runs=tuple(replace(run, score=None) for run in judgement.runs))
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
