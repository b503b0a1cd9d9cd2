"""Values to report, made by hand; the CLI's tests report real ones."""

from __future__ import annotations

import signal
from pathlib import Path

from judge import package
from judge.core import (
    Attempt,
    Execution,
    FinishReason,
    Judgement,
    Limit,
    Message,
    ProgramSource,
    Reply,
    Request,
    Run,
    Submission,
    Verdict,
)
from judge.package import Example, Expectation, Rule
from judge.verifying import Verified

DOUBLE = package.load(Path(__file__).parents[1] / "problems" / "double")
EVIL = "\x1b[2J[bold]a[i]\u202e\udc80"


def execution(cpu: float = 0.012, memory: int = 3 * 2**20 // 2) -> Execution:
    return Execution(
        cpu=cpu, wall=cpu + 0.1, memory=memory, exit=0, signal=None, limit=Limit.NONE, stdout=b"", stderr=b"", meter="m"
    )


def run(number: int, verdict: Verdict = Verdict.AC, message: str = "", cpu: float = 0.012) -> Run:
    seen = None if verdict is Verdict.JE else execution(cpu)
    return Run(test=DOUBLE.tests[number - 1], verdict=verdict, execution=seen, message=message)


def judgement(*verdicts: Verdict, message: str = "", source: str = "print(1)\n", file: str | None = None) -> Judgement:
    runs = tuple(
        run(number, verdict, message if verdict is not Verdict.AC else "") for number, verdict in enumerate(verdicts, 1)
    )
    rejected = [one for one in runs if one.verdict is not Verdict.AC]
    return Judgement(
        submission=Submission(language="python3", source=source, file=file),
        verdict=rejected[0].verdict if rejected else Verdict.AC,
        message=f"{rejected[0].test.name}: {message}" if rejected else "",
        compile_seconds=0.4,
        runs=runs,
    )


def compile_error(words: str, file: str | None = None) -> Judgement:
    return Judgement(submission=Submission(language="cpp", source="int", file=file), verdict=Verdict.CE, message=words)


def attempt(of: Judgement | None, round: int = 1, error: str = "") -> Attempt:
    return Attempt(
        round=round,
        sample=1,
        request=Request(messages=(Message("user", "double it"),)),
        reply=Reply(text="...", finish_reason=FinishReason.EOS, prompt_tokens=10, tokens=412, seconds=1.9),
        judgement=of,
        error=error,
    )


CRASH = Run(
    test=DOUBLE.tests[0],
    verdict=Verdict.RTE,
    execution=Execution(
        cpu=1, wall=2, memory=5, exit=None, signal=signal.SIGSEGV, limit=Limit.NONE, stdout=b"", stderr=b"", meter="m"
    ),
    message="killed by SIGSEGV",
)


def verified(judged: Judgement | None, name: str, fault: str = "") -> Verified:
    """A submission of ``wrong_answer/``."""
    rule = Rule(permitted=frozenset({Verdict.WA}))
    example = Example(
        path=DOUBLE.directory / "submissions/wrong_answer" / name,
        group="wrong_answer",
        program=ProgramSource(name=name, files={}),
        language="scala" if judged is None else "python3",
        entrypoint=None,
        expectation=Expectation(rules=(rule,)),
    )
    return Verified(problem=DOUBLE, example=example, judgement=judged, fault=fault)
