"""Input validators of every kind, in real containers."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge import package as packages
from judge.sandbox import DockerSandbox
from judge.verifying import Level
from judge.verifying.testdata import findings
from tests.verifying.packages import BASE, package

pytestmark = pytest.mark.engine

NO_PYTHON = {"input_validators/validate.py": None}
SHELL = """read number
if [[ $number -le ${1:-100} ]]; then exit 42; fi
echo too large
exit 1
"""


def found(sandbox: DockerSandbox, directory: Path, files: dict[str, str | None]) -> list[tuple[Level, str]]:
    problem = packages.load(package(directory, NO_PYTHON | files))
    return [(finding.level, finding.text) for finding in findings(problem, sandbox, ())]


@pytest.mark.parametrize(
    ("files", "text"),
    [
        ({"input_validators/v.ctd": "INT(0, 100) NEWLINE\n"}, ""),
        (
            {"input_validators/v.ctd": "INT(5, 100)\nNEWLINE\n"},
            "secret/1.in:1:1: input validator v.ctd: '4' is not from 5 to 100 (INT, line 1 of the script)",
        ),
        (
            {"input_validators/v.ctd": "INT(0, 100) NEWLINE\n", "data/secret/1.in": "4\n\n"},
            "secret/1.in:2:1: input validator v.ctd: expected the end of the file, found the end of the line "
            "(the end, line 2 of the script)",
        ),
        (
            {"input_validators/v.ctd": "WHILE(1 == 1) INT(0, n) END"},
            "sample/1.in: input validator v.ctd ended with status 1: line 1:22: n has no value",
        ),
        ({"input_validators/v.ctd": "INT(0, 100) NEWLINE\n", "data/invalid_input/1.in": "101\n"}, ""),
        (
            {"input_validators/v.ctd": "INT(0, 100) NEWLINE\n", "data/invalid_input/1.in": "100\n"},
            "invalid_input/1.in: no input validator rejects it",
        ),
        (
            {"input_validators/v.ctd": "INT(0, 100) NEWLINE\n", "data/secret/1.in": " 4\r\n"},
            "secret/1.in:1:1: input validator v.ctd: expected an integer, found ' 4\\r' (INT, line 1 of the script)",
        ),
        (
            {
                "input_validators/v.ctd": "INT(0, 100) NEWLINE\n",
                "data/secret/1.in": " 4\r\n",
                "data/secret/1.yaml": "input_validator_args: [-w]\n",
            },
            "",
        ),
        ({"input_validators/v.sh": SHELL}, ""),
        ({"input_validators/v.sh": f"#!/bin/bash\n{SHELL}"}, ""),
        ({"input_validators/v/check.sh": SHELL, "input_validators/v/notes.txt": ""}, ""),
        (
            {"input_validators/v.sh": SHELL, "data/secret/1.yaml": "input_validator_args: ['3']\n"},
            "secret/1.in: input validator v.sh ended with status 1: too large",
        ),
    ],
)
def test_input_validators(sandbox: DockerSandbox, tmp_path: Path, files: dict[str, str | None], text: str) -> None:
    said = found(sandbox, tmp_path, files)
    if text == "":
        assert said == []
    else:
        assert (Level.ERROR, text) in said
        assert all(level is Level.ERROR for level, _ in said)


def test_a_checktestdata_script_that_is_wrong(sandbox: DockerSandbox, tmp_path: Path) -> None:
    ((level, text),) = found(sandbox, tmp_path, {"input_validators/v.ctd": "INT(0, 100)\nNEWLIN\n"})
    assert level is Level.ERROR
    assert text.endswith("/input_validators/v.ctd:2:1: expected a command, found NEWLIN")


def test_constants_in_a_checktestdata_script(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "problem.yaml": f"{BASE['problem.yaml']}constants: {{most: 21}}\n",
        "input_validators/v.ctd": "INT(0, {{most}}) NEWLINE\n",
        "data/secret/1.in": "22\n",
        "data/secret/1.ans": "44\n",
    }
    assert [text.split(": ")[2] for _, text in found(sandbox, tmp_path, files)] == [
        "'22' is not from 0 to 21 (INT, line 1 of the script)"
    ]


def test_one_that_can_not_be_run(sandbox: DockerSandbox, tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "input_validators/v.viva": "n (0 <= n <= 100);\n",
        "input_validators/w.ctd": "INT(0, 100) NEWLINE\n",
        "data/invalid_input/1.in": "5\n",
    }
    assert found(sandbox, tmp_path, files) == [
        (Level.WARNING, "input validator v.viva was not run: there is no VIVA here"),
        (Level.WARNING, "invalid_input/1.in: no input validator rejects it (but 1 were not run)"),
    ]
