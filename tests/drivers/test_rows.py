"""Every type and shape in every language: solutions that give back what they get, in the starter code's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge import languages
from judge.core import Limits, Problem, Submission, TestCase, Verdict
from judge.drivers import LANGUAGES, dress
from judge.errors import PackageError, UsageError
from judge.judging import judge
from judge.linked import CLASSES
from judge.sandbox import DockerSandbox

from .echoing import echo
from .rows import ECHOED, NONE, SHAPES, SOLVED, Row, table
from .solving import SIGNATURES

DOCS = Path(__file__).parents[2] / "docs/leetcode.md"
CELLS = [
    pytest.param(language, row, id=f"{language}-{name}", marks=[] if default else [pytest.mark.languages])
    for language, default in ((language, language in languages.DEFAULT) for language in LANGUAGES)
    for name, row in ECHOED.items()
    if (language, name) not in NONE
]


@pytest.mark.engine
@pytest.mark.parametrize(("language", "row"), CELLS)
def test_what_comes_in_comes_back(language: str, row: Row, sandbox: DockerSandbox, tmp_path: Path) -> None:
    signature = row.signature(tmp_path)
    tests = []
    for number, (given, wanted) in enumerate([*row.tests, (row.tests[-1][0], row.wrong)]):
        input, answer = tmp_path / f"{number}.in", tmp_path / f"{number}.ans"
        input.write_text(f"{given.strip()}\n")
        answer.write_text(f"{wanted}\n")
        tests.append(TestCase(name=f"secret/{number}", input=input, answer=answer, public=False))
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
    assert seen == [Verdict.AC] * len(row.tests) + [Verdict.WA], (judgement.message, judgement.runs)
    assert all(run.execution and run.execution.solving is not None for run in judgement.runs)


@pytest.mark.parametrize(("language", "name"), NONE)
def test_what_leetcode_does_not_give_is_refused(language: str, name: str, tmp_path: Path) -> None:
    signature = SIGNATURES[SOLVED[name]] if name in SOLVED else ECHOED[name].signature(tmp_path)
    with pytest.raises((PackageError, UsageError), match=r"is none that LeetCode gives in|LeetCode gives no"):
        dress(Submission(language=language, source=""), signature)


def test_every_kind_of_nodes_has_a_row() -> None:
    assert {f'`"node": "{kind}"`' for kind in CLASSES if kind not in ("ListNode", "TreeNode")} <= SHAPES.keys()


def test_the_table_in_the_docs_is_what_is_tested() -> None:
    assert "?" not in table()
    assert table() in DOCS.read_text(), f"docs/leetcode.md must hold this table:\n{table()}"
