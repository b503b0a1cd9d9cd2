"""``judge hint`` and ``judge debug``: statuses, what is printed, and what is not."""

from __future__ import annotations

import pytest

from tests.cli.conftest import RIGHT, WRONG, Command
from tests.reports.schema import checked

SQUARE = "print(int(input()) ** 2)\n"


def test_a_hint_on_a_failing_file(judge: Command) -> None:
    file = judge.file("square.py", SQUARE)
    model = judge.replies("<think>it squares</think>What is `**`, and what is twice 3?")
    done = judge("hint", "double", file, "--model", model)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "What is `**`, and what is twice 3?\n"
    assert done.stderr == "judge: square.py: WA wrong answer\n"


def test_a_first_nudge_needs_no_sandbox(judge: Command) -> None:
    done = judge("hint", "double", "--model", judge.replies("Add."), LOCAL_SANDBOX_COMPILES="0")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Add.\n", "")


def test_a_solution_in_a_hint_is_cut(judge: Command) -> None:
    model = judge.replies(f"Add, do not square.\n\n{RIGHT}")
    done = judge("hint", "double", judge.file("square.py", SQUARE), "--model", model)
    assert (done.returncode, done.stdout) == (0, "Add, do not square.\n\n[a program is left out here]\n")
    assert "wrote a program in place of a hint: it is left out" in done.stderr
    assert "input()" not in done.stdout + done.stderr


@pytest.mark.parametrize("reply", ["<think>hm", "", "<think>print(2 * int(input()))</think>"])
def test_no_hint_is_status_1(judge: Command, reply: str) -> None:
    done = judge("hint", "double", "--model", judge.replies(reply))
    assert (done.returncode, done.stdout) == (1, "")
    assert "the reply holds no hint" in done.stderr


def test_a_hint_in_json(judge: Command) -> None:
    done = judge("hint", "double", judge.file("a.py", SQUARE), "--model", judge.replies("Add."), "--format", "json")
    value = checked("hint", done.stdout)
    assert (value["verdict"], value["hint"], value["programs_left_out"]) == ("WA", "Add.", 0)
    done = judge("hint", "double", "--model", judge.replies("Add."), "--format", "jsonl")
    assert checked("hint", done.stdout)["file"] is None
    file = judge.file("right.py", "print(2 * int(input()))\n")
    done = judge("hint", "double", file, "--model", "replay:none.jsonl", "--format", "json")
    assert done.returncode == 0
    assert checked("hint", done.stdout)["verdict"] == "AC"


def test_an_accepted_file_needs_no_model(judge: Command) -> None:
    file = judge.file("right.py", "print(2 * int(input()))\n")
    done = judge("hint", "double", file, "--model", "replay:none.jsonl")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "judge: right.py: accepted: it needs no hint\n"
    done = judge("debug", "double", file, "--model", "replay:none.jsonl")
    assert done.returncode == 0
    assert done.stdout.startswith("AC   right.py")
    assert done.stderr == "judge: right.py: accepted: there is nothing to mend\n"


def test_a_fix_is_judged_and_shown_as_a_diff(judge: Command) -> None:
    file = judge.file("square.py", SQUARE)
    done = judge("debug", "double", file, "--model", judge.replies(f"Line 1 squares.\n\n{RIGHT}"))
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("WA   square.py")
    diff = ["--- square.py", "+++ the fix", "@@ -1 +1 @@", "-print(int(input()) ** 2)", "+print(2 * int(input()))"]
    start = lines.index("--- square.py")
    assert lines[start : start + 5] == diff
    assert "Line 1 squares." in lines[:start]
    assert any(line.startswith("AC   the fix") for line in lines[start:])
    assert (judge.directory / "square.py").read_text() == SQUARE


@pytest.mark.parametrize(
    ("reply", "verdict", "said"),
    [
        (WRONG, "WA", "+print(int(input()) ** 2 + 1)"),
        ("I cannot tell.", "NP", "NP  no fix: the reply holds no block of code"),
        (f"```python\n{SQUARE}```", "WA", "WA  the fix is the same program"),
    ],
)
def test_a_fix_that_is_none_is_status_1(judge: Command, reply: str, verdict: str, said: str) -> None:
    file = judge.file("square.py", SQUARE)
    done = judge("debug", "double", file, "--model", judge.replies(reply))
    assert done.returncode == 1
    assert said in done.stdout
    done = judge("debug", "double", file, "--model", judge.replies(reply), "--format", "json")
    assert done.returncode == 1
    assert checked("debug", done.stdout)["verdict"] == verdict


def test_a_patch_of_the_file_is_a_fix(judge: Command) -> None:
    file = judge.file("square.py", "n = int(input())\nprint(n ** 2)\n")
    hunk = "@@ -1,2 +1,2 @@\n n = int(input())\n-print(n ** 2)\n+print(n * 2)\n"
    patch = f"```diff\n--- a/square.py\n+++ b/square.py\n{hunk}```\n"
    done = judge("debug", "double", file, "--model", judge.replies(patch))
    assert done.returncode == 0, done.stdout
    assert "+print(n * 2)" in done.stdout


def test_a_program_that_does_not_compile(judge: Command) -> None:
    file = judge.file("broken.py", "print(2 * int(input())\n")
    done = judge("debug", "double", file, "--model", judge.replies(f"A bracket.\n{RIGHT}"))
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("CE   broken.py")


@pytest.mark.parametrize("verb", ["hint", "debug"])
def test_the_embedded_model_is_refused_in_one_line(judge: Command, verb: str) -> None:
    done = judge(verb, "double", judge.file("square.py", SQUARE))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "the embedded demonstration model can only solve the bundled problems" in done.stderr


@pytest.mark.parametrize("verb", ["hint", "debug"])
def test_a_failure_of_the_judge_is_status_3(judge: Command, verb: str) -> None:
    file = judge.file("square.py", SQUARE)
    done = judge(verb, "double", file, "--model", judge.replies(RIGHT), LOCAL_SANDBOX_COMPILES="0")
    assert done.returncode == 3
    assert done.stderr == "judge: error: the engine is gone\n"
    done = judge(verb, "double", file, "--model", judge.replies())
    assert done.returncode == 3
    assert "used up" in done.stderr


@pytest.mark.parametrize("verb", ["hint", "debug"])
def test_a_server_is_told_what_feedback_tells(judge: Command, verb: str) -> None:
    from tests.models.server import ChatServer, stream

    file = judge.file("narrow.py", "n = int(input())\nprint(2 * n if abs(n) < 10**8 else 0)\n")
    with ChatServer([stream(f"It is too narrow.\n{RIGHT}")]) as server:
        done = judge(verb, "double", file, "--model", "openai:coach", "--base-url", server.url)
    assert done.returncode == 0, done.stderr
    system, user = server.seen[0].body["messages"]
    assert system["content"].startswith("You coach contestants" if verb == "hint" else "You are an expert at debugging")
    assert "Wrong answer on a hidden test. It is right on all samples." in user["content"]
    assert "print(2 * n if abs(n) < 10**8 else 0)" in user["content"]
    assert "500000000" not in user["content"]  # the secret test's input, and half of its answer
    assert "narrow.py" not in user["content"]


@pytest.mark.engine
def test_in_the_real_sandbox(judge: Command) -> None:
    file = judge.file("square.py", SQUARE)
    done = judge("debug", "double", file, "--model", judge.replies(RIGHT), "--format", "json", real=True)
    assert done.returncode == 0, done.stderr
    value = checked("debug", done.stdout)
    assert (value["submission"]["verdict"], value["verdict"]) == ("WA", "AC")
    assert judge("hint", "double", file, "--model", judge.replies("Add."), real=True).stdout == "Add.\n"
