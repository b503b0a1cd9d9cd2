from __future__ import annotations

import dataclasses

import pytest

from judge.core import Model, Verdict
from judge.reports import report
from judge.time_factors import TimeFactors
from judge.verifying import Finding, Level, Verification
from tests.reports.judgements import CRASH, DOUBLE, EVIL, attempt, compile_error, judgement, verified
from tests.reports.schema import checked

AC, WA, JE = Verdict.AC, Verdict.WA, Verdict.JE
Printed = pytest.CaptureFixture[str]


def test_test(capsys: Printed) -> None:
    crashed = dataclasses.replace(judgement(AC), verdict=Verdict.RTE, runs=(CRASH,))
    judgements = [judgement(AC, WA, message=EVIL, source=EVIL, file=EVIL), compile_error("a\nb", "b.cpp"), crashed]
    told = report("json")
    for one in judgements:
        told.judged(DOUBLE, one, alone=False)
    assert capsys.readouterr().out == ""
    told.tested(DOUBLE, judgements)
    value = checked("test", capsys.readouterr().out)
    assert value["problem"] == "double"
    assert [one["verdict"] for one in value["submissions"]] == ["WA", "CE", "RTE"]
    assert value["submissions"][0]["source"] == "\x1b[2J[bold]a[i]\u202e\ufffd"
    run = value["submissions"][2]["runs"][0]
    assert run == {
        "test": "sample/1",
        "verdict": "RTE",
        "cpu": 1.0,
        "wall": 2.0,
        "memory": 5,
        "exit": None,
        "signal": 11,
        "meter": "m",
        "message": "killed by SIGSEGV",
    }
    assert isinstance(run["cpu"], float)


def test_scores_are_a_further_key(capsys: Printed) -> None:
    of = judgement(AC, WA)
    runs = (dataclasses.replace(of.runs[0], score=2.5), *of.runs[1:])
    report("json").tested(DOUBLE, [dataclasses.replace(of, runs=runs, score=0)])
    (submission,) = checked("test", capsys.readouterr().out)["submissions"]
    assert submission["score"] == 0.0
    assert submission["runs"][0]["score"] == 2.5
    assert "score" not in submission["runs"][1]


def test_a_judge_error_keeps_the_types(capsys: Printed) -> None:
    report("json").tested(DOUBLE, [judgement(AC, JE, message="the container died")])
    value = checked("test", capsys.readouterr().out)
    assert value["submissions"][0]["verdict"] == "JE"


def test_solve(capsys: Printed) -> None:
    attempts = [
        attempt(None, error="no block"),
        attempt(judgement(AC, WA), round=2),
        attempt(judgement(AC, AC), round=3),
    ]
    told = report("json")
    told.solved(DOUBLE, attempts, failed=False)
    value = checked("solve", capsys.readouterr().out)
    assert (value["verdict"], value["rounds"]) == ("AC", 3)
    assert value["attempts"][0]["submission"] is None
    assert value["attempts"][0]["error"] == "no block"


def test_a_run_that_is_not_solved_has_the_best_verdict(capsys: Printed) -> None:
    report("json").solved(DOUBLE, [attempt(judgement(AC, WA)), attempt(None, round=2)], failed=False)
    assert checked("solve", capsys.readouterr().out)["verdict"] == "WA"


@pytest.mark.parametrize("attempts", [[], [attempt(judgement(AC, WA))]])
def test_a_run_that_failed_is_a_judge_error(capsys: Printed, attempts: list[object]) -> None:
    report("json").solved(DOUBLE, attempts, failed=True)  # type: ignore[arg-type]
    assert checked("solve", capsys.readouterr().out)["verdict"] == "JE"


def test_verify(capsys: Printed) -> None:
    bad = (verified(judgement(WA), "a.py"), verified(judgement(AC), "b.py", fault="AC is not WA"))
    good = (verified(judgement(WA), "a.py"), verified(None, "c.scala", fault="scala is not supported"))
    other = dataclasses.replace(DOUBLE, name="other")
    note, error = Finding(Level.NOTE, "a"), Finding(Level.ERROR, "b")
    results = [
        Verification(problem=DOUBLE, submissions=bad),
        Verification(problem=other, submissions=good, findings=(note,)),
        Verification(problem=other, submissions=good, findings=(note, error)),
    ]
    report("json").verification(results)
    value = checked("verify", capsys.readouterr().out)
    found = [(one["problem"], one["ok"]) for one in value["problems"]]
    assert found == [("double", False), ("other", True), ("other", False)]
    assert [one["ok"] for one in value["problems"][0]["submissions"]] == [True, False]
    assert [(one["verdict"], one["ok"]) for one in value["problems"][1]["submissions"]] == [("WA", True), (None, None)]
    assert value["problems"][0]["submissions"][0]["expected"] == ["WA"]
    assert "time_factors" not in value
    told = report("jsonl")
    for one in results:
        told.examined(one)
    lines = capsys.readouterr().out.splitlines()
    assert [checked("verified_problem", line) for line in lines] == value["problems"]


def test_time_factors_are_a_further_key(capsys: Printed) -> None:
    report("json", TimeFactors(preset="slow", languages={"python3": 2.0}, machine=1.5)).tested(DOUBLE, [judgement(AC)])
    assert checked("test", capsys.readouterr().out)["time_factors"] == {"machine": 1.5, "languages": "slow"}


def test_lines_come_as_things_happen(capsys: Printed) -> None:
    told = report("jsonl")
    told.judged(DOUBLE, judgement(AC), alone=True)
    checked("submission", capsys.readouterr().out)
    told.tested(DOUBLE, [judgement(AC)])
    told.attempted(DOUBLE, attempt(judgement(WA)))
    checked("attempt", capsys.readouterr().out)
    told.solved(DOUBLE, [attempt(judgement(WA))], failed=False)
    assert capsys.readouterr().out == ""


class Toy:
    name = "toy"
    notice = "knows nothing"

    def generate(self, request: object, on_text: object) -> object:
        raise NotImplementedError


def test_the_notice_is_commentary(capsys: Printed) -> None:
    toy: Model = Toy()  # type: ignore[assignment]
    report("json").solving(DOUBLE, "python3", toy)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "judge: knows nothing\n"
