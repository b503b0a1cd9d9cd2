"""Submissions that scripts of their own build and run, in real containers."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge import package as packages
from judge.core import Judgement, Verdict
from judge.sandbox import DockerSandbox
from judge.time_factors import TimeFactors
from judge.verifying import Verification, Verified, verify
from tests.verifying.packages import BASE, package

pytestmark = pytest.mark.engine

CPP = "#include <iostream>\nint main() { long long x; std::cin >> x; std::cout << 2 * x; }\n"


def verification(sandbox: DockerSandbox, directory: Path, files: dict[str, str | None]) -> Verification:
    return verify(packages.load(package(directory, files)), sandbox, TimeFactors())


def second(sandbox: DockerSandbox, directory: Path, files: dict[str, str | None]) -> Verified:
    _, verified = verification(sandbox, directory, files).submissions
    return verified


def judgement(verified: Verified) -> Judgement:
    assert verified.judgement
    return verified.judgement


@pytest.mark.parametrize(
    "files",
    [
        {"build": "#!/bin/bash\ng++ -o prog src/a.cpp\n", "run": "#!/bin/bash\nexec ${0%/*}/prog\n", "src/a.cpp": CPP},
        {"build": "#!/usr/bin/env -S sh -e\nprintf '#!/bin/sh\\nread x; echo $((2 * x))\\n' > run\n"},
        {"build": "#!\nprintf '#!/bin/sh\\nread x; echo $((2 * x))\\n' > run\n"},
        {"run": "#!/usr/bin/python3\nprint(2 * int(input()))\n"},
        {"run": "#!/bin/sh\nread x\necho $((2 * x))\n", "notes.hs": "main = main\n"},
        {"build": "printf '#!/bin/sh\\nread x; echo $((2 * x))\\n' > run\n"},
    ],
)
def test_scripts(sandbox: DockerSandbox, tmp_path: Path, files: dict[str, str]) -> None:
    verified = second(sandbox, tmp_path, {f"submissions/accepted/p/{name}": text for name, text in files.items()})
    assert verified.ok, judgement(verified)
    assert judgement(verified).verdict is Verdict.AC


def test_what_scripts_come_to_is_judged(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files = {"submissions/accepted/p/run": "#!/bin/sh\necho 0\n", "submissions/run_time_error/p/run": "#!/bin/no\n"}
    _, wrong, crashed = verification(sandbox, tmp_path, {**files}).submissions
    assert (wrong.ok, judgement(wrong).verdict) == (False, Verdict.WA)
    assert (crashed.ok, judgement(crashed).verdict) == (True, Verdict.RTE)


def test_scripts_that_ask_for_what_is_not_there(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "submissions/accepted/p/build": "set -e\nno-such-compiler a.x\n",
        "submissions/accepted/p/run": "#!/bin/sh\nexit 1\n",
    }
    verified = second(sandbox, tmp_path, files)
    assert verified.ok is None
    assert verified.fault == "its own scripts do not build it here: build: 2: no-such-compiler: not found"


def test_a_build_script_whose_first_line_is_odd(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "submissions/accepted/p/build": "#!/bin/sh 'x\n",
        "submissions/accepted/p/run": "#!/bin/sh\nexit 1\n",
    }
    verified = second(sandbox, tmp_path, files)
    assert verified.ok is None
    assert "'x" in verified.fault


def test_scripts_are_not_trusted(sandbox: DockerSandbox, tmp_path: Path) -> None:
    # The answer is nowhere in the container, and the program's directory can't be changed.
    script = "#!/bin/sh\ngrep -rqs '^42$' /box /program /build /feedback && echo 42\ntouch /program/x && echo 42\n"
    verified = second(sandbox, tmp_path, {"submissions/wrong_answer/p/run": script + "echo 0\n"})
    assert (verified.ok, judgement(verified).verdict) == (True, Verdict.WA)


def test_a_single_shell_script_is_skipped(sandbox: DockerSandbox, tmp_path: Path) -> None:
    verified = second(sandbox, tmp_path, {"submissions/accepted/b.sh": "read x; echo $((2 * x))\n"})
    assert (verified.ok, verified.fault) == (None, "bash is not supported")


def test_files_that_lie_deeper_stay_there(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "submissions/accepted/p/main.py": "from lib import double\nprint(double.double(int(input())))\n",
        "submissions/accepted/p/lib/double.py": "def double(x):\n    return 2 * x\n",
    }
    assert second(sandbox, tmp_path, files).ok


def test_scripts_that_talk_with_an_interactor(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "problem.yaml": BASE["problem.yaml"] + "type: interactive\n",
        "output_validator/i.py": "import sys\nprint(7, flush=True)\nsys.exit(42 if input() == '14' else 43)\n",
        "submissions/accepted/a.py": "print(2 * int(input()), flush=True)\n",
        # it finds the same compilers as elsewhere, whatever language its files are in
        "submissions/accepted/p/run": "#!/bin/sh\ng++ --version > /dev/null && exec python3 twice.py\n",
        "submissions/accepted/p/twice.py": "print(2 * int(input()), flush=True)\n",
    }
    verified = second(sandbox, tmp_path, files)
    assert verified.ok, judgement(verified)
