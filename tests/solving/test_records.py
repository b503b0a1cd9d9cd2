"""What stays on disk."""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from judge.core import Execution, Limits, Verdict
from judge.errors import JudgeError, UsageError
from judge.records import Asked, Record
from tests.reports.judgements import DOUBLE, EVIL, attempt, judgement


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    monkeypatch.chdir(tmp_path)
    return Asked(
        problem="double",
        directory=DOUBLE.directory,
        language="python3",
        model="toy",
        strategy="auto",
        rounds=4,
        samples=2,
        max_tokens=77,
        statement="in zh",
        limits=Limits(time=1.5, memory=2**28, output=2**20),
        started=datetime(2026, 1, 31, 12, tzinfo=UTC),
    )


def test_what_was_asked(asked: Asked) -> None:
    with Record(asked) as record:
        assert record.directory == Path("runs/20260131T120000Z-double")
        written = json.loads((record.directory / "run.json").read_text())
    assert Path(written.pop("directory")).is_absolute()
    assert written.pop("versions").keys() == {"judge", "python", "system"}
    assert written == {
        "started": "2026-01-31T12:00:00+00:00",
        "problem": "double",
        "language": "python3",
        "model": "toy",
        "statement": "in zh",
        "options": {
            "strategy": "auto",
            "try_candidates": 1,
            "token_budget": None,
            "time_budget": None,
            "rounds": 4,
            "samples": 2,
            "max_tokens": 77,
        },
        "limits": {"time": 1.5, "memory": 2**28, "output": 2**20},
    }


def test_an_attempt_is_on_disk_when_add_returns(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda number: (synced.append(number), fsync(number)))
    with Record(asked) as record:
        lines = record.directory / "attempts.jsonl"
        synced.clear()
        record.add(attempt(None, error="no block"))
        assert len(synced) == 1
        assert len(lines.read_text().splitlines()) == 1
        record.add(attempt(judgement(Verdict.AC, Verdict.WA, message=EVIL, source=EVIL), round=2))
        assert len(synced) == 2
        first, second = map(json.loads, lines.read_text().splitlines())
    assert first["judgement"] is None
    assert first["error"] == "no block"
    assert second["request"] == {
        "messages": [{"role": "user", "content": "double it"}],
        "seed": 0,
        "temperature": None,
    }
    assert second["reply"] == {
        "text": "...",
        "finish_reason": "eos",
        "prompt_tokens": 10,
        "tokens": 412,
        "seconds": 1.9,
    }
    assert second["verdict"] == second["judgement"]["verdict"] == "WA"
    assert second["judgement"]["source"] == EVIL
    run = second["judgement"]["runs"][1]
    assert run["message"] == EVIL
    assert run["execution"]["limit"] == "none"
    assert run["execution"]["meter"] == "m"


def test_long_output_is_kept_by_its_head_and_length(asked: Asked) -> None:
    of = judgement(Verdict.WA)
    assert of.runs[0].execution
    long: Execution = replace(of.runs[0].execution, stdout=b"\xff" + b"x" * 10_000)
    of = replace(of, runs=(replace(of.runs[0], execution=long),))
    with Record(asked) as record:
        record.add(attempt(of))
        written = json.loads((record.directory / "attempts.jsonl").read_text())
    execution = written["judgement"]["runs"][0]["execution"]
    assert execution["output_bytes"] == 10_001
    assert execution["stdout"] == r"\xff" + "x" * 4095


def test_the_end_of_a_traceback_is_kept(asked: Asked) -> None:
    of = judgement(Verdict.RTE)
    assert of.runs[0].execution
    long: Execution = replace(of.runs[0].execution, stderr=b"x" * 10_000 + b"\nIndexError")
    with Record(asked) as record:
        record.add(attempt(replace(of, runs=(replace(of.runs[0], execution=long),))))
        written = json.loads((record.directory / "attempts.jsonl").read_text())
    assert written["judgement"]["runs"][0]["execution"]["stderr"].endswith("\nIndexError")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_our_failure_and_keeps_what_is_there(asked: Asked) -> None:
    with largest_file(2000), Record(asked) as record:
        record.add(attempt(None, error="first"))
        with pytest.raises(JudgeError, match="the record cannot be written: File too large"):
            record.add(attempt(None, error="x" * 5000))
    first = (record.directory / "attempts.jsonl").read_text().splitlines()[0]
    assert json.loads(first)["error"] == "first"


def test_two_runs_in_one_second_have_two_directories(asked: Asked) -> None:
    with Record(asked) as one, Record(asked) as other:
        assert (one.directory.name, other.directory.name) == ("20260131T120000Z-double", "20260131T120000Z-double-2")


def test_a_given_directory_is_made_but_never_overwritten(asked: Asked) -> None:
    with Record(asked, Path("a/b")) as record:
        assert record.directory == Path("a/b")
    kept = Path("a/b/run.json").read_text()
    with pytest.raises(UsageError, match="holds the record of another run"):
        Record(replace(asked, model="other"), Path("a/b"))
    assert Path("a/b/run.json").read_text() == kept


def test_a_directory_that_cannot_be_made_is_the_users_error(asked: Asked) -> None:
    Path("file").write_text("")
    with pytest.raises(UsageError, match=r"file.*cannot be written: .*give another --out"):
        Record(asked, Path("file/below"))
