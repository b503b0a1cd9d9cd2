"""The record of a run of the loop: everything that was asked, answered and seen, on disk as it happens.

::

    runs/20260131T120000Z-two-sum/
      run.json          what was asked: problem, language, model, options, limits, versions
      attempts.jsonl    one line an attempt: request, reply, judgement with executions; on disk before the next starts

What was recorded stays when the run is interrupted or fails.
"""

from __future__ import annotations

import json
import os
import platform
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from judge.core import Attempt, Candidate, Execution, Judgement, Limits, Run
from judge.errors import JudgeError, UsageError

_MOST_OUTPUT = 4096  # bytes of a run's standard output that are kept; the whole may be as large as the output limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a run was asked for.

    Attributes:
        problem: The problem's name.
        directory: The package directory.
        language: Language key.
        model: The model's name.
        strategy: The strategy's name.
        try_candidates: Programs of one reply that may run on the samples.
        token_budget: Tokens that the model may write in all, or ``None``.
        time_budget: Seconds that the loop may take, or ``None``.
        rounds: Rounds at most.
        samples: Samples in the first round.
        max_tokens: Tokens of a reply at most, or ``None`` for the model's own setting.
        statement: What is to be known of the statement's language, or empty for the package's own English one.
        limits: Limits of a run on a test case.
        started: When, in UTC.
    """

    problem: str
    directory: Path
    language: str
    model: str
    strategy: str
    rounds: int
    samples: int
    try_candidates: int = 1
    token_budget: int | None = None
    time_budget: int | None = None
    max_tokens: int | None = None
    statement: str = ""
    limits: Limits
    started: datetime = field(default_factory=lambda: datetime.now(UTC))


class Record:
    """A run directory that grows an attempt at a time; a context manager."""

    def __init__(self, asked: Asked, directory: Path | None = None) -> None:
        """Make the directory (below ``runs/`` unless given) and write ``run.json``.

        Raises:
            UsageError: The directory holds a record already, or cannot be written.
        """
        try:
            self.directory = _new_directory(asked) if directory is None else _given_directory(directory)
            _write(self.directory / "run.json", json.dumps(_asked(asked), indent=2) + "\n")
            self._attempts: IO[str] = (self.directory / "attempts.jsonl").open("x", encoding="utf-8")
        except OSError as error:
            where = error.filename or directory or "runs"
            raise UsageError(f"{where}: the record cannot be written: {error.strerror}: give another --out") from error

    def add(self, attempt: Attempt) -> None:
        """Append one attempt; when this returns, it is on disk.

        Raises:
            JudgeError: The disk does not take it.
        """
        try:
            self._attempts.write(json.dumps(_attempt(attempt)) + "\n")
            self._attempts.flush()
            os.fsync(self._attempts.fileno())
        except OSError as error:
            raise JudgeError(f"{self.directory}: the record cannot be written: {error.strerror}") from error

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # it would try once more to write what `add` could not, and has said so
            self._attempts.close()


def _new_directory(asked: Asked) -> Path:
    name = f"{asked.started:%Y%m%dT%H%M%SZ}-{asked.problem}"
    number = 1
    while True:  # two runs may start in the same second
        directory = Path("runs") / (name if number == 1 else f"{name}-{number}")
        try:
            directory.mkdir(parents=True)
        except FileExistsError:
            number += 1
        else:
            return directory


def _given_directory(directory: Path) -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    if (directory / "attempts.jsonl").exists() or (directory / "run.json").exists():
        raise UsageError(f"{directory} holds the record of another run: give a new directory")
    return directory


def _write(file: Path, text: str) -> None:
    with file.open("x", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "started": asked.started.isoformat(timespec="seconds"),
        "problem": asked.problem,
        "directory": str(asked.directory.resolve()),
        "language": asked.language,
        "model": asked.model,
        "statement": asked.statement,
        "options": {
            "strategy": asked.strategy,
            "try_candidates": asked.try_candidates,
            "token_budget": asked.token_budget,
            "time_budget": asked.time_budget,
            "rounds": asked.rounds,
            "samples": asked.samples,
            "max_tokens": asked.max_tokens,
        },
        "limits": {
            "time": asked.limits.time,
            "memory": asked.limits.memory,
            "output": asked.limits.output,
        },
        "versions": {"judge": version("judge"), "python": platform.python_version(), "system": platform.platform()},
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    request, reply = attempt.request, attempt.reply
    return {
        "round": attempt.round,
        "sample": attempt.sample,
        "verdict": attempt.verdict.value,
        "request": {
            "messages": [{"role": message.role, "content": message.content} for message in request.messages],
            "seed": request.seed,
            "temperature": request.temperature,
        },
        "reply": {
            "text": reply.text,
            "finish_reason": reply.finish_reason.value,
            "prompt_tokens": reply.prompt_tokens,
            "tokens": reply.tokens,
            "seconds": reply.seconds,
        },
        "error": attempt.error,
        "reasons": list(attempt.reasons),
        "candidates": [_candidate(candidate) for candidate in attempt.candidates],
        "judgement": attempt.judgement and _judgement(attempt.judgement),
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    lines = candidate.source.strip().splitlines()
    return {
        "language": candidate.language,
        "file": candidate.file,
        "files": sorted(candidate.files),
        "lines": len(lines),
        "starts_with": lines[0][:80] if lines else "",
        "reasons": list(candidate.reasons),
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "language": judgement.submission.language,
        "source": judgement.submission.source,
        "files": {name: content.decode(errors="replace") for name, content in judgement.submission.files.items()},
        "verdict": judgement.verdict.value,
        "message": judgement.message,
        "compile_seconds": judgement.compile_seconds,
        "runs": [_run(run) for run in judgement.runs],
    }


def _run(run: Run) -> dict[str, Any]:
    return {
        "test": run.test.name,
        "verdict": run.verdict.value,
        "message": run.message,
        "execution": run.execution and _execution(run.execution),
    }


def _execution(execution: Execution) -> dict[str, Any]:
    return {
        "cpu": execution.cpu,
        "solving": execution.solving,
        "wall": execution.wall,
        "memory": execution.memory,
        "exit": execution.exit,
        "signal": execution.signal,
        "limit": execution.limit.value,
        "meter": execution.meter,
        "output_bytes": execution.output_size,
        "stdout": execution.stdout[:_MOST_OUTPUT].decode(errors="backslashreplace"),
        "stderr": execution.stderr.decode(errors="backslashreplace"),
    }
