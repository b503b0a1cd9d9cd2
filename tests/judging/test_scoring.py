"""Grading: pure functions over trees of groups; each case is a file that says what must come of it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
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
    if "due" in want:
        assert due(root, {}) == tuple(want["due"])
    if "due_after" in want:
        assert due(root, results) == tuple(want["due_after"])
    if "error" in want:
        with pytest.raises(ValidatorError, match=want["error"]):
            grade(root, results)
        return
    assert grade(root, results) == Result(Verdict(want["verdict"]), want["score"])


def test_all_tests_are_due_whatever_was_rejected() -> None:
    root = Group(name="", members=(Group(name="a", members=("1", "2")), Group(name="b", members=("3",))))
    results = {"1": Result(Verdict.WA, 0.0)}
    assert due(root, results, all_tests=True) == ("2", "3")
    assert due(root, results) == ()


def test_scores_of_test_cases_without_a_bound() -> None:
    plain = Group(name="", members=("1", "2"), accept_score=10, reject_score=2)
    assert greatest(plain, "1") is None
    assert score_of(plain, "1", Verdict.AC, Check(accepted=True)) == 10
    assert score_of(plain, "1", Verdict.TLE, None) == 2
    assert score_of(plain, "1", Verdict.AC, Check(accepted=True, score=3.5)) == 3.5


def test_scores_of_test_cases_are_parts_of_their_groups() -> None:
    summed = Group(name="", members=("1", "2", "3", "4"), max_score=40)
    least = Group(name="", members=("1", "2", "3", "4"), max_score=40, score_mode="min")
    assert (greatest(summed, "1"), greatest(least, "1")) == (10, 40)
    assert score_of(summed, "1", Verdict.AC, Check(accepted=True)) == 10
    assert score_of(summed, "1", Verdict.AC, Check(accepted=True, score_multiplier=0.25)) == 2.5
    assert score_of(least, "1", Verdict.AC, Check(accepted=True, score=7)) == 7
    assert score_of(least, "1", Verdict.WA, Check(accepted=False)) == 0


def test_the_static_validation_has_its_part_of_a_sum() -> None:
    group = Group(name="a", members=("s", "1", "2"), max_score=40, static="s", static_score=10)
    assert (greatest(group, "s"), greatest(group, "1")) == (10, 15)
    least = replace(group, score_mode="min")
    assert (greatest(least, "s"), greatest(least, "1")) == (10, 40)


@pytest.mark.parametrize(
    ("own_score", "most", "check", "error"),
    [
        ("allowed", 20.0, Check(accepted=True, score=11), "a score of 11; the most is 10"),
        ("allowed", 20.0, Check(accepted=True, score=-1), "a score of -1; the least is 0"),
        ("required", None, Check(accepted=True), "accepts without a score"),
        ("required", None, Check(accepted=True, score_multiplier=0.5), "accepts without a score"),
        ("allowed", None, Check(accepted=True, score_multiplier=0.5), "no greatest score to multiply"),
        ("forbidden", 20.0, Check(accepted=True, score=1), "a has the aggregation pass-fail"),
        ("forbidden", 20.0, Check(accepted=True, score_multiplier=1), "a has the aggregation pass-fail"),
    ],
)
def test_scores_that_a_validator_must_not_give(own_score: str, most: float | None, check: Check, error: str) -> None:
    group = Group(name="a", members=("1", "2"), max_score=most, own_score=own_score, range=(0.0, 20.0))
    with pytest.raises(ValidatorError, match=error):
        score_of(group, "1", Verdict.AC, check)


def test_scores_of_samples_are_ignored() -> None:
    sample = Group(name="sample", members=("1",), own_score="ignored")
    assert score_of(sample, "1", Verdict.AC, Check(accepted=True, score=12)) == 1


@pytest.mark.parametrize(("says", "due_then"), [(Verdict.AC, ("b/1",)), (Verdict.WA, ())])
def test_the_packages_own_grader_decides_whether_a_group_is_rejected(says: Verdict, due_then: tuple[str, ...]) -> None:
    """Whatever its test cases came to: here the first was rejected and the second accepted."""
    custom = Group(name="a", members=("a/1", "a/2"), on_reject="continue", grader_args=())
    root = Group(name="", members=(custom, Group(name="b", members=("b/1",))))
    results = {"a/1": Result(Verdict.WA, 0.0)}
    assert due(root, results, grader=lambda group, found: Result(says, 1.0)) == ("a/2", "b/1")
    results["a/2"] = Result(Verdict.AC, 1.0)
    assert due(root, results, grader=lambda group, found: Result(says, 1.0)) == due_then


def test_the_group_of_a_test_case() -> None:
    inner = Group(name="a", members=("a/1",))
    root = Group(name="", members=(inner, "1"))
    assert group_of(root, "a/1") is inner
    assert group_of(root, "1") is root


def test_the_packages_own_grader_is_asked_where_the_group_says() -> None:
    root = Group(name="", members=(Group(name="a", members=("1", "2"), on_reject="continue", grader_args=("best",)),))
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
