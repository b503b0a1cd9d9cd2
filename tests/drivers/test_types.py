"""Every type in every language: a solution that gives its only parameter back, in the starter code's own words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from judge import languages
from judge.core import Limits, Parameter, Problem, Signature, Submission, TestCase, Verdict
from judge.drivers import LANGUAGES, starter
from judge.judging import judge
from judge.sandbox import DockerSandbox
from judge.value_types import parse_type

HERE = Path(__file__).parent
TYPES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "types.toml").read_text())
ECHOES: dict[str, Any] = tomllib.loads((HERE / "echoes.toml").read_text())


def cells() -> Iterator[Any]:
    for language in LANGUAGES:
        marks = [] if language in languages.DEFAULT else [pytest.mark.languages]
        for type in TYPES:
            if type not in ECHOES["none"].get(language, ()):
                yield pytest.param(language, type, id=f"{language}-{type}", marks=marks)


def echo(language: str, signature: Signature) -> str:
    body = ECHOES[language]
    if isinstance(body, dict):
        body = body[str(parse_type(signature.returns).depth)]
    code, count = re.subn(
        r"(?m)^[ \t]*$\n(?=[ \t]*[)}\n]|\Z)", lambda match: f"        {body}\n", starter(signature, language)
    )
    assert count == 1, code
    return code


@pytest.mark.engine
@pytest.mark.parametrize(("language", "type"), list(cells()))
def test_a_value_comes_back(language: str, type: str, sandbox: DockerSandbox, tmp_path: Path) -> None:
    signature = Signature(name="echoValue", parameters=(Parameter(name="value", type=type),), returns=type)
    tests = []
    for number, value in enumerate(TYPES[type]["values"]):
        file = tmp_path / f"{number}.in"
        file.write_text(f"{value}\n")
        tests.append(TestCase(name=f"secret/{number}", input=file, answer=file, public=False))
    wrong = tmp_path / "wrong.ans"
    wrong.write_text(TYPES[type]["wrong"])
    tests.append(TestCase(name="secret/wrong", input=tests[-1].input, answer=wrong, public=False))
    problem = Problem(
        name="echo",
        title="Echo",
        directory=tmp_path,
        statements={},
        limits=Limits(time=5.0, memory=512 << 20, output=8 << 20),
        tests=tuple(tests),
        signature=signature,
    )
    judgement = judge(Submission(language=language, source=echo(language, signature)), problem, sandbox, all_tests=True)
    seen = [run.verdict for run in judgement.runs]
    assert seen == [Verdict.AC] * (len(tests) - 1) + [Verdict.WA], (judgement.message, judgement.runs)
    assert all(run.execution and run.execution.solving is not None for run in judgement.runs)
