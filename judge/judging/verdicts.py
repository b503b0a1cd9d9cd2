"""From what was seen of one run to its verdict, and the words for people."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

from judge.core import Check, Checker, Execution, Limit, Limits, Run, TestCase, Verdict
from judge.data import abridged

_MARGIN = 1.1  # processors are no more regular than that on a machine that does something else, too
_LONGEST_WORDS = 200  # characters of a program's or checker's words in a one-line message


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
    if execution.limit is Limit.OUTPUT or execution.output_size > limits.output:
        return Verdict.OLE, f"wrote more than {size(limits.output)} of output"
    if execution.signal is not None:
        return Verdict.RTE, _with_last_words(f"killed by {_signal_name(execution.signal)}", execution.stderr)
    if execution.exit:
        return Verdict.RTE, _with_last_words(f"exit status {execution.exit}", execution.stderr)
    return None


def with_margin(limits: Limits) -> Limits:
    """The limits to run with, so that a run that is a little too long is seen to end."""
    return replace(limits, time=limits.time * _MARGIN)


def in_doubt(run: Run, limits: Limits) -> bool:
    """Whether a run that was too slow might not be so another time.

    It ended within a tenth of the limit, or it was idle for too long while this machine had more to do than it can.
    """
    execution = run.execution
    if run.verdict is not Verdict.TLE or execution is None:
        return False
    if execution.limit is Limit.NONE and execution.cpu > limits.time:
        return execution.cpu <= with_margin(limits).time
    return execution.cpu <= limits.time and os.getloadavg()[0] > (os.cpu_count() or 1)


def assess(test: TestCase, execution: Execution, limits: Limits, checker: Checker) -> Run:
    """What an execution on ``test`` comes to; its output is checked if it ended well.

    Raises:
        JudgeError: The checker failed.
    """
    rejection = verdict(execution, limits)
    if rejection:
        return rejected(test, execution, rejection)
    return checked(test, execution, checker.check(test, execution.stdout))


def not_run(stdout: bytes = b"") -> Execution:
    """What stands for the execution where no program ran, and its output was there already or there is none."""
    return Execution(
        cpu=0.0, wall=0.0, memory=0, exit=0, signal=None, limit=Limit.NONE, stdout=stdout, stderr=b"", meter="none"
    )


def checked(test: TestCase, execution: Execution, check: Check) -> Run:
    """The run whose output ``check`` speaks of."""
    if check.accepted:
        return Run(test=test, verdict=Verdict.AC, execution=_kept(execution), check=check)
    return Run(test=test, verdict=Verdict.WA, execution=_kept(execution), check=check, message=_why_wrong(check))


def rejected(test: TestCase, execution: Execution, rejection: tuple[Verdict, str]) -> Run:
    """The run that `verdict` rejects."""
    return Run(test=test, verdict=rejection[0], execution=_kept(execution), message=rejection[1])


def _kept(execution: Execution) -> Execution:
    """What is kept of an execution that was judged: outputs of any size must not add up."""
    return replace(execution, stdout=abridged(execution.stdout), output=execution.output_size)


def size(amount: int) -> str:
    """Bytes as people read them, such as ``1.5 MiB`` or ``256 MiB``."""
    if amount < 2**20 // 10:
        return f"{amount} bytes"
    return f"{amount / 2**20:.1f}".removesuffix(".0") + " MiB"


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
