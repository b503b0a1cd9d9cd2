"""Whole packages, with all of their submissions, in real containers; each case is a directory.

Beside the package, ``want.toml`` holds a table a submission: its verdict, and its score, a pattern of its message and
all of its runs where these matter.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from judge import package
from judge.judging import judge
from judge.package import Example
from judge.sandbox import DockerSandbox

CASES = sorted((Path(__file__).parent / "cases" / "packages").iterdir())
LANGUAGES = {"answers": "answers", "cpp": "cpp", "python3": "python3"}

pytestmark = pytest.mark.engine


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, sandbox: DockerSandbox) -> None:
    wanted = tomllib.loads((case / "want.toml").read_text())
    problem = package.load(case / "package")
    examples = {name(example): example for example in package.submissions(problem)}
    assert examples.keys() == wanted.keys()
    for file, want in wanted.items():
        example = examples[file]
        judgement = judge(example.submission(LANGUAGES[str(example.language)]), problem, sandbox)
        score = want.get("score", judgement.score)
        assert (judgement.verdict, judgement.score) == (want["verdict"], score), judgement.message
        assert re.search(want.get("message", ""), judgement.message), judgement.message
        runs = [f"{run.test.name} {run.verdict}" for run in judgement.runs]
        assert runs == want.get("runs", runs)


def name(example: Example) -> str:
    return f"{example.group}/{example.path.name}"
