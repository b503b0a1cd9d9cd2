"""``judge ask`` and ``judge templates``: statuses, lines, what the model is sent."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from judge.prompting.tasks import asking, listed
from judge.tasks import LANGUAGES, TASKS
from tests.cli.conftest import Command

INSIDE = "Given an array of n integers, find the maximum sum of a contiguous subarray."
OUTSIDE = "Give me a recipe for lasagna for four people."


def test_check_in_text(judge: Command) -> None:
    done = judge("ask", "--task", "solve", INSIDE, "--check", real=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("in  ")
    done = judge("ask", "--check", "-", input=OUTSIDE.encode(), real=True)
    assert (done.returncode, done.stderr) == (4, "")
    assert done.stdout.startswith("out  it looks like cooking and food; ")


def test_check_in_json(judge: Command) -> None:
    done = judge("ask", "--check", "--format", "json", OUTSIDE, real=True)
    assert done.returncode == 4
    assert json.loads(done.stdout)["in"] is False
    assert set(json.loads(done.stdout)) == {"in", "reason"}


def test_check_of_many(judge: Command) -> None:
    asked = [
        {"id": 7, "text": INSIDE},
        {"id": "b", "text": OUTSIDE, "note": 1},
        {"id": None, "text": "证明素数有无穷多个"},
    ]
    lines = "\n\n".join(json.dumps(one) for one in asked).encode()
    done = judge("ask", "--check", "--format", "jsonl", "-", input=lines, real=True)
    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["id"], one["in"]) for one in answers] == [(7, True), ("b", False), (None, True)]
    assert all(one["reason"] for one in answers)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "line 2: no JSON: "),
        (b'{"id": 1}', 'line 2: an object with "id" and the string "text" is needed'),
        (b'{"text": "x"}', "line 2: an object with"),
        (b'{"id": 1, "text": 3}', "line 2: an object with"),
        (b"[]", "line 2: an object with"),
        (b"\xff\xfe{}", "line 2: no JSON: "),
        (b"[" * 100_000, "line 2: no JSON: "),
    ],
)
def test_a_bad_line_is_named(judge: Command, line: bytes, message: str) -> None:
    done = judge("ask", "--check", "--format", "jsonl", "-", input=b'{"id": 1, "text": "x"}\n' + line, real=True)
    assert done.returncode == 2
    assert done.stderr.startswith(f"judge: error: standard input, {message}")
    assert done.stderr.count("\n") == 1


def test_lines_come_from_standard_input_only(judge: Command) -> None:
    done = judge("ask", "--check", "--format", "jsonl", INSIDE, real=True)
    assert done.returncode == 2
    assert "give - in place of the text" in done.stderr


def test_refused_before_a_model_is_loaded(judge: Command) -> None:
    done = judge("ask", OUTSIDE, "--model", "replay:none.jsonl", real=True)
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith("judge: refused: it looks like cooking and food; ")
    assert judge("ask", INSIDE, "--model", "replay:none.jsonl", real=True).returncode == 2


def test_the_reply_is_written(judge: Command) -> None:
    done = judge("ask", "--task", "hint", INSIDE, "--model", judge.replies("Think of\x1b[2J prefixes."), real=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Think of\\x1b[2J prefixes.\n"
    model = judge.replies("Think.")
    done = judge("ask", "--task", "hint", INSIDE, "--model", model, "--format", "json", real=True)
    value = json.loads(done.stdout)
    assert (value["task"], value["model"], value["text"]) == ("hint", "replay:replies.jsonl", "Think.")


def test_a_reply_that_was_cut_off_is_said_to_be(judge: Command) -> None:
    judge.file("cut.jsonl", json.dumps({"text": "so", "finish_reason": "length"}))
    done = judge("ask", INSIDE, "--model", "replay:cut.jsonl", real=True)
    assert (done.returncode, done.stdout) == (0, "so\n")
    assert "not whole: the model stopped for 'length'" in done.stderr


def test_each_task_has_a_role_in_each_language() -> None:
    roles = {asking(task, "x", language)[0].content for task in TASKS for language in LANGUAGES}
    assert len(roles) == len(TASKS) * len(LANGUAGES)
    for task in TASKS:
        system, user = asking(task, "$x ${y}")
        assert (system.role, user.role, user.content) == ("system", "user", "$x ${y}")
        assert system.content.isascii()


def test_templates(judge: Command) -> None:
    done = judge("templates", real=True)
    assert done.returncode == 0
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["hint.system.zh", "hint", "zh"] in rows
    assert ["repair.wa.public", "repair", "en"] in rows
    assert ["task.stdin", "solve", "en"] in rows
    value = json.loads(judge("templates", "--format", "json", real=True).stdout)
    assert [one["name"] for one in value["templates"]] == [row[0] for row in rows] == [one.name for one in listed()]
    assert len(judge("templates", "--format", "jsonl", real=True).stdout.splitlines()) == len(rows)


def test_one_template(judge: Command) -> None:
    done = judge("templates", "repair.tle", real=True)
    assert done.stdout.startswith("$who was too slow on $where$size: it used $cpu of CPU time")
    assert "secret = " in judge("templates", "phrases", real=True).stdout
    assert json.loads(judge("templates", "hint.first", "--format", "json", real=True).stdout)["name"] == "hint.first"
    done = judge("templates", "repair.tel", real=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_templates_of_ones_own(judge: Command) -> None:
    (judge.directory / "mine").mkdir()
    judge.file("mine/solve.system.md", "You are a $$1 pirate.\n")
    judge.file("mine/phrases.toml", 'sample = "example $number"\n')
    judge.file("judge.toml", 'templates = "mine"\n')
    done = judge("prompt", "double", real=True)
    assert done.stdout.startswith("You are a $1 pirate.\n")
    rows = [line.split() for line in judge("templates", real=True).stdout.splitlines()]
    assert ["solve.system", "solve", "en", "yours"] in rows
    assert ["solve.user", "solve", "en"] in rows
    assert judge("templates", "solve.system", real=True).stdout == "You are a $$1 pirate.\n"
    wrong = "```python\nprint(3)\n```"
    done = judge("solve", "double", "--model", judge.replies(wrong, wrong), "--rounds", "2")
    assert "Wrong answer on example 1." in done.stdout
    assert judge("prompt", "double", JUDGE_TEMPLATES="", real=True).stdout.startswith("You are a $1 pirate.\n")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("solve.sytem.md", "x", "solve.sytem.md: there is no template of this name: did you mean solve.system.md?"),
        ("repair.ce.md", "$erors", "repair.ce.md: there is no $erors here (known: $errors, $syntax, $answer)"),
        ("solve.user.md", "costs $5", "solve.user.md: a $ that opens no placeholder: write $$"),
        ("phrases.toml", 'empty = "$x"', "phrases.toml: 'empty': there is no $x here"),
        ("phrases.toml", 'emty = ""', "phrases.toml: there is no phrase 'emty'"),
        ("phrases.toml", "empty = 1", "phrases.toml: 'empty' must be a string, not 1"),
        ("phrases.toml", "empty", "phrases.toml: "),
    ],
)
def test_a_wrong_template_is_named(judge: Command, name: str, text: str, message: str) -> None:
    (judge.directory / "mine").mkdir()
    judge.file(f"mine/{name}", text)
    done = judge("prompt", "double", JUDGE_TEMPLATES="mine", real=True)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert message in done.stderr


def test_a_check_loads_no_model_library(judge: Command) -> None:
    program = (
        f"import sys, judge.cli\nassert judge.cli.main(['ask', '--check', {INSIDE!r}]) == 0\n"
        "print('loaded:', sorted(set('torch transformers docker httpx rich'.split()) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=judge.directory,
        env=judge.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.endswith("loaded: []\n"), done.stderr
