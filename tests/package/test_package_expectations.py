"""Whether judgements are what a package expects of its submissions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from judge.core import Check, Judgement, Run, Submission, TestCase, Verdict
from judge.errors import PackageError
from judge.package import Expectation, Rule
from judge.package.globs import Glob
from judge.package.legacy import FORMAT as LEGACY
from judge.package.submissions_yaml import read_patterns
from judge.package.v2025_09 import FORMAT as V2025_09

NAMES = ("sample/1", "secret/a/1", "secret/a/2-easy", "secret/b/1")


def judged(verdicts: str, score: float | None = None, overall: str = "", message: str = "") -> Judgement:
    """A judgement with a verdict a test; of the whole the first rejection, unless told otherwise."""
    runs = tuple(
        Run(
            test=TestCase(name=name, input=Path(), answer=Path(), public=False),
            verdict=Verdict(verdict),
            execution=None,
            check=Check(accepted=verdict == "AC", message=message),
        )
        for name, verdict in zip(NAMES, verdicts.split(), strict=False)
    )
    first = next((run.verdict for run in runs if run.verdict is not Verdict.AC), Verdict.AC)
    submission = Submission(language="cpp", source="")
    return Judgement(submission=submission, verdict=Verdict(overall) if overall else first, runs=runs, score=score)


@pytest.mark.parametrize(
    ("directory", "verdicts", "fault"),
    [
        ("accepted", "AC AC AC AC", ""),
        ("accepted", "AC WA", "WA on secret/a/1, where only AC may be"),
        ("rejected", "AC AC RTE", ""),
        ("rejected", "AC MLE", ""),
        ("rejected", "AC AC AC AC", "AC where a test case must be WA or TLE or RTE"),
        ("wrong_answer", "AC WA", ""),
        ("wrong_answer", "AC WA TLE", "TLE on secret/a/2-easy, where only AC or WA may be"),
        ("wrong_answer", "AC RTE", "RTE on secret/a/1, where only AC or WA may be"),
        ("wrong_answer", "AC OLE", "OLE on secret/a/1, where only AC or WA may be"),
        ("time_limit_exceeded", "AC TLE", ""),
        ("time_limit_exceeded", "AC OLE", ""),
        ("time_limit_exceeded", "AC WA TLE", "WA on secret/a/1, where only AC or TLE may be"),
        ("time_limit_exceeded", "AC AC AC AC", "AC where a test case must be TLE"),
        ("run_time_error", "RTE", ""),
        ("run_time_error", "MLE", ""),
        ("run_time_error", "AC TLE", "TLE on secret/a/1, where only AC or RTE may be"),
        ("brute_force", "AC TLE RTE", ""),
        ("brute_force", "AC WA", "WA on secret/a/1, where only AC or TLE or RTE may be"),
    ],
)
def test_directories_of_2025_09(directory: str, verdicts: str, fault: str) -> None:
    assert Expectation(rules=(V2025_09.submissions[directory],)).fault(judged(verdicts)) == fault


@pytest.mark.parametrize(
    ("directory", "verdicts", "fault"),
    [
        ("accepted", "AC AC AC AC", ""),
        ("accepted", "AC TLE", "TLE is not AC"),
        ("wrong_answer", "AC WA TLE", ""),
        ("wrong_answer", "AC TLE WA", "TLE on secret/a/1, where only AC or WA may be"),
        ("time_limit_exceeded", "AC TLE RTE", ""),
        ("time_limit_exceeded", "AC WA TLE AC", ""),
        ("time_limit_exceeded", "AC WA", "AC or WA where a test case must be TLE"),
        ("time_limit_exceeded", "AC RTE TLE", "RTE on secret/a/1, where only AC or WA or TLE may be"),
        ("run_time_error", "AC WA TLE RTE", ""),
        ("run_time_error", "AC WA", "AC or WA where a test case must be RTE"),
    ],
)
def test_directories_of_legacy(directory: str, verdicts: str, fault: str) -> None:
    assert Expectation(rules=(LEGACY.submissions[directory],)).fault(judged(verdicts)) == fault


@pytest.mark.parametrize(
    ("score", "overall", "best", "fault"),
    [
        (50, "AC", 100, ""),
        (100, "AC", 100, "its score 100 is the best there is"),
        (100, "AC", float("inf"), ""),
        (50, "WA", 100, "WA is not AC"),
        (0, "AC", 0, "its score 0 is the best there is"),
    ],
)
def test_partially_accepted(score: float, overall: str, best: float, fault: str) -> None:
    expectation = Expectation(rules=(LEGACY.submissions["partially_accepted"],), best=best)
    assert expectation.fault(judged("AC WA", score, overall)) == fault


@pytest.mark.parametrize(
    ("yaml", "verdicts", "score", "fault"),
    [
        ("{permitted: [AC], score: 5}", "AC", 5, ""),
        ("{permitted: [AC], score: 5}", "AC", 4, "its score is 4, not 5"),
        ("{permitted: [AC], score: [3, 5]}", "AC", 2, "its score is 2, not 3 to 5"),
        ("{permitted: [AC], score: [3, 5]}", "AC", None, "its score is none, not 3 to 5"),
        ("{secret/a: {permitted: [AC]}, secret/b: {required: [WA]}}", "AC AC AC WA", None, ""),
        (
            "{secret/a: {permitted: [AC]}, secret/b: {required: [WA]}}",
            "AC AC AC AC",
            None,
            "AC where a test case of secret/b must be WA",
        ),
        ("{secret/*/*-easy: {permitted: [AC]}}", "AC WA AC WA", None, ""),
        ("{secret/*/*-easy: {permitted: [AC]}}", "AC WA WA WA", None, "WA on secret/a/2-easy, where only AC may be"),
        ("{'secret/{b,c}': {permitted: [TLE]}}", "WA WA WA TLE", None, ""),
        ("{permitted: [WA, AC], message: off by}", "AC WA", None, "no message of the validator has 'off by'"),
        ("{permitted: [WA, AC], message: wrong}", "AC WA", None, ""),
    ],
)
def test_submissions_yaml(yaml: str, verdicts: str, score: float | None, fault: str, tmp_path: Path) -> None:
    (tmp_path / "submissions.yaml").write_text(f"mixed: {yaml}\n")
    patterns = read_patterns(tmp_path / "submissions.yaml", V2025_09.submissions, scoring=True)
    expectation = Expectation(rules=patterns["mixed"].rules)
    assert expectation.fault(judged(verdicts, score, message="wrong line")) == fault
    assert set(patterns) == {*V2025_09.submissions, "mixed"}


@pytest.mark.parametrize(
    ("pattern", "wanted", "fault"),
    [
        ("secret/a", "20", ""),
        ("secret/a", "30", "secret/a: its score is 20, not 30"),
        ("secret/*", "[0, 20]", ""),
        ("secret/*", "[5, 20]", "secret/b: its score is 0, not 5 to 20"),
        ("secret", "20", ""),
        ("secret", "0", "secret: its score is 20, not 0"),
    ],
)
def test_score_of_a_group(pattern: str, wanted: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "submissions.yaml").write_text(f"mixed: {{'{pattern}': {{score: {wanted}}}}}\n")
    patterns = read_patterns(tmp_path / "submissions.yaml", V2025_09.submissions, scoring=True)
    scores = {"": 20.0, "sample": 0.0, "secret": 20.0, "secret/a": 20.0, "secret/b": 0.0}
    judgement = replace(judged("AC AC AC WA", 20), group_scores=scores)
    assert Expectation(rules=patterns["mixed"].rules).fault(judgement) == fault


def test_default_directories_keep_what_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "submissions.yaml").write_text("time_limit_exceeded:\n  permitted: [AC, WA, TLE]\n")
    patterns = read_patterns(tmp_path / "submissions.yaml", V2025_09.submissions, scoring=False)
    rule = patterns["time_limit_exceeded"].rules[0]
    assert (rule.permitted, rule.required) == ({Verdict.AC, Verdict.WA, Verdict.TLE}, {Verdict.TLE})


@pytest.mark.parametrize(
    ("yaml", "bound"),
    [
        ("{permitted: [AC, WA]}", "lower"),
        ("{permitted: [AC, TLE], required: [TLE]}", "upper"),
        ("{permitted: [AC, TLE, RTE], required: [TLE, RTE]}", ""),
        ("{permitted: [AC], use_for_time_limit: false}", ""),
        ("{permitted: [AC], use_for_time_limit: true}", "lower"),
        ("{use_for_time_limit: lower}", "lower"),
        ("{use_for_time_limit: upper}", "upper"),
        ("{}", ""),
    ],
)
def test_use_for_the_time_limit(yaml: str, bound: str, tmp_path: Path) -> None:
    (tmp_path / "submissions.yaml").write_text(f"mixed: {yaml}\n")
    patterns = read_patterns(tmp_path / "submissions.yaml", V2025_09.submissions, scoring=False)
    assert [rule.bound for rule in patterns["mixed"].rules] == [bound]


@pytest.mark.parametrize(
    ("rule", "verdict", "fault"),
    [
        (V2025_09.submissions["rejected"], "CE", "does not compile"),
        (V2025_09.submissions["rejected"], "JE", "judge error"),
        (Rule(permitted=frozenset({Verdict.CE, Verdict.AC}), overall=True), "CE", ""),
    ],
)
def test_what_no_run_tells(rule: Rule, verdict: str, fault: str) -> None:
    assert Expectation(rules=(rule,)).fault(judged("", overall=verdict)) == fault


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (V2025_09.submissions["accepted"], False),
        (V2025_09.submissions["rejected"], False),
        (V2025_09.submissions["time_limit_exceeded"], False),
        (LEGACY.submissions["time_limit_exceeded"], True),
        (LEGACY.submissions["accepted"], False),
        (Rule(tests=Glob("sample"), permitted=frozenset({Verdict.AC})), True),
        (Rule(message="wrong"), True),
        (Rule(), False),
    ],
)
def test_whether_all_tests_are_needed(rule: Rule, wanted: bool) -> None:
    assert Expectation(rules=(rule,)).needs_all_tests is wanted


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("accepted", "accepted/a.py", True),
        ("accepted/", "accepted/a.py", True),
        ("accepted", "accepted", True),
        ("accept", "accepted/a.py", False),
        ("a.py", "accepted/a.py", False),
        ("*/a.py", "accepted/a.py", True),
        ("*/a.py", "accepted/deep/a.py", False),
        ("accepted/*.{py,cpp}", "accepted/a.cpp", True),
        ("accepted/*.{py,cpp}", "accepted/a.c", False),
        ("{a, b}{1,}", "b", True),
        ("{a, b}{1,}", "a1", True),
        ("a.py", "aXpy", False),
        ("[ab]", "a", False),
        ("**", "a/b", True),
        ("a\n", "a", False),
    ],
)
def test_globs(pattern: str, path: str, matches: bool) -> None:
    assert Glob(pattern).matches(path) is matches


@pytest.mark.parametrize(
    ("bound", "verdicts", "fault"),
    [
        ("lower", "AC TLE", "TLE on secret/a/1, where only AC or WA or RTE may be"),
        ("lower", "AC RTE", ""),
        ("upper", "AC WA", "AC or WA where a test case must be TLE"),
        ("upper", "AC WA TLE", ""),
    ],
)
def test_a_bound_of_the_time_limit_is_a_requirement(bound: str, verdicts: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "submissions.yaml").write_text(f"mixed: {{use_for_time_limit: {bound}}}\n")
    patterns = read_patterns(tmp_path / "submissions.yaml", V2025_09.submissions, scoring=False)
    assert Expectation(rules=patterns["mixed"].rules).fault(judged(verdicts)) == fault


@pytest.mark.parametrize(
    "rule", ["{use_for_time_limit: lower, required: [TLE]}", "{use_for_time_limit: upper, permitted: [AC]}"]
)
def test_a_bound_that_contradicts_the_rest(rule: str, tmp_path: Path) -> None:
    (tmp_path / "submissions.yaml").write_text(f"mixed: {rule}\n")
    with pytest.raises(PackageError, match=r"submissions\.yaml:1: .*permits no verdict"):
        read_patterns(tmp_path / "submissions.yaml", V2025_09.submissions, scoring=False)
