"""Nothing of a secret test, of what was printed on it, or of what the checker said of it reaches a model."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from judge.checking import checker_for
from judge.core import (
    Check,
    Difference,
    Execution,
    Group,
    Judgement,
    Limit,
    Limits,
    OutputValidator,
    Problem,
    ProgramSource,
    Run,
    Scoring,
    Signature,
    Submission,
    TestCase,
    Verdict,
)
from judge.judging import judge
from judge.prompting import coaching, feedback, repair
from tests.local_sandbox import LocalSandbox

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
    """All that a model is ever told of a judgement."""
    messages = (
        *repair(problem, "python3", attempt(judgement)),
        *coaching.hint(problem, judgement),
        *coaching.debugging(problem, judgement),
    )
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


# Who checks: what the package then looks like. The words are those of `test_any_checkers_words`, whoever speaks them.
VALIDATOR = OutputValidator(
    programs=(ProgramSource(name="check.py", files={}),), limits=Limits(time=1.0, memory=1 << 28, output=1 << 20)
)
SCORING = Scoring(root=Group(name="", members=("sample/1",)))
KINDS: dict[str, Callable[[Problem], Problem]] = {
    "default": lambda problem: problem,
    "validator": lambda problem: replace(problem, validator=VALIDATOR),
    "interactor": lambda problem: replace(problem, validator=VALIDATOR, interactive=True),
    "several passes": lambda problem: replace(problem, validator=VALIDATOR, passes=2),
    "scores": lambda problem: replace(problem, validator=VALIDATOR, scoring=SCORING),
    "grader": lambda problem: replace(problem, scoring=SCORING, grader=ProgramSource(name="grade.py", files={})),
    "static": lambda problem: replace(
        problem,
        static_validator=VALIDATOR,
        tests=(problem.tests[0], replace(problem.tests[1], static_args=(SECRET,))),
    ),
}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("kind", KINDS)
def test_secret_tests_stay_secret_whoever_checks(judged_problem: Problem, kind: str, end: str) -> None:
    asked = KINDS[kind](judged_problem)
    sample, secret = asked.tests
    verdict, seen = ENDS[end]
    check = Check(
        accepted=False,
        message=SECRET,
        team_message=SECRET,
        score=0.5,
        difference=Difference(token=1, line=1, column=1, expected=SECRET, got=SECRET),
    )
    run = Run(test=secret, verdict=verdict, execution=seen, check=check, message=SECRET, score=0.5)
    judgement = judged((passed(sample), run), "print()", message=f"{secret.name}: {SECRET}")
    for one in (judgement, replace(judgement, runs=(passed(sample),), score=0.5, group_scores={MARK: 0.5})):
        words = told(asked, one)
        assert not [piece for piece in PIECES if piece in words], (kind, end)


@pytest.mark.parametrize("verdict", [Verdict.WA, Verdict.RTE])
def test_the_files_of_a_static_test_are_not_quoted(judged_problem: Problem, verdict: Verdict) -> None:
    """They are the package's own settings, also where the test is public."""
    _, secret = judged_problem.tests
    static = replace(secret, name="sample/static", public=True, static_args=())
    run = Run(test=static, verdict=verdict, execution=execution(exit=1), check=Check(accepted=False))
    words = told(judged_problem, judged((run,), "print()"))
    assert not [piece for piece in PIECES if piece in words]


# Programs that do with a secret input what a program can do with it.
PROGRAMS = {
    "prints it": "import sys\nprint(sys.stdin.read())\n",
    "complains of it": "import sys\ntext = sys.stdin.read()\nif text.strip():\n    sys.exit(text)\nprint('\"a\"')\n",
    "crashes on it": "text = input()\nif text:\n    raise ValueError(text)\nprint('\"a\"')\n",
    "ends with it": "import sys\ntext = sys.stdin.read()\nif text.strip():\n    sys.exit(90)\nprint('\"a\"')\n",
    "prints much of it": "text = input()\nif text:\n    print(text * 10**5)\nprint('\"a\"')\n",
}


@pytest.mark.parametrize("source", PROGRAMS.values(), ids=PROGRAMS)
def test_programs_cannot_carry_a_secret_test_to_the_model(tmp_path: Path, source: str) -> None:
    sample = write_case(tmp_path, "sample/1", "\n", '"a"\n')
    secret = write_case(tmp_path, f"secret/{MARK}", SECRET_LINES, f"{SECRET}\n", public=False)
    asked = problem(tmp_path, (sample, secret))
    judgement = judge(Submission(language="python3", source=source), asked, LocalSandbox())
    assert judgement.verdict in (Verdict.WA, Verdict.RTE, Verdict.OLE)
    assert judgement.runs[-1].test is (secret if "print('" in source else sample)
    words = told(asked, judgement)
    assert not [piece for piece in PIECES if piece in words]
