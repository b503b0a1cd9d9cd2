"""Judge one submission: compile once, run the tests in order, stop at the first rejection."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from judge.checking import checker_for
from judge.core import (
    Check,
    Checker,
    Execution,
    Judgement,
    Limit,
    Limits,
    Problem,
    Program,
    Run,
    Sandbox,
    Submission,
    TestCase,
    Verdict,
    Watcher,
)
from judge.drivers import dress
from judge.errors import CompileError, JudgeError, PackageError

RETRIES = 2  # of our own failures, for each compilation and each run
_LONGEST_WORDS = 200  # characters of a program's or checker's words in a one-line message

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """An example submission of a package, judged.

    Attributes:
        problem: The package it belongs to.
        expected: Verdicts that its directory allows.
        judgement: What it came to.
    """

    problem: Problem
    expected: frozenset[Verdict]
    judgement: Judgement

    @property
    def ok(self) -> bool:
        """Whether the submission got what its directory says."""
        return self.judgement.verdict in self.expected


def judge(
    submission: Submission,
    problem: Problem,
    sandbox: Sandbox,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
    all_tests: bool = False,
) -> Judgement:
    """Judge ``submission``, up to the first rejection or, with ``all_tests``, on every test.

    Our own failures are retried; one that stays makes the verdict JE, with the reason as the message, and ends the
    judging at once: what the later tests would say is worth nothing then.

    Raises:
        UsageError: The language has no driver for this problem.
        PackageError: A test's file cannot be read, or the package's output validator cannot be used.
    """
    sources = dress(submission, problem.signature)
    checker = checker_for(problem)
    watcher.compiling(submission)
    try:
        program = _patiently(partial(sandbox.compile, sources))
    except CompileError as error:
        return Judgement(submission=submission, verdict=Verdict.CE, message=str(error))
    except JudgeError as error:
        return Judgement(submission=submission, verdict=Verdict.JE, message=str(error))
    runs = []
    with closing(_runs(program, problem, checker)) as judged:
        for run in judged:
            runs.append(run)
            watcher.ran(run)
            if run.verdict is Verdict.JE or (run.verdict is not Verdict.AC and not all_tests):
                break
    return _summed_up(
        Judgement(
            submission=submission,
            verdict=Verdict.AC,
            compile_seconds=program.compile_seconds,
            runs=tuple(runs),
        )
    )


def _runs(program: Program, problem: Problem, checker: Checker) -> Generator[Run]:
    done = failures = 0
    while done < len(problem.tests):
        left = problem.tests[done:]
        try:
            with closing(program.runs(map(_input, left), problem.limits)) as executions:
                for test, execution in zip(left, executions, strict=True):
                    yield assess(test, execution, problem.limits, checker)
                    done, failures = done + 1, 0
        except JudgeError as error:
            failures += 1
            if failures > RETRIES:
                yield Run(test=problem.tests[done], verdict=Verdict.JE, execution=None, message=str(error))
                return


def _input(test: TestCase) -> bytes:
    try:
        return test.input.read_bytes()
    except OSError as error:
        raise PackageError(f"{test.input}: cannot be read: {error.strerror}") from error


def _summed_up(judgement: Judgement) -> Judgement:
    """Give the judgement the verdict of its telling run: a judge error wherever it is, else the first rejection."""
    rejections = [run for run in judgement.runs if run.verdict is not Verdict.AC]
    if not rejections:
        return judgement
    telling = rejections[-1] if rejections[-1].verdict is Verdict.JE else rejections[0]
    return replace(judgement, verdict=telling.verdict, message=f"{telling.test.name}: {telling.message}")


def assess(test: TestCase, execution: Execution, limits: Limits, checker: Checker) -> Run:
    """What an execution on ``test`` comes to; its output is checked if it ended well.

    Raises:
        JudgeError: The checker failed.
    """
    rejection = verdict(execution, limits)
    if rejection:
        return Run(test=test, verdict=rejection[0], execution=execution, message=rejection[1])
    check = checker.check(test, execution.stdout)
    if check.accepted:
        return Run(test=test, verdict=Verdict.AC, execution=execution, check=check)
    return Run(test=test, verdict=Verdict.WA, execution=execution, check=check, message=_why_wrong(check))


def verdict(execution: Execution, limits: Limits) -> tuple[Verdict, str] | None:
    """What an execution means before anyone looks at its output: a rejection with its reason in one line, or ``None``.

    The order is fixed: memory, CPU time, wall-clock time, output, crash. Measured values count as much as the limit
    that the sandbox saw hit, so that an execution recorded under wider limits can be judged again under narrower ones.
    """
    if execution.limit is Limit.MEMORY or execution.memory > limits.memory:
        if execution.memory < limits.memory:  # the allocation that failed is not part of the peak
            return Verdict.MLE, f"asked for more than {size(limits.memory)} of memory"
        return Verdict.MLE, f"used {size(execution.memory)} of {size(limits.memory)} memory"
    if execution.limit is Limit.CPU or execution.cpu > limits.time:
        return Verdict.TLE, f"used {execution.cpu:.2f} s of {limits.time:g} s CPU"
    if execution.limit is Limit.WALL or execution.wall > limits.wall:
        spent = f"not done after {execution.wall:.2f} s with {execution.cpu:.2f} s CPU"
        return Verdict.TLE, f"{spent}: idle, or kept waiting by a busy machine"
    if execution.limit is Limit.OUTPUT or len(execution.stdout) > limits.output:
        return Verdict.OLE, f"wrote more than {size(limits.output)} of output"
    if execution.signal is not None:
        return Verdict.RTE, _with_last_words(f"killed by {_signal_name(execution.signal)}", execution.stderr)
    if execution.exit:
        return Verdict.RTE, _with_last_words(f"exit status {execution.exit}", execution.stderr)
    return None


def size(amount: int) -> str:
    """Bytes as people read them, such as ``1.5 MiB`` or ``256 MiB``."""
    if amount < 2**20 // 10:
        return f"{amount} bytes"
    return f"{amount / 2**20:.1f}".removesuffix(".0") + " MiB"


def _patiently(action: Callable[[], T]) -> T:
    for _ in range(RETRIES):
        try:
            return action()
        except JudgeError:
            continue
    return action()


def _why_wrong(check: Check) -> str:
    difference = check.difference
    if difference is None:
        return _one_line(check.message) or "the checker gives no reason"
    expected = difference.expected or "the end of the output"
    got = difference.got or "the end of the output"
    place = f"token {difference.token} (line {difference.line}, column {difference.column})"
    return _one_line(f"{place}: expected {expected}, got {got}")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _with_last_words(message: str, stderr: bytes) -> str:
    lines = [line for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    return f"{message}: {_one_line(lines[-1])}" if lines else message


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"
