"""Both checkers, on the cases in ``default/`` and ``json/``.

A case is a directory: ``ans`` and ``out`` are compared under the words in ``args``; ``want`` holds the verdict and,
where that is WA, the message of the checker. A case below ``json/`` has the return type in ``type``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from judge.checking import checker_for
from judge.core import Limits, Parameter, Problem, Signature, TestCase

HERE = Path(__file__).parent


def cases(kind: str) -> list[Path]:
    return sorted((HERE / kind).iterdir())


def problem_of(case: Path) -> Problem:
    """A problem whose one test case is the case."""
    args, returns = case / "args", case / "type"
    test = TestCase(
        name="secret/1",
        input=case / "ans",
        answer=case / "ans",
        public=False,
        validator_args=tuple(args.read_text().split()) if args.exists() else (),
    )
    signature = None
    if returns.exists():
        parameters = (Parameter(name="n", type="integer"),)
        signature = Signature(name="f", parameters=parameters, returns=returns.read_text().strip())
    limits = Limits(time=1.0, memory=1, output=1)
    return Problem(
        name="p", title="P", directory=case, statements={}, limits=limits, tests=(test,), signature=signature
    )


@pytest.mark.parametrize("case", cases("default") + cases("json"), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_verdict_and_message(case: Path) -> None:
    problem = problem_of(case)
    verdict, _, message = (case / "want").read_text().partition("\n")
    check = checker_for(problem).check(problem.tests[0], (case / "out").read_bytes())
    assert (check.accepted, check.message) == (verdict == "AC", message.removesuffix("\n"))


@pytest.mark.parametrize("case", cases("default") + cases("json"), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_answer_is_accepted(case: Path) -> None:
    problem = problem_of(case)
    assert checker_for(problem).check(problem.tests[0], (case / "ans").read_bytes()).accepted


@pytest.mark.parametrize("case", cases("default") + cases("json"), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_difference_points_into_the_output(case: Path) -> None:
    problem = problem_of(case)
    output = (case / "out").read_bytes()
    check = checker_for(problem).check(problem.tests[0], output)
    found = check.difference
    if found is None:
        assert check.accepted or case.parent.name == "json"
        return
    assert not check.accepted
    assert all(text.isprintable() and len(text) <= 125 for text in (found.expected, found.got))
    assert found.expected != found.got
    here = output.split(b"\n", found.line - 1)[-1][found.column - 1 :]
    if found.got and found.got.isascii() and not found.got.startswith("…") and "\\" not in found.got:
        assert here.startswith(found.got.rstrip("…").encode())
    if not found.got:
        assert not here.strip()
    if case.parent.name == "default" and here.strip() and not here[:1].isspace():
        before = output[: len(output) - len(here)]
        assert found.token == len(before.split()) + 1


def test_there_are_cases_of_both_verdicts() -> None:
    for kind, least in (("default", 150), ("json", 40)):
        verdicts = [(case / "want").read_text()[:2] for case in cases(kind)]
        assert len(verdicts) >= least
        assert set(verdicts) == {"AC", "WA"}
        assert len([verdict for verdict in verdicts if verdict == "AC"]) >= least // 4
