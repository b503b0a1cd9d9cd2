"""The JSON shapes, stable from the first release: seconds are floats, sizes bytes, verdicts the short words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from judge.core import Attempt, Judgement, Problem, Run, Verdict
from judge.time_factors import TimeFactors

if TYPE_CHECKING:
    from judge.verifying.results import Verification, Verified

Shape = dict[str, Any]


def test(problem: Problem, judgements: Sequence[Judgement]) -> Shape:
    """All submissions given to ``judge test``."""
    return {"problem": problem.name, "submissions": [submission(judgement) for judgement in judgements]}


def solve(problem: Problem, attempts: Sequence[Attempt], failed: bool) -> Shape:
    """A run of the loop; its verdict is the best attempt's, or JE where the judge ``failed``."""
    from judge.solving import best

    got = None if failed or not attempts else best(attempts)
    return {
        "problem": problem.name,
        "verdict": (got.verdict if got else Verdict.JE).value,
        "best": {"round": got.round, "sample": got.sample} if got else None,
        "rounds": attempts[-1].round if attempts else 0,
        "attempts": [attempt(one) for one in attempts],
    }


def verify(verification: Verification) -> Shape:
    """One problem: its submissions, and in further keys its time limit and what else there is to say."""
    return {
        "problem": verification.problem.name,
        "ok": verification.ok,
        "submissions": [verified(each) for each in verification.submissions],
        "time_limit": float(verification.problem.limits.time),
        "time_limit_given": verification.problem.timing.given,
        "findings": [{"level": each.level.value, "text": text(each.text)} for each in verification.findings],
    }


def verified(verified: Verified) -> Shape:
    """An example submission; one that was skipped has no verdict, and ``null`` where it is not known to be ok."""
    shape = submission(verified.judgement) if verified.judgement else _skipped(verified)
    return shape | {
        "file": text(verified.file),
        "expected": sorted(verdict.value for verdict in verified.example.expected),
        "ok": verified.ok,
        "fault": text(verified.fault),
    }


def _skipped(verified: Verified) -> Shape:
    return {
        "language": verified.example.language,
        "source": "",
        "verdict": None,
        "message": text(verified.fault),
        "compile_seconds": 0.0,
        "runs": [],
    }


def time_factors(factors: TimeFactors) -> Shape:
    """The further key of reports whose time limits are not those of the packages."""
    if not factors.words:
        return {}
    return {"time_factors": {"machine": float(factors.machine), "languages": factors.preset}}


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
    } | _score(judgement.score)


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
        "meter": seen.meter if seen else None,
        "message": text(run.message),
    } | _score(run.score)


def _score(score: float | None) -> Shape:
    """The further key of problems that have scores."""
    return {} if score is None else {"score": float(score)}


def text(words: str) -> str:
    """The words with what is no Unicode text replaced: a lone surrogate breaks strict JSON readers."""
    return re.sub("[\ud800-\udfff]", "\ufffd", words)
