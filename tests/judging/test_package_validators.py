"""Submissions against output validators and interactors of packages, in real containers; each case is a directory.

``want.toml`` names the validator in ``cases/validators/`` and what the submission must come to.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from judge import languages
from judge.core import Limits, OutputValidator, Problem, ProgramSource, Submission, TestCase
from judge.judging import judge
from judge.sandbox import DockerSandbox

HERE = Path(__file__).parent
CASES = sorted(want.parent for want in (HERE / "cases").glob("*/want.toml"))
LIMITS = Limits(time=0.8, memory=128 << 20, output=8 << 20)

pytestmark = pytest.mark.engine


def problem(want: dict[str, Any], directory: Path) -> Problem:
    for suffix, content in ((".in", want.get("input", "7\n")), (".ans", want.get("answer", ""))):
        (directory / f"secret{suffix}").write_text(content)
    test = TestCase(
        name="secret/secret",
        input=directory / "secret.in",
        answer=directory / "secret.ans",
        public=False,
        validator_args=tuple(want.get("args", ())),
    )
    name = want["validator"]
    validator = OutputValidator(
        programs=(ProgramSource(name=name, files={name: HERE / "cases/validators" / name}),),
        limits=Limits(time=want.get("validation_time", 1.0), memory=256 << 20, output=8 << 20),
        include=(HERE / "cases/validators/testlib.h",),
    )
    return Problem(
        name="case",
        title="Case",
        directory=directory,
        statements={"en": ""},
        limits=LIMITS,
        tests=(test,),
        validator=validator,
        interactive=want.get("interactive", False),
        passes=want.get("passes", 1),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, sandbox: DockerSandbox, tmp_path: Path) -> None:
    want = tomllib.loads((case / "want.toml").read_text())
    (file,) = case.glob("submission.*")
    submission = Submission(language=languages.of_file(file).key, source=file.read_text())
    judgement = judge(submission, problem(want, tmp_path), sandbox)
    assert judgement.verdict == want["verdict"], judgement.message
    assert re.search(want.get("message", ""), judgement.message), judgement.message
