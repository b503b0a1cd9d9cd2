"""Solutions with some code in them, each in a container: the cases in ``<language>.toml``."""

from __future__ import annotations

import json

import pytest

from judge import languages
from judge.drivers import LANGUAGES
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, answer, cases

CASES = [
    pytest.param(language, case, id=f"{language}-{name}", marks=[] if default else [pytest.mark.languages])
    for language, default in ((language, language in languages.DEFAULT) for language in LANGUAGES)
    for name, case in cases(language).items()
]


@pytest.mark.engine
@pytest.mark.parametrize(("language", "case"), CASES)
def test_solution(language: str, case: dict[str, str], sandbox: DockerSandbox) -> None:
    got = answer(sandbox, language, case["source"], SIGNATURES[case["signature"]], case["input"].lstrip())
    assert json.dumps(got) == json.dumps(json.loads(case["answer"]))
