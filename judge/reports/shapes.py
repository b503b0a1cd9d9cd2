"""The JSON shapes, stable from the first release: seconds are floats, sizes bytes, verdicts the short words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from judge.core import Attempt, Judgement, Problem, Run, Verdict
from judge.judging import Verified
from judge.solving import best

Shape = dict[str, Any]


def test(problem: Problem, judgements: Sequence[Judgement]) -> Shape:
    """All submissions given to ``judge test``."""
    return {"problem": problem.name, "submissions": [submission(judgement) for judgement in judgements]}


def solve(problem: Problem, attempts: Sequence[Attempt], failed: bool) -> Shape:
    """A run of the loop; its verdict is the best attempt's, or JE where the judge ``failed``."""
    verdict = Verdict.JE if failed or not attempts else best(attempts).verdict
    return {
        "problem": problem.name,
        "verdict": verdict.value,
        "rounds": attempts[-1].round if attempts else 0,
        "attempts": [attempt(one) for one in attempts],
    }


def verify(problem: Problem, all_verified: Sequence[Verified]) -> Shape:
    """The example submissions of one problem."""
    return {
        "problem": problem.name,
        "ok": all(verified.ok for verified in all_verified),
        "submissions": [
            submission(verified.judgement)
            | {"expected": sorted(verdict.value for verdict in verified.expected), "ok": verified.ok}
            for verified in all_verified
        ],
    }


def problem(problem: Problem) -> Shape:
    """A problem as ``judge problems`` lists it."""
    return {
        "name": problem.name,
        "title": problem.title,
        "style": "leetcode" if problem.signature else "stdin",
        "time_limit": float(problem.limits.time),
        "memory_limit": problem.limits.memory,
        "tests": len(problem.tests),
    }


def attempt(attempt: Attempt) -> Shape:
    """One round's outcome."""
    return {
        "round": attempt.round,
        "sample": attempt.sample,
        "verdict": attempt.verdict.value,
        "finish_reason": attempt.reply.finish_reason.value,
        "tokens": attempt.reply.tokens,
        "seconds": float(attempt.reply.seconds),
        "submission": submission(attempt.judgement) if attempt.judgement else None,
        "error": text(attempt.error),
    }


def submission(judgement: Judgement) -> Shape:
    """A judged program."""
    file = judgement.submission.file
    return {
        "file": None if file is None else text(file),
        "language": judgement.submission.language,
        "source": text(judgement.submission.source),
        "verdict": judgement.verdict.value,
        "message": text(judgement.message),
        "compile_seconds": float(judgement.compile_seconds),
        "runs": [run(one) for one in judgement.runs],
    }


def run(run: Run) -> Shape:
    """A program on one test case; a judge error used nothing."""
    seen = run.execution
    return {
        "test": run.test.name,
        "verdict": run.verdict.value,
        "cpu": float(seen.cpu) if seen else 0.0,
        "wall": float(seen.wall) if seen else 0.0,
        "memory": seen.memory if seen else 0,
        "exit": seen.exit if seen else None,
        "signal": seen.signal if seen else None,
        "message": text(run.message),
    }


def text(words: str) -> str:
    """The words with what is no Unicode text replaced: a lone surrogate breaks strict JSON readers."""
    return re.sub("[\ud800-\udfff]", "\ufffd", words)
