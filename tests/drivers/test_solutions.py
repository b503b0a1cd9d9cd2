"""Every solution in ``solutions/<language>.toml`` answers its input as it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from judge import languages
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, answer, cases


def every() -> Iterator[Any]:
    for path in sorted((Path(__file__).parent / "solutions").glob("*.toml")):
        marks = [] if path.stem in languages.DEFAULT else [pytest.mark.languages]
        for name, case in cases(path.stem).items():
            yield pytest.param(path.stem, case, id=f"{path.stem}-{name}", marks=marks)


@pytest.mark.engine
@pytest.mark.parametrize(("language", "case"), list(every()))
def test_solution(language: str, case: dict[str, str], sandbox: DockerSandbox) -> None:
    got = answer(sandbox, language, case["source"], SIGNATURES[case["signature"]], case["input"])
    assert json.dumps(got) == json.dumps(json.loads(case["answer"]))
