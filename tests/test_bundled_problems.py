"""The bundled packages prove themselves: every submission gets what its directory says, every input is valid."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from judge import languages, package
from judge.core import Submission, Verdict
from judge.judging import judge
from judge.sandbox import DockerSandbox

PROBLEMS = Path(__file__).parents[1] / "problems"
PACKAGES = sorted(path.parent for path in PROBLEMS.glob("*/problem.yaml"))
SUBMISSIONS = sorted(path for directory in PACKAGES for path in (directory / "submissions").glob("*/*"))


def name(path: Path) -> str:
    return str(path.relative_to(PROBLEMS))


def submissions() -> Iterator[Any]:
    for path in SUBMISSIONS:
        marks = [] if languages.of_file(path).key in languages.DEFAULT else [pytest.mark.languages]
        yield pytest.param(path, id=name(path), marks=marks)


def test_there_are_enough_of_both_styles() -> None:
    leetcode = [directory for directory in PACKAGES if (directory / "leetcode.json").exists()]
    assert len(leetcode) >= 30
    assert len(PACKAGES) - len(leetcode) >= 8


def test_every_language_solves_some() -> None:
    accepted = {languages.of_file(path).key for path in SUBMISSIONS if path.parent.name == "accepted"}
    assert accepted | {"pypy3"} == languages.table().keys()


@pytest.mark.parametrize("directory", PACKAGES, ids=name)
def test_package_is_complete(directory: Path) -> None:
    problem = package.load(directory)
    kinds = {(example.path.parent.name, example.path.suffix) for example in package.submissions(problem)}
    assert {("accepted", ".py"), ("accepted", ".cpp")} <= kinds
    expected = {kind for kind, _ in kinds}
    assert "wrong_answer" in expected
    assert 2 <= len(problem.samples) <= 3
    assert len(problem.tests) - len(problem.samples) >= 10
    large = any("large" in test.name for test in problem.tests)
    assert ("time_limit_exceeded" in expected) == large, "what takes no time has no large tests either"


@pytest.mark.parametrize("directory", PACKAGES, ids=name)
def test_inputs_keep_the_bounds_of_the_statement(directory: Path) -> None:
    validator = directory / "input_validators" / "validate.py"

    def status(file: Path) -> int:
        with file.open("rb") as given:
            return subprocess.run([sys.executable, validator], stdin=given, capture_output=True).returncode

    for test in package.load(directory).tests:
        assert status(test.input) == 42, test.name
    for file in sorted(directory.glob("data/invalid_input/*.in")):
        assert status(file) == 43, file.name


@pytest.mark.engine
@pytest.mark.parametrize("path", list(submissions()))
def test_submission_gets_what_its_directory_says(path: Path, sandbox: DockerSandbox) -> None:
    problem = package.load(path.parents[2])
    (example,) = (example for example in package.submissions(problem) if example.path == path)
    submission = Submission(language=languages.of_file(path).key, source=path.read_text(), file=str(path))
    judgement = judge(submission, problem, sandbox)
    assert judgement.verdict in example.expected, judgement.message
    if judgement.verdict is Verdict.TLE:
        assert "large" in judgement.runs[-1].test.name, "a slow solution is told by a large test only"
