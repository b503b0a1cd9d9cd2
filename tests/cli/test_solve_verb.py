"""``judge solve``: statuses, the record, what is printed."""

from __future__ import annotations

import json
import re
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import RIGHT, WRONG, Command
from tests.reports.schema import checked

SLEEPS = "```python\nimport time\ntime.sleep(60)\n```\n"


def recorded(judge: Command, err: str) -> list[dict[str, Any]]:
    """The attempts in the record that standard error names."""
    match = re.search(r"^judge: recorded in (.*)$", err, re.MULTILINE)
    assert match, err
    lines = (judge.directory / match[1] / "attempts.jsonl").read_text().splitlines()
    assert json.loads((judge.directory / match[1] / "run.json").read_text())["problem"] == "double"
    return [json.loads(line) for line in lines]


def test_accepted_in_round_2(judge: Command) -> None:
    done = judge("solve", "double", "--model", judge.replies(WRONG, RIGHT))
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Double (double) in Python 3"
    assert lines[1] == "model replay:replies.jsonl"
    assert "the model is told" in lines
    assert re.fullmatch(r"AC  accepted in round 2 · \d+ tokens, \d+\.\d s", lines[-1])
    assert [one["verdict"] for one in recorded(judge, done.stderr)] == ["WA", "AC"]
    assert Path("runs") == Path(done.stderr.split("recorded in ")[1].strip()).parent


def test_not_accepted(judge: Command) -> None:
    model = judge.replies("no program", WRONG)
    done = judge("solve", "double", "--model", model, "--rounds", "2", "--format", "json", "--out", "here")
    assert done.returncode == 1
    value = checked("solve", done.stdout)
    assert (value["verdict"], value["rounds"]) == ("WA", 2)
    assert [one["verdict"] for one in value["attempts"]] == ["NP", "WA"]
    assert done.stderr == "judge: recorded in here\n"
    assert [one["verdict"] for one in recorded(judge, done.stderr)] == ["NP", "WA"]


def test_samples_strategy_and_lines(judge: Command) -> None:
    model = judge.replies("no program", WRONG, WRONG, RIGHT)
    done = judge(
        *("solve", "double", "--model", model, "--samples", "2", "--strategy", "resample", "--format", "jsonl"),
        *("--language", "python3"),
    )
    assert done.returncode == 0
    attempts = [checked("attempt", line) for line in done.stdout.splitlines()]
    assert [(one["round"], one["sample"], one["verdict"]) for one in attempts] == [
        (1, 1, "NP"),
        (1, 2, "WA"),
        (2, 1, "WA"),
        (3, 1, "AC"),
    ]
    asked = [one["request"]["messages"] for one in recorded(judge, done.stderr)]
    assert all(messages == asked[0] for messages in asked)


def test_options_from_the_environment_and_the_projects_file(judge: Command) -> None:
    judge.file("judge.toml", 'rounds = 1\nformat = "json"\n')
    done = judge("solve", "double", JUDGE_MODEL=judge.replies(WRONG, RIGHT))
    assert checked("solve", done.stdout)["rounds"] == 1


def test_a_judge_error_in_round_2_keeps_what_was_recorded(judge: Command) -> None:
    model = judge.replies(WRONG, RIGHT)
    done = judge("solve", "double", "--model", model, "--format", "json", LOCAL_SANDBOX_COMPILES="1")
    assert done.returncode == 3
    assert checked("solve", done.stdout)["verdict"] == "JE"
    assert done.stderr.endswith("judge: error: the engine is gone\n")
    assert [one["verdict"] for one in recorded(judge, done.stderr)] == ["WA", "JE"]


def test_a_model_that_fails_in_round_2_keeps_what_was_recorded(judge: Command) -> None:
    done = judge("solve", "double", "--model", judge.replies(WRONG))
    assert done.returncode == 3
    assert re.search(r"^judge: error: replies\.jsonl .*used up", done.stderr, re.MULTILINE)
    assert [one["verdict"] for one in recorded(judge, done.stderr)] == ["WA"]


def test_interrupted_in_round_2_keeps_what_was_recorded(judge: Command) -> None:
    process = judge.start("solve", "double", "--model", judge.replies(WRONG, SLEEPS), "--out", "here")
    attempts = judge.directory / "here" / "attempts.jsonl"
    wait_for(lambda: attempts.exists() and attempts.read_text().endswith("\n"))
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert err.decode().splitlines()[-1] == "judge: interrupted"
    assert [one["verdict"] for one in recorded(judge, err.decode())] == ["WA"]


def wait_for(condition: Any) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["dubble"], 2, "there is no problem 'dubble': did you mean double?"),
        (["double", "--language", "pithon"], 2, "unknown language 'pithon'"),
        (
            ["double", "--strategy", "clever"],
            2,
            "unknown strategy 'clever': choose one of auto, repair",
        ),
        (["double", "--rounds", "0"], 2, "Invalid value for '--rounds'"),
        (["double", "--model", "replay:none.jsonl"], 2, "none.jsonl"),
        (["double", "--out", "full"], 2, "full holds the record of another run"),
    ],
)
def test_wrong_use_is_one_line(judge: Command, arguments: list[str], status: int, message: str) -> None:
    (judge.directory / "full").mkdir()
    judge.file("full/run.json", "{}")
    done = judge("solve", *arguments, JUDGE_MODEL=judge.replies(RIGHT))
    assert done.returncode == status
    assert done.stdout == ""
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (judge.directory / "runs").exists()


@pytest.mark.engine
def test_in_the_real_sandbox(judge: Command) -> None:
    done = judge("solve", "double", "--model", judge.replies(WRONG, RIGHT), "--format", "json", real=True)
    assert done.returncode == 0, done.stderr
    assert [one["verdict"] for one in checked("solve", done.stdout)["attempts"]] == ["WA", "AC"]
