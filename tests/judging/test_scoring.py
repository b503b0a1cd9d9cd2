"""Grading: pure functions over trees of groups; each case is a file that says what must come of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from judge.core import Check, Group, Verdict
from judge.errors import ValidatorError
from judge.judging.graders import parse
from judge.judging.scoring import Result, due, grade, greatest, group_of, score_of

CASES = sorted((Path(__file__).parent / "cases" / "scoring").glob("*.toml"))


def group(table: dict[str, Any]) -> Group:
    members = tuple(member if isinstance(member, str) else group(member) for member in table["members"])
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    return Group(**values | {"members": members, "flags": frozenset(table.get("flags", ()))})


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    want = tomllib.loads(case.read_text())
    root = group(want["root"])
    results = {name: Result(Verdict(verdict), float(score)) for name, (verdict, score) in want["results"].items()}
    verdicts = {name: result.verdict for name, result in results.items()}
    if "due" in want:
        assert due(root, {}) == tuple(want["due"])
    if "due_after" in want:
        assert due(root, verdicts) == tuple(want["due_after"])
    if "error" in want:
        with pytest.raises(ValidatorError, match=want["error"]):
            grade(root, results)
        return
    assert grade(root, results) == Result(Verdict(want["verdict"]), want["score"])


def test_all_tests_are_due_whatever_was_rejected() -> None:
    root = Group(name="", members=(Group(name="a", members=("1", "2")), Group(name="b", members=("3",))))
    assert due(root, {"1": Verdict.WA}, all_tests=True) == ("2", "3")
    assert due(root, {"1": Verdict.WA}) == ()


def test_scores_of_test_cases_without_a_bound() -> None:
    plain = Group(name="", members=("1", "2"), accept_score=10, reject_score=2)
    assert greatest(plain) is None
    assert score_of(plain, Verdict.AC, Check(accepted=True)) == 10
    assert score_of(plain, Verdict.TLE, None) == 2
    assert score_of(plain, Verdict.AC, Check(accepted=True, score=3.5)) == 3.5


def test_scores_of_test_cases_are_parts_of_their_groups() -> None:
    summed = Group(name="", members=("1", "2", "3", "4"), max_score=40)
    least = Group(name="", members=("1", "2", "3", "4"), max_score=40, score_mode="min")
    assert (greatest(summed), greatest(least)) == (10, 40)
    assert score_of(summed, Verdict.AC, Check(accepted=True)) == 10
    assert score_of(summed, Verdict.AC, Check(accepted=True, score_multiplier=0.25)) == 2.5
    assert score_of(least, Verdict.AC, Check(accepted=True, score=7)) == 7
    assert score_of(least, Verdict.WA, Check(accepted=False)) == 0
    with pytest.raises(ValidatorError, match="a score of 11; the most is 10"):
        score_of(summed, Verdict.AC, Check(accepted=True, score=11))


def test_the_group_of_a_test_case() -> None:
    inner = Group(name="a", members=("a/1",))
    root = Group(name="", members=(inner, "1"))
    assert group_of(root, "a/1") is inner
    assert group_of(root, "1") is root


def test_the_packages_own_grader_is_asked_where_the_group_says() -> None:
    root = Group(name="", members=(Group(name="a", members=("1", "2"), grader_args=("best",)),))
    seen = []

    def best(group: Group, results: Any) -> Result:
        seen.append((group.name, group.grader_args))
        return Result(Verdict.AC, max(result.score for result in results))

    results = {"1": Result(Verdict.WA, 0.0), "2": Result(Verdict.AC, 7.0)}
    assert grade(root, results, best) == Result(Verdict.AC, 7.0)
    assert seen == [("a", ("best",))]


@pytest.mark.parametrize(
    ("output", "result"), [(b"AC 12.5\n", Result(Verdict.AC, 12.5)), (b" TLE -1e2", Result(Verdict.TLE, -100.0))]
)
def test_what_a_grader_prints(output: bytes, result: Result) -> None:
    assert parse("grader.py", output) == result


@pytest.mark.parametrize("output", [b"", b"AC", b"12", b"AC 1\nAC 2\n", b"OK 3", b"AC 1.2.3", b"JE 0", b"AC nan"])
def test_what_a_grader_must_not_print(output: bytes) -> None:
    with pytest.raises(ValidatorError, match=r"grader\.py"):
        parse("grader.py", output)
