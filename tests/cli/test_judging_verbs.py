"""``judge test`` and ``judge verify``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import DOUBLE, Command
from tests.reports.schema import checked

GOOD = "print(2 * int(input()))"
BAD = "print(int(input()) ** 2 + 1)"


def test_accepted(judge: Command) -> None:
    done = judge("test", "double", judge.file("a.py", GOOD))
    assert done.returncode == 0
    assert done.stdout.startswith("AC   a.py  14 tests, slowest ")
    assert "tests 4-14" in done.stdout
    assert done.stderr == ""


def test_not_accepted_shows_the_telling_test(judge: Command) -> None:
    done = judge("test", "double", judge.file("a.py", BAD))
    assert done.returncode == 1
    assert done.stdout.startswith("WA   a.py  sample/2: token 1 (line 1, column 1): expected 42, got 442\n")


def test_a_problem_given_by_its_directory(judge: Command) -> None:
    assert judge("test", str(DOUBLE), judge.file("a.py", GOOD), JUDGE_PROBLEMS="nowhere").returncode == 0


def test_a_function(judge: Command) -> None:
    source = "class Solution:\n    def sumList(self, values):\n        return sum(values)\n"
    assert judge("test", "sum-list", judge.file("a.py", source)).returncode == 0


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_several_come_in_the_order_given(judge: Command, jobs: str) -> None:
    slow = judge.file("slow.py", "import time; time.sleep(0.3)\n" + BAD)
    files = [slow, judge.file("b.py", GOOD), judge.file("c.py", "("), judge.file("d.py", GOOD)]
    done = judge("test", "double", *files, "--jobs", jobs, "--format", "json")
    assert done.returncode == 1
    value = checked("test", done.stdout)
    assert [one["file"] for one in value["submissions"]] == files
    assert [one["verdict"] for one in value["submissions"]] == ["WA", "AC", "CE", "AC"]
    lines = judge("test", "double", *files, "--jobs", jobs, "--format", "jsonl").stdout.splitlines()
    assert [checked("submission", line)["file"] for line in lines] == files


def test_all_tests(judge: Command) -> None:
    bad = judge.file("a.py", BAD)
    value = checked("test", judge("test", "double", bad, "--all-tests", "--format", "json").stdout)
    assert len(value["submissions"][0]["runs"]) == 14
    value = checked("test", judge("test", "double", bad, "--format", "json").stdout)
    assert len(value["submissions"][0]["runs"]) == 2


def test_language_by_extension_or_by_option(judge: Command) -> None:
    cpp = "#include <iostream>\nint main() { long long n; std::cin >> n; std::cout << 2 * n; }"
    assert judge("test", "double", judge.file("a.cc", cpp)).returncode == 0
    assert judge("test", "double", judge.file("a.txt", GOOD), "--language", "python3").returncode == 0
    assert judge("test", "double", judge.file("a.py", GOOD), JUDGE_LANGUAGE="cpp").returncode == 0


def test_bytes_that_are_no_utf8_reach_the_program(judge: Command) -> None:
    (judge.directory / "a.py").write_bytes(
        b"# coding: latin-1\ns = '\xe9'\n" + GOOD.encode() + b" if s == chr(233) else 1/0"
    )
    done = judge("test", "double", "a.py", "--format", "json")
    assert done.returncode == 0
    assert checked("test", done.stdout)["submissions"][0]["source"].splitlines()[1] == "s = '\ufffd'"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["duoble", "a.py"], "judge: error: there is no problem 'duoble': did you mean double?\n"),
        (["double", "b.py"], "judge: error: b.py: no such file or directory\n"),
        (["double", "."], "judge: error: .: is a directory\n"),
        (["double", "a.xyz"], "judge: error: a.xyz: no language has the extension '.xyz' (known: .py, "),
        (["double", "a.py", "--language", "pyton"], "judge: error: unknown language 'pyton': choose one of python3, "),
        (["double"], "judge: error: Missing argument 'FILE...'.\n"),
        (["double", "a.py", "--jobs", "0"], "judge: error: Invalid value for '--jobs'"),
        (["double", "a.py", "--format", "xml"], "judge: error: Invalid value for '--format'"),
        (["double", "a.py", "--fast"], "judge: error: No such option"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(judge: Command, arguments: list[str], message: str) -> None:
    judge.file("a.py", GOOD)
    judge.file("a.xyz", GOOD)
    done = judge("test", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1


def test_a_judge_error_is_status_3_and_in_the_report(judge: Command) -> None:
    files = [judge.file("a.py", GOOD), judge.file("b.py", GOOD)]
    done = judge("test", "double", *files, "--format", "json", LOCAL_SANDBOX_COMPILES="1")
    assert done.returncode == 3
    value = checked("test", done.stdout)
    assert [one["verdict"] for one in value["submissions"]] == ["AC", "JE"]
    assert value["submissions"][1]["message"] == "the engine is gone"
    assert done.stderr == "judge: error: b.py: the engine is gone\n"


def test_a_judge_error_of_an_example_is_status_3(judge: Command) -> None:
    done = judge("verify", "double", LOCAL_SANDBOX_COMPILES="0")
    assert done.returncode == 3
    assert done.stderr.splitlines()[0] == "judge: error: accepted/solution.cpp: the engine is gone"


def test_no_engine_is_status_3(judge: Command) -> None:
    socket = f"unix://{judge.directory}/none.sock"
    done = judge("test", "double", judge.file("a.py", GOOD), real=True, DOCKER_HOST=socket)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("judge: error: ")
    assert done.stderr.count("\n") == 1


def test_verify(judge: Command) -> None:
    done = judge("verify", "double", "sum-list", "--jobs", "2", "--format", "json")
    assert done.returncode == 0, done.stdout
    value = checked("verify", done.stdout)
    assert [(one["problem"], one["ok"]) for one in value["problems"]] == [("double", True), ("sum-list", True)]
    files = {one["file"]: one["verdict"] for one in value["problems"][0]["submissions"]}
    assert files["wrong_answer/narrow.cpp"] == "WA"
    assert files["time_limit_exceeded/spin.py"] == "TLE"


@pytest.fixture
def misfiled(judge: Command) -> Path:
    package = judge.directory / "misfiled"
    shutil.copytree(DOUBLE, package)
    for group in ("time_limit_exceeded", "run_time_error"):
        shutil.rmtree(package / "submissions" / group)
    (package / "submissions/wrong_answer/right.py").write_text(GOOD)
    return package


def test_a_submission_that_gets_something_else_is_status_1(judge: Command, misfiled: Path) -> None:
    done = judge("verify", str(misfiled))
    assert done.returncode == 1
    assert "WRONG  AC   wrong_answer/right.py  expected WA: 14 tests, slowest " in done.stdout
    assert done.stdout.endswith("4 of 5 submissions got what their directory says\n")


def test_a_wrong_package_is_status_2(judge: Command, misfiled: Path) -> None:
    (misfiled / "problem.yaml").write_text("name: [")
    done = judge("verify", str(misfiled))
    assert done.returncode == 2
    assert done.stderr.startswith("judge: error: ")
    assert "problem.yaml" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.engine
def test_in_the_real_sandbox(judge: Command) -> None:
    cpp = "#include <iostream>\nint main() { long long n; std::cin >> n; std::cout << 2 * n; }"
    files = [judge.file("a.py", GOOD), judge.file("b.py", BAD), judge.file("c.cpp", cpp), judge.file("d.cpp", "int")]
    done = judge("test", "double", *files, "--jobs", "2", "--format", "json", real=True)
    assert done.returncode == 1, done.stderr
    verdicts = [one["verdict"] for one in checked("test", done.stdout)["submissions"]]
    assert verdicts == ["AC", "WA", "AC", "CE"]


@pytest.mark.engine
def test_answers_in_place_of_programs(judge: Command) -> None:
    package = DOUBLE.parents[1] / "judging" / "cases" / "packages" / "submit-answer" / "package"
    given = [str(package / "submissions" / name) for name in ("accepted/all", "wrong_answer/missing")]
    done = judge("test", str(package), *given, "--format", "json", real=True)
    assert done.returncode == 1, done.stderr
    submissions = checked("test", done.stdout)["submissions"]
    assert [(one["verdict"], one["language"]) for one in submissions] == [("AC", "answers"), ("WA", "answers")]
    asked = judge("prompt", str(package))
    assert (asked.returncode, asked.stdout) == (2, "")
    assert asked.stderr == "judge: error: package asks for answers, not for a program: give them to `judge test`\n"


@pytest.mark.engine
def test_verify_in_the_real_sandbox(judge: Command) -> None:
    done = judge("verify", "double", "sum-list", real=True)
    assert done.returncode == 0, done.stdout + done.stderr
