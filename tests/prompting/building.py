"""Problems in temporary directories, and judgements on them."""

from __future__ import annotations

from pathlib import Path

from judge.core import (
    Attempt,
    Execution,
    FinishReason,
    Judgement,
    Limit,
    Limits,
    Message,
    Parameter,
    Problem,
    Reply,
    Request,
    Run,
    Signature,
    Submission,
    TestCase,
    Verdict,
)

TWO_SUM = Signature(
    name="twoSum",
    parameters=(Parameter(name="nums", type="integer[]"), Parameter(name="target", type="integer")),
    returns="integer[]",
)
STATEMENT = """Given $n$ numbers with $1 \\le n \\le 10^5$, print their ${sum}$ modulo $$7$$. Braces: {x}, $statement.

## Input

One line with the numbers.
"""


def write_case(directory: Path, name: str, given: str, answer: str, public: bool = True) -> TestCase:
    """Write a test case's files."""
    base = directory / "data" / name
    base.parent.mkdir(parents=True, exist_ok=True)
    base.with_suffix(".in").write_text(given, "utf-8")
    base.with_suffix(".ans").write_text(answer, "utf-8")
    return TestCase(name=name, input=base.with_suffix(".in"), answer=base.with_suffix(".ans"), public=public)


def problem(directory: Path, tests: tuple[TestCase, ...], signature: Signature | None = None) -> Problem:
    """A problem with a one-second limit."""
    return Problem(
        name="sum-them-up",
        title="Sum Them Up",
        directory=directory,
        statements={"de": "Deutsch", "en": STATEMENT},
        limits=Limits(time=1.0, memory=256 << 20, output=8 << 20),
        tests=tests,
        signature=signature,
    )


def execution(
    *,
    cpu: float = 0.012,
    wall: float = 0.02,
    memory: int = 3 << 19,
    exit: int | None = 0,
    signal: int | None = None,
    limit: Limit = Limit.NONE,
    stdout: bytes = b"",
    stderr: bytes = b"",
) -> Execution:
    """An execution that went well unless told otherwise."""
    return Execution(
        cpu=cpu,
        wall=wall,
        memory=memory,
        exit=exit,
        signal=signal,
        limit=limit,
        stdout=stdout,
        stderr=stderr,
        meter="test",
    )


def passed(test: TestCase) -> Run:
    """A run that was accepted."""
    return Run(test=test, verdict=Verdict.AC, execution=execution())


def judged(runs: tuple[Run, ...], source: str, language: str = "python3", message: str = "") -> Judgement:
    """A judgement with the verdict of the first rejection."""
    verdict = next((run.verdict for run in runs if run.verdict is not Verdict.AC), Verdict.AC)
    submission = Submission(language=language, source=source)
    return Judgement(submission=submission, verdict=verdict, message=message, runs=runs)


def attempt(judgement: Judgement | None, error: str = "", text: str = "<think>old thinking</think>") -> Attempt:
    """An attempt whose reply had thoughts that must not go back."""
    reply = Reply(
        text=text,
        finish_reason=FinishReason.EOS,
        prompt_tokens=1,
        tokens=1,
        seconds=0.1,
    )
    request = Request(messages=(Message("user", "old question"),))
    return Attempt(round=1, sample=1, request=request, reply=reply, judgement=judgement, error=error)
