from __future__ import annotations

import dataclasses
import re

import pytest

from judge.core import Check, Message, Request, Verdict
from judge.reports.console import plain
from judge.reports.table import folded
from judge.reports.text import TextReport, summary
from judge.verifying import Finding, Level, Verification
from tests.reports.judgements import DOUBLE, EVIL, attempt, compile_error, judgement, run, verified

AC, WA = Verdict.AC, Verdict.WA
Printed = pytest.CaptureFixture[str]


def shape(*verdicts: Verdict) -> list[tuple[int, int]]:
    rows = folded([run(number, verdict) for number, verdict in enumerate(verdicts, start=1)])
    assert sum(len(row.runs) for row in rows) == len(verdicts)
    return [(row.first, len(row.runs)) for row in rows]


def test_short_tables_are_whole() -> None:
    assert shape(*[AC] * 7, WA) == [(number, 1) for number in range(1, 9)]


def test_long_tables_are_folded_before_the_telling_run() -> None:
    assert shape(*[AC] * 13, WA) == [(1, 1), (2, 1), (3, 1), (4, 10), (14, 1)]
    assert shape(*[AC] * 14) == [(1, 1), (2, 1), (3, 1), (4, 11)]


def test_with_all_tests_every_stretch_is_a_row() -> None:
    assert shape(*[AC] * 4, WA, WA, WA, *[AC] * 3) == [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 2), (8, 3)]


def test_one_submission_has_its_table(capsys: Printed) -> None:
    slow = run(6, cpu=0.25)
    of = judgement(*[AC] * 13, WA, message="token 1 (line 1, column 1): expected 4, got 5", file="a.py")
    of = dataclasses.replace(of, runs=(*of.runs[:5], slow, *of.runs[6:]))
    TextReport().judged(DOUBLE, of, alone=True)
    lines = [re.sub(" +", " ", line).strip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "WA a.py secret/12-n: token 1 (line 1, column 1): expected 4, got 5",
        "test time memory",
        "sample/1 AC 0.012 s 1.5 MiB",
        "sample/2 AC 0.012 s 1.5 MiB",
        "secret/01-n AC 0.012 s 1.5 MiB",
        "tests 4-13 AC 0.250 s 1.5 MiB at most",
        "secret/12-n WA 0.012 s 1.5 MiB token 1 (line 1, column 1): expected 4, got 5",
    ]


def test_scores_and_words_for_the_team(capsys: Printed) -> None:
    of = judgement(AC, AC, file="a.py")
    check = Check(accepted=True, team_message=f"well\ndone{EVIL}")
    runs = (dataclasses.replace(of.runs[0], score=12.5, check=check), of.runs[1])
    TextReport().judged(DOUBLE, dataclasses.replace(of, runs=runs, score=40), alone=True)
    lines = [re.sub(" +", " ", line).strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "AC a.py score 40, 2 tests, slowest 0.012 s (sample/1), most memory 1.5 MiB"
    assert lines[2] == f"sample/1 AC 0.012 s 1.5 MiB score 12.5 · to the team: well done{plain(EVIL)}"
    assert lines[3] == "sample/2 AC 0.012 s 1.5 MiB"


def test_several_submissions_have_one_line_each_however_long(capsys: Printed) -> None:
    told = TextReport()
    judgements = [judgement(AC, AC, file="a.py"), judgement(WA, message="m" * 300, file="b.py")]
    for one in judgements:
        told.judged(DOUBLE, one, alone=False)
    told.tested(DOUBLE, judgements)
    assert capsys.readouterr().out.splitlines() == [
        "AC   a.py  2 tests, slowest 0.012 s (sample/1), most memory 1.5 MiB",
        f"WA   b.py  sample/1: {'m' * 300}",
        "1 of 2 accepted",
    ]


def test_a_program_and_what_is_said_of_it_stand_apart(capsys: Printed) -> None:
    TextReport().attempted(DOUBLE, attempt(compile_error("main.cpp:1:1: error: e")))
    lines = capsys.readouterr().out.splitlines()
    assert lines[-3:] == ["    int", "", "    main.cpp:1:1: error: e"]


def test_compile_errors(capsys: Printed) -> None:
    gcc = "main.cpp: In function 'int main()':\nmain.cpp:1:5: error: expected ';'\n  1 | int\n"
    TextReport().judged(DOUBLE, compile_error(gcc, "a.cpp"), alone=True)
    out = capsys.readouterr().out
    assert out.startswith("CE   a.cpp  main.cpp:1:5: error: expected ';'\n")
    assert "      1 | int" in out
    assert summary(compile_error("")) == ""
    assert summary(compile_error("warning\nkilled")) == "killed"


def test_verify(capsys: Printed) -> None:
    told = TextReport()
    good = verified(judgement(WA, message="m"), "a.py")
    bad = verified(judgement(AC), "b.py", fault="AC is not WA")
    skipped = verified(None, "c.scala", fault="scala is not supported")
    for each in (good, bad, skipped):
        told.verified(each)
    findings = (Finding(Level.ERROR, "data is [wrong]"), Finding(Level.NOTE, "2 s"))
    verification = Verification(problem=DOUBLE, submissions=(good, bad, skipped), findings=findings)
    told.examined(verification)
    told.verification([verification])
    assert capsys.readouterr().out.splitlines() == [
        "Double (double)",
        "ok     WA   wrong_answer/a.py  sample/1: m",
        "WRONG  AC   wrong_answer/b.py  expected WA: 1 test, slowest 0.012 s (sample/1), most memory 1.5 MiB",
        "skip        wrong_answer/c.scala  scala is not supported",
        "error  data is [wrong]",
        "note  2 s",
        "1 of 2 submissions got what their directory says, 1 skipped",
        "1 error in test data and statements",
    ]


def test_text_of_strangers_is_neither_markup_nor_control(capsys: Printed) -> None:
    assert plain(EVIL) == r"\x1b[2J[bold]a[i]\u202e\udc80"
    assert plain("a\r\n\tb\rc\u2028\x9b\x00") == "a\n\tb\\rc\\u2028\\x9b\\x00"
    told = TextReport()
    evil = judgement(WA, message=EVIL, source=EVIL, file=EVIL)
    told.judged(DOUBLE, evil, alone=True)
    told.attempted(DOUBLE, attempt(evil))
    told.attempted(DOUBLE, attempt(None, error=EVIL))
    told.judged(DOUBLE, compile_error(EVIL, EVIL), alone=True)
    out = capsys.readouterr().out
    assert not re.search("[^\n -~…·]", out)
    assert out.count("[bold]a[i]") >= 8


def test_what_the_model_is_told_is_what_was_sent(capsys: Printed) -> None:
    told = TextReport()
    opening = (Message("user", "Double it.\n"),)
    told.watcher.asked(1, 1, Request(messages=opening))
    told.watcher.asked(2, 1, Request(messages=opening))
    assert capsys.readouterr().out == "\nthe model is asked afresh\n"
    told.watcher.asked(3, 1, Request(messages=(Message("user", "Double it.\n\nFor 21 you print 441."),)))
    assert capsys.readouterr().out == "\nthe model is told\n    For 21 you print 441.\n"


def test_the_last_line_says_how_it_ended(capsys: Printed) -> None:
    rejected = [attempt(judgement(AC, WA)), attempt(None, round=2)]
    TextReport().solved(DOUBLE, rejected, failed=False)
    out = capsys.readouterr().out.strip()
    assert re.fullmatch(
        r"WA  not solved in 2 rounds: the best attempt, round 1, is wrong answer · 824 tokens, \d+\.\d s", out
    )
    TextReport().solved(DOUBLE, [*rejected, attempt(judgement(AC), round=3)], failed=False)
    out = capsys.readouterr().out.strip()
    assert re.fullmatch(r"AC  accepted in round 3 · 1236 tokens, \d+\.\d s", out)
    TextReport().solved(DOUBLE, rejected, failed=True)
    assert capsys.readouterr().out == ""
