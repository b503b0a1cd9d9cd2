"""The verbs that need no sandbox, and what all verbs have in common."""

from __future__ import annotations

import json
import os
import pty
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import judge.package
from judge.cli import main
from tests.cli.conftest import DOUBLE, RIGHT, ROOT, Command
from tests.engine_kind import podman

QUESTION = ROOT / "tests" / "importing" / "question.json"


def test_help_names_every_verb_and_costs_nothing(judge: Command) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = judge("--help", real=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0
    verbs = "solve test verify extract prompt ask hint debug templates problems starter driver import doctor sandbox"
    for verb in verbs.split():
        assert f"\n  {verb} " in done.stdout
    assert "..." not in done.stdout.split("Commands:")[1], "a verb's first sentence does not fit its line"
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert cpu < 0.2, "the processor's time, which other processes do not change"


@pytest.mark.parametrize(
    ("arguments", "banned"),
    [
        (["--help"], "torch transformers docker rich tree_sitter"),
        (["problems"], "torch transformers docker"),
        (["prompt", "double"], "torch transformers docker"),
        (["starter", "sum-list"], "torch transformers docker"),
        (["driver", "sum-list"], "torch transformers docker"),
        (["import", str(QUESTION), "--output", "to"], "torch transformers docker rich tree_sitter"),
        (["extract", "a.md"], "torch transformers docker"),
        (["test", "double", "a.py"], "torch transformers tree_sitter judge.models judge.solving judge.verifying"),
    ],
)
def test_what_a_verb_does_not_need_is_not_loaded(judge: Command, arguments: list[str], banned: str) -> None:
    judge.file("a.py", "print(1)")
    judge.file("a.md", "```python\nprint(1)\n```\n")
    program = (
        "import sys, judge.cli, judge.sandbox, tests.local_sandbox as local\n"
        f"{'judge.sandbox.DockerSandbox = local.LocalSandbox' if arguments[0] == 'test' else ''}\n"
        f"status = judge.cli.main({arguments})\n"
        f"assert status == {1 if arguments[0] == 'test' else 0}, status\n"
        f"print('loaded:', sorted(set({banned.split()}) & set(sys.modules)))"
    )
    if arguments == ["--help"]:
        program = program.replace(", judge.sandbox, tests.local_sandbox as local", "")
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=judge.directory,
        env=judge.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.endswith("loaded: []\n"), done.stderr


def test_problems(judge: Command) -> None:
    done = judge("problems", real=True)
    assert done.returncode == 0
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["double", "Double", "stdin", "0.5", "s", "256", "MiB", "14", "tests"],
        ["sum-list", "Sum", "of", "a", "List", "LeetCode", "0.5", "s", "256", "MiB", "2", "tests"],
    ]
    done = judge("problems", "--format", "json", real=True)
    assert json.loads(done.stdout)["problems"][1] == {
        "name": "sum-list",
        "title": "Sum of a List",
        "style": "leetcode",
        "time_limit": 0.5,
        "memory_limit": 256 * 2**20,
        "tests": 2,
    }
    done = judge("problems", "--format", "jsonl", real=True)
    assert [json.loads(line)["name"] for line in done.stdout.splitlines()] == ["double", "sum-list"]


def test_a_wrong_package_does_not_hide_the_others(judge: Command) -> None:
    shutil.copytree(DOUBLE, judge.directory / "all/good")
    shutil.copytree(DOUBLE, judge.directory / "all/bad")
    (judge.directory / "all/bad/data/sample/1.ans").unlink()
    done = judge("problems", real=True, JUDGE_PROBLEMS="all")
    assert done.returncode == 2
    assert done.stdout.startswith("good ")
    assert done.stderr.startswith("judge: error: all/bad/")


def test_nothing_to_judge(judge: Command) -> None:
    done = judge("problems", real=True, JUDGE_PROBLEMS="nowhere")
    assert done.returncode == 5
    assert done.stderr == "judge: no problem packages in nowhere: set JUDGE_PROBLEMS\n"


def test_prompt_is_what_the_model_is_sent(judge: Command) -> None:
    from judge import package, prompting

    messages = prompting.opening(package.load(DOUBLE), "cpp")
    done = judge("prompt", "double", "--language", "cpp", real=True)
    assert done.returncode == 0
    assert done.stdout == "".join(message.content + "\n" for message in messages)
    said = [{"role": message.role, "content": message.content} for message in messages]
    done = judge("prompt", "double", "--language", "cpp", "--format", "json", real=True)
    assert json.loads(done.stdout) == {"problem": "double", "messages": said}


def test_driver(judge: Command, tmp_path: Path) -> None:
    done = judge("driver", "sum-list", "--language", "python3", real=True)
    assert done.returncode == 0
    assert "==> main.py <==\n" in done.stdout
    assert "class Solution:" in done.stdout
    assert judge("driver", "sum-list", "--language", "cpp", "--output", str(tmp_path / "a/b"), real=True).stdout == ""
    assert {"main.cpp", "solution.hpp"} <= {file.name for file in (tmp_path / "a/b").iterdir()}
    done = judge("driver", "double", real=True)
    assert done.returncode == 2
    assert done.stderr == "judge: error: double has no driver: its programs read standard input\n"


def test_starter(judge: Command) -> None:
    done = judge("starter", "sum-list", "--language", "python3", real=True)
    assert done.returncode == 0
    assert "def sumList(self, values: List[int]) -> int:" in done.stdout
    done = judge("starter", "double", real=True)
    assert done.returncode == 2
    assert done.stderr == "judge: error: double has no starter code: its programs read standard input\n"


def test_extract_prints_the_program_byte_for_byte(judge: Command) -> None:
    program = "print(end='\x1b[0m [bold] \u00e9\u202e')  \n\n\nx = 1\n"
    reply = f"Sure!\n```python\n{program}```\nDone.".encode("utf-8", "surrogateescape")
    done = judge("extract", "--language", "python3", input=reply, real=True)
    assert done.returncode == 0
    assert done.stdout == program
    assert done.stderr.startswith("judge: taken: ")
    (judge.directory / "reply.md").write_bytes(reply)
    assert judge("extract", "reply.md", "--language", "python3", real=True).stdout == program


def test_a_reply_that_is_no_utf8_is_still_read(judge: Command) -> None:
    done = judge("extract", "-", input=b"```python\nprint('\xe9')\n```\n", real=True)
    assert (done.returncode, done.stdout) == (0, "print('\ufffd')\n")


def test_extract_explains(judge: Command) -> None:
    reply = "```python\nprint(1)\n```\nor better\n```python\nprint(int(input()))\n```\n"
    done = judge("extract", "-", "--explain", input=reply.encode(), real=True)
    assert done.stdout == "print(int(input()))\n"
    rows = [line.split() for line in done.stderr.splitlines()]
    assert [row[0] for row in rows] == ["rank", "1", "2"]


def test_extract_tells_the_language(judge: Command) -> None:
    done = judge("extract", "-", input=b"```\npackage main\n\nfunc main() {\n}\n```\n", real=True)
    assert done.stdout == "package main\n\nfunc main() {\n}\n"
    assert done.stderr.startswith("judge: taken: written in Go; ")


def test_extract_applies_a_patch(judge: Command) -> None:
    judge.file("before.py", "n = int(input())\nprint(n)\n")
    reply = b"```diff\n-print(n)\n+print(n * 2)\n```\n"
    done = judge("extract", "-", "--language", "python3", "--previous", "before.py", input=reply, real=True)
    assert done.stdout == "n = int(input())\nprint(n * 2)\n"


def test_extract_without_a_program_is_status_1(judge: Command) -> None:
    done = judge("extract", "-", "--problem", "sum-list", input=b"I cannot help.", real=True)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("judge: no program: ")
    assert judge("extract", "none.md", real=True).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["tset"], "judge: error: No such command 'tset'. Did you mean 'test'?"),
        (["problems", "extra"], "judge: error: Got unexpected extra argument"),
        (["sandbox", "build", "pyton"], "judge: error: unknown language 'pyton'"),
    ],
)
def test_wrong_use(judge: Command, arguments: list[str], message: str) -> None:
    done = judge(*arguments, real=True)
    assert done.returncode == 2
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1


def test_no_verb_shows_the_help_on_standard_error(judge: Command) -> None:
    done = judge(real=True)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Usage: judge ")


def test_unknown_options_in_files_are_refused(judge: Command) -> None:
    judge.file("judge.toml", "modle = 'x'\n")
    done = judge("problems", real=True)
    assert done.returncode == 2
    assert done.stderr.endswith("judge.toml: unknown key 'modle': did you mean 'model'?\n")


def test_interrupted_while_reading(judge: Command) -> None:
    process = judge.start("extract", "-")
    time.sleep(1)  # until it waits for its input; a start slower than this is interrupted all the same
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_interrupted_while_several_are_judged(judge: Command) -> None:
    judge.file("quick.py", "print(2 * int(input()))")
    judge.file("a.py", "import time; time.sleep(60)")
    arguments = ("test", "double", "quick.py", "a.py", "a.py", "a.py", "--jobs", "2", "--format", "jsonl")
    process = judge.start(*arguments)
    assert process.stdout
    assert b"quick.py" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_reader_that_goes_away(judge: Command, format: str) -> None:
    judge.file("a.py", "print(2 * int(input()))")
    process = judge.start("test", "double", *["a.py"] * 3, "--format", format)
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    err = process.stderr.read()
    assert process.wait(timeout=30) == 141
    assert err == b""


@pytest.mark.parametrize("closing", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_was_never_open_changes_no_status(judge: Command, closing: str) -> None:
    judge.file("a.py", "print(2 * int(input()))")
    for arguments, status in (("test double a.py", 0), ("test nothing a.py", 2), ("extract", 1), ("doctor -h", 0)):
        command = f"{sys.executable} -m tests.local_judge {arguments} {closing}"
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=judge.directory,
            env=judge.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, "internal error" in done.stderr) == (status, False), (arguments, done.stderr)


def test_no_message_moves_the_cursor(judge: Command) -> None:
    done = judge("prompt", "a\x1b[2Jb")
    assert done.returncode == 2
    assert done.stderr.startswith(r"judge: error: there is no problem 'a\x1b[2Jb'")


def on_a_terminal(judge: Command, reply: str = RIGHT, **environment: str) -> str:
    ours, theirs = pty.openpty()
    out = f"{reply.count('x')}{environment.get('NO_COLOR', 'colour')}"
    process = subprocess.Popen(
        judge.argv("solve", "double", "--model", judge.replies(reply), "--out", out),
        cwd=judge.directory,
        env=judge.environment | {"TERM": "xterm", "COLUMNS": "100"} | environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # how a terminal says that nobody writes to it any more
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return seen.decode()


def test_a_terminal_has_colours_and_progress_unless_told_not_to(judge: Command) -> None:
    seen = on_a_terminal(judge)
    assert "\x1b[?25l" in seen, "the cursor is hidden while the line of progress is there"
    assert "\x1b[1;32mAC" in seen
    bare = on_a_terminal(judge, NO_COLOR="1")
    assert "\x1b[1;32m" not in bare
    assert "accepted in round 1" in bare


def test_a_long_line_of_a_program_is_broken_not_cut(judge: Command) -> None:
    line = f"print(2 * int(input()))  # {'x' * 150} END"
    assert " END" in on_a_terminal(judge, f"```python\n{line}\n```\n", NO_COLOR="1")


def test_an_error_of_ours_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(directory: Path) -> None:
        raise ZeroDivisionError("on\nline two")

    monkeypatch.setattr(judge.package, "load", broken)
    monkeypatch.setenv("JUDGE_PROBLEMS", str(ROOT / "tests/problems"))
    monkeypatch.delenv("JUDGE_DEBUG", raising=False)
    assert main(["prompt", "double"]) == 3
    err = capsys.readouterr().err
    assert err == "judge: error: internal error: ZeroDivisionError: on line two (JUDGE_DEBUG=1 shows where)\n"
    monkeypatch.setenv("JUDGE_DEBUG", "1")
    assert main(["prompt", "double"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_the_doctor_without_an_engine(judge: Command) -> None:
    done = judge("doctor", real=True, DOCKER_HOST=f"unix://{judge.directory}/none.sock")
    assert done.returncode == 3
    assert done.stdout.startswith("-- ")
    assert "torch" in done.stdout


@pytest.mark.engine
def test_the_doctor_and_the_sandbox(judge: Command) -> None:
    built = judge("sandbox", "build", "python3", real=True)
    assert built.returncode == 0, built.stderr
    done = judge("doctor", real=True)
    assert done.returncode == 0, done.stdout
    assert ("Podman " if podman() else "Docker ") in done.stdout
    pruned = judge("sandbox", "prune", real=True)
    assert pruned.returncode == 0, pruned.stderr
    assert pruned.stderr.startswith("judge: removed ")
