"""Nothing of a secret test, of what was printed on it, or of what the checker said of it reaches a model."""

from dataclasses import replace
from pathlib import Path

import pytest

from judge.checking import checker_for
from judge.core import Check, Difference, Execution, Judgement, Limit, Problem, Run, Signature, TestCase, Verdict
from judge.prompting import feedback, repair

from .building import attempt, execution, judged, passed, problem, write_case

# Every secret byte is a repetition of this, so that the shortest quotation of one holds a piece of four.
MARK = "Zq4X"
PIECES = [(MARK * 2)[start : start + 4] for start in range(4)]
SECRET = MARK * 500
SECRET_LINES = f"{MARK * 3} {MARK} " * 3 + "\n" + f"{MARK}\n" * 500

ECHO = Signature(name="f", parameters=(), returns="string")
BYTES = SECRET_LINES.encode()
STREAMS = {"stdout": BYTES, "stderr": b"Traceback (most recent call last):\nValueError: " + BYTES}
ENDS: dict[str, tuple[Verdict, Execution]] = {
    "wrong answer": (Verdict.WA, execution(**STREAMS)),
    "too slow": (Verdict.TLE, execution(cpu=1.02, exit=None, signal=9, limit=Limit.CPU, **STREAMS)),
    "idle": (Verdict.TLE, execution(wall=3.0, exit=None, signal=9, limit=Limit.WALL, **STREAMS)),
    "memory": (Verdict.MLE, execution(memory=256 << 20, exit=None, signal=9, limit=Limit.MEMORY, **STREAMS)),
    "allocation": (Verdict.MLE, execution(exit=1, limit=Limit.MEMORY, **STREAMS)),
    "output": (Verdict.OLE, execution(limit=Limit.OUTPUT, **STREAMS)),
    "exit": (Verdict.RTE, execution(exit=90, **STREAMS)),
    "signal": (Verdict.RTE, execution(exit=None, signal=11, **STREAMS)),
    "unknown signal": (Verdict.RTE, execution(exit=None, signal=64, **STREAMS)),
}


@pytest.fixture(params=["stdin", "function"])
def judged_problem(request: pytest.FixtureRequest, tmp_path: Path) -> Problem:
    sample = write_case(tmp_path, "sample/1", "", '"a"\n')
    answer = f'"{SECRET}{MARK[::-1]}"'
    secret = write_case(tmp_path, f"secret/01-{MARK * 3}", f'"{SECRET}"\n{SECRET_LINES}', answer, public=False)
    return problem(tmp_path, (sample, secret), ECHO if request.param == "function" else None)


def told(problem: Problem, judgement: Judgement) -> str:
    messages = repair(problem, "python3", attempt(judgement))
    return "\n".join([*(message.content for message in messages), feedback(problem, judgement)])


def run_of(problem: Problem, test: TestCase, verdict: Verdict, seen: Execution) -> Run:
    check = None
    if verdict is Verdict.WA:
        check = checker_for(problem).check(test, seen.stdout)
        assert not check.accepted
    return Run(test=test, verdict=verdict, execution=seen, check=check, message=SECRET)


@pytest.mark.parametrize("end", ENDS)
def test_secret_tests_stay_secret(judged_problem: Problem, end: str) -> None:
    sample, secret = judged_problem.tests
    run = run_of(judged_problem, secret, *ENDS[end])
    judgement = judged((passed(sample), run), "print()", message=f"{secret.name}: {SECRET}")
    words = told(judged_problem, judgement)
    assert not [piece for piece in PIECES if piece in words]
    assert "hidden test" in words
    assert "right on all samples" in words
    assert "90" not in words  # a program can put a byte of its input into its exit status


@pytest.mark.parametrize("end", ["wrong answer", "exit", "signal"])
def test_the_same_test_made_public_is_quoted(judged_problem: Problem, end: str) -> None:
    sample, secret = judged_problem.tests
    public = replace(secret, public=True)
    judgement = judged((passed(sample), run_of(judged_problem, public, *ENDS[end])), "print()")
    assert MARK in told(judged_problem, judgement)


def test_any_checkers_words_on_a_secret_test_stay_secret(judged_problem: Problem) -> None:
    sample, secret = judged_problem.tests
    difference = Difference(token=1, line=1, column=1, expected=SECRET, got=SECRET)
    check = Check(accepted=False, message=SECRET, difference=difference)
    run = Run(test=secret, verdict=Verdict.WA, execution=ENDS["wrong answer"][1], check=check, message=SECRET)
    words = told(judged_problem, judged((passed(sample), run), "print()"))
    assert not [piece for piece in PIECES if piece in words]


@pytest.mark.parametrize("end", ENDS)
def test_a_failed_sample_does_not_bring_later_secret_runs_along(judged_problem: Problem, end: str) -> None:
    sample, secret = judged_problem.tests
    verdict, seen = ENDS[end]
    first = run_of(judged_problem, sample, verdict, replace(seen, stdout=b'"b"', stderr=b"oops"))
    first = replace(first, message="")
    judgement = judged((first, run_of(judged_problem, secret, verdict, seen)), "print()")
    words = told(judged_problem, judgement)
    assert not [piece for piece in PIECES if piece in words]
    assert "sample 1" in words


def test_a_sample_that_is_not_public_is_not_shown(judged_problem: Problem) -> None:
    hidden = replace(judged_problem, tests=(replace(judged_problem.tests[1], name="sample/2"),))
    seen = run_of(hidden, hidden.tests[0], *ENDS["wrong answer"])
    words = told(hidden, judged((seen,), "print()"))
    assert not [piece for piece in PIECES if piece in words]


def test_old_thinking_and_old_questions_are_not_sent_again(judged_problem: Problem) -> None:
    sample, secret = judged_problem.tests
    words = told(judged_problem, judged((passed(sample), run_of(judged_problem, secret, *ENDS["exit"])), "print()"))
    assert "old thinking" not in words
    assert "old question" not in words
