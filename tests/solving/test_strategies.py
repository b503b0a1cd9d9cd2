"""What is asked next, by what came of the last round."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from judge import package, prompting, strategies
from judge.core import (
    Attempt,
    Execution,
    FinishReason,
    Judgement,
    Limit,
    Problem,
    Reply,
    Request,
    Run,
    Submission,
    Verdict,
)
from judge.errors import UsageError
from judge.solving import best, same_program

DOUBLE = package.load(Path(__file__).parents[1] / "problems" / "double")
SEEN = Execution(
    cpu=0.1, wall=0.2, memory=2**20, exit=0, signal=None, limit=Limit.NONE, stdout=b"1\n", stderr=b"", meter="none"
)
OPENING = prompting.opening(DOUBLE, "python3")


def attempt(
    verdict: Verdict,
    number: int = 1,
    source: str = "print(1)",
    finish: FinishReason = FinishReason.EOS,
    passed: int = 0,
    sample: int = 1,
) -> Attempt:
    passes = [Run(test=test, verdict=Verdict.AC, execution=SEEN) for test in DOUBLE.tests[:passed]]
    last = Run(test=DOUBLE.tests[passed], verdict=verdict, execution=SEEN, message="why")
    runs = () if verdict in (Verdict.CE, Verdict.NP) else (*passes, last)
    submission = Submission(language="python3", source=source)
    judgement = Judgement(submission=submission, verdict=verdict, message="words of the compiler", runs=runs)
    return Attempt(
        round=number,
        sample=sample,
        request=Request(messages=OPENING),
        reply=Reply(text=f"{number}/{sample}", finish_reason=finish, prompt_tokens=1, tokens=1, seconds=0.0),
        judgement=None if verdict is Verdict.NP else judgement,
        error="no block" if verdict is Verdict.NP else "",
    )


def asked(attempts: list[Attempt], name: str = "auto", problem: Problem = DOUBLE, samples: int = 1) -> list[Request]:
    return list(strategies.named(name, samples).next(problem, "python3", attempts))


def test_the_first_round_has_all_samples_and_later_ones_one() -> None:
    requests = asked([], samples=3)
    assert [request.seed for request in requests] == [strategies.derived_seed(0, sample) for sample in range(3)]
    assert {(request.messages, request.temperature) for request in requests} == {(OPENING, None)}
    attempts = [attempt(Verdict.NP, sample=sample) for sample in (1, 2, 3)]
    (later,) = asked(attempts, samples=3)
    assert later.seed == strategies.derived_seed(0, 3)


@pytest.mark.parametrize("verdict", [Verdict.CE, Verdict.WA, Verdict.RTE, Verdict.MLE, Verdict.TLE, Verdict.OLE])
def test_facts_are_fed_back(verdict: Verdict) -> None:
    subject = attempt(verdict)
    (request,) = asked([subject])
    assert request.messages == prompting.repair(DOUBLE, "python3", subject)
    assert request.messages != OPENING
    assert request.temperature is None


@pytest.mark.parametrize(
    "subject",
    [
        attempt(Verdict.NP),
        *(attempt(Verdict.WA, finish=reason) for reason in FinishReason if reason.value in ("loop", "length", "error")),
    ],
    ids=["NP", "length", "loop", "error"],
)
def test_where_there_are_no_facts_a_fresh_sample_is_taken(subject: Attempt) -> None:
    (request,) = asked([subject])
    assert request.messages == OPENING
    assert request.seed != asked([])[0].seed
    assert request.temperature is None


def test_the_best_of_the_last_round_is_repaired() -> None:
    early = attempt(Verdict.WA, passed=9, source="print(9)")
    worse = attempt(Verdict.CE, number=2, source="print(")
    better = attempt(Verdict.WA, number=2, sample=2, passed=1, source="print(3)")
    (request,) = asked([early, worse, better])
    assert request.messages == prompting.repair(DOUBLE, "python3", better)


def test_a_program_that_came_before_gets_a_fresh_and_hotter_sample() -> None:
    first, second = attempt(Verdict.WA), attempt(Verdict.WA, number=2, source="print(1)  \n\n")
    (request,) = asked([first, second])
    assert request.messages == OPENING
    assert request.temperature is not None
    assert request.temperature > 1.0
    (hotter,) = asked([first, second, replace(second, round=3)])
    assert hotter.temperature is not None
    assert hotter.temperature > request.temperature


def test_a_reply_without_program_that_came_before_gets_a_hotter_sample() -> None:
    first = attempt(Verdict.NP)
    (cool,) = asked([first])
    assert cool.temperature is None
    (hot,) = asked([first, replace(first, round=2)])
    assert hot.temperature is not None
    assert hot.temperature > 1.0


@pytest.mark.parametrize("name", strategies.NAMES)
def test_what_follows_a_wrong_answer(name: str) -> None:
    attempts = [attempt(Verdict.WA)]
    fed_back = []
    for number in (2, 3, 4):
        (request,) = asked(attempts, name)
        fed_back.append(request.messages != OPENING)
        attempts.append(attempt(Verdict.WA, number=number, source=f"print({number})"))
    assert fed_back == {"resample": [False] * 3, "alternate": [True, False, True]}.get(name, [True] * 3)


def test_repair_feeds_back_what_was_cut_short_too() -> None:
    (request,) = asked([attempt(Verdict.WA, finish=FinishReason.LENGTH)], "repair")
    assert request.messages != OPENING
    (request,) = asked([attempt(Verdict.NP)], "repair")
    assert request.messages == OPENING


def test_seeds_are_the_same_every_time_and_differ_by_base() -> None:
    assert [strategies.derived_seed(0, number) for number in range(3)] == [713683445, 1419524863, 1323506485]
    assert strategies.derived_seed(1, 0) != strategies.derived_seed(0, 0)


def test_unknown_strategy() -> None:
    with pytest.raises(UsageError, match="unknown strategy 'clever': choose one of auto, repair, resample, alternate"):
        strategies.named("clever", 1)


def test_best() -> None:
    order = [
        attempt(Verdict.NP),
        attempt(Verdict.CE),
        attempt(Verdict.RTE),
        attempt(Verdict.WA, passed=1),
        attempt(Verdict.TLE, passed=5),
        attempt(Verdict.AC, passed=2),
    ]
    for number in range(1, len(order)):
        assert best([*order[number - 1 :: -1], order[number]]) is order[number]
    twin = replace(order[3], round=7)
    assert best([order[3], twin]) is order[3]


@pytest.mark.parametrize(
    ("language", "one", "other", "same"),
    [
        ("python3", "a = 1\nb = 2\n", "a = 1  \n\n\nb = 2", True),
        ("python3", "if a:\n\tb = 2\n", "if a:\n        b = 2", True),
        ("python3", "for a in b:\n    c()\n    d()", "for a in b:\n    c()\nd()", False),
        ("python3", "print('a b')", "print('a  b')", False),
        ("cpp", "int main() {\n  f();\n}", "int main() {\r\n\tf();\r\n}\r\n", True),
        ("cpp", "int a;", "int b;", False),
        ("python3", "a = 1  # one\nprint(f( a,\n    b))", "# now right\na=1\nprint(f(a, b))", True),
        ("python3", "if a:\n    b()\n    c()", "if a:\n    b()\nc() # out", False),
        ("cpp", "int main() { /* as before */ return f(1); }", "int main()\n{\n    return f( 1 );\n}\n", True),
        ("cpp", "int main() { return f(1); }", "int main() { return f(2); }", False),
        ("python3", "print('a' 'b')", "print( 'a'  'c')", False),
    ],
)
def test_same_program(language: str, one: str, other: str, same: bool) -> None:
    programs = [Submission(language=language, source=source) for source in (one, other)]
    assert same_program(*programs) is same
