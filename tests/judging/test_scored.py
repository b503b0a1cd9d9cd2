"""Whole submissions on problems with scores: which tests are run, what each scores, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from judge import package
from judge.core import Group, Judgement, Limits, OutputValidator, Problem, ProgramSource, Scoring, Submission, Verdict
from judge.judging import judge
from judge.sandbox import DockerSandbox
from tests.local_sandbox import LocalSandbox

DOUBLE = Path(__file__).parents[1] / "problems" / "double"


@pytest.fixture(scope="module")
def double() -> Problem:
    return package.load(DOUBLE)


@pytest.fixture
def local() -> Iterator[LocalSandbox]:
    with LocalSandbox() as sandbox:
        yield sandbox


def scored(problem: Problem, **root: object) -> Problem:
    """The problem with a group of its samples and one of the rest, which stop at a rejection."""
    names = [test.name for test in problem.tests]
    samples = Group(name="sample", members=tuple(name for name in names if name.startswith("sample/")))
    secret = Group(
        name="secret", members=tuple(name for name in names if not name.startswith("sample/")), accept_score=10
    )
    whole = Group(name="", members=(samples, secret), on_reject="continue", **root)  # type: ignore[arg-type]
    return replace(problem, scoring=Scoring(root=whole))


def judged(problem: Problem, sandbox: LocalSandbox | DockerSandbox, source: str) -> Judgement:
    return judge(Submission(language="python3", source=source), problem, sandbox)


def test_an_accepted_submission_has_the_sum(double: Problem, local: LocalSandbox) -> None:
    problem = scored(double)
    judgement = judged(problem, local, "print(2 * int(input()))")
    secret = len(problem.tests) - len(problem.samples)
    assert (judgement.verdict, judgement.score) == (Verdict.AC, len(problem.samples) + 10 * secret)
    assert [run.score for run in judgement.runs] == [1.0] * len(problem.samples) + [10.0] * secret


def test_a_rejection_ends_its_group_and_the_next_one_is_run(double: Problem, local: LocalSandbox) -> None:
    problem = scored(double, verdict_mode="always_accept")
    judgement = judged(problem, local, "n = int(input())\nprint(0 if n == 1 else 2 * n)")
    names = [run.test.name for run in judgement.runs]
    assert names == [test.name for test in problem.tests if test.name != "sample/2"]
    assert judgement.verdict is Verdict.AC
    assert [run.score for run in judgement.runs if run.verdict is Verdict.WA] == [0.0]


def test_a_rejected_submission_scores_nothing(double: Problem, local: LocalSandbox) -> None:
    judgement = judged(scored(double), local, "print(1 // 0)")
    assert (judgement.verdict, judgement.score) == (Verdict.RTE, 0.0)
    assert judgement.message.startswith("sample/1: exit status 1: ZeroDivisionError")
    assert len(judgement.runs) == 2  # the first of each group


def test_a_score_out_of_range_is_a_judge_error(double: Problem, local: LocalSandbox) -> None:
    judgement = judged(scored(double, range=(0.0, 5.0)), local, "print(2 * int(input()))")
    assert judgement.verdict is Verdict.JE
    assert "which is not within 0 and 5" in judgement.message


def test_code_beyond_its_limit_is_not_compiled(double: Problem, local: LocalSandbox) -> None:
    judgement = judged(replace(double, code=10), local, "print(2 * int(input()))")
    assert (judgement.verdict, judgement.runs) == (Verdict.CE, ())
    assert judgement.message == "23 bytes of code; the problem allows 10"
    assert local.compiled == 0


@pytest.mark.engine
def test_scores_of_a_validator_and_a_grader_of_the_package(
    double: Problem, sandbox: DockerSandbox, tmp_path: Path
) -> None:
    validator = tmp_path / "validator.py"
    validator.write_text("import sys\nopen(sys.argv[3] + 'score.txt', 'w').write(sys.stdin.read())\nsys.exit(42)\n")
    grader = tmp_path / "grader.py"
    grader.write_text(
        "import sys\n"
        "lines = [line.split() for line in sys.stdin]\n"
        "assert all(verdict == 'AC' for verdict, score in lines)\n"
        "print('AC', max(float(score) for verdict, score in lines) + float(sys.argv[1]))\n"
    )
    problem = replace(
        double,
        validator=OutputValidator(
            programs=(ProgramSource(name="validator.py", files={"validator.py": validator}),),
            limits=Limits(time=2.0, memory=256 << 20, output=1 << 20),
        ),
        grader=ProgramSource(name="grader.py", files={"grader.py": grader}),
        scoring=Scoring(root=Group(name="", members=("sample/1", "sample/2"), grader_args=("0.5",))),
    )
    judgement = judged(problem, sandbox, "print(2 * int(input()))")
    scores = [run.score for run in judgement.runs]
    assert len(scores) == 2
    assert (judgement.verdict, judgement.score) == (Verdict.AC, max(score or 0 for score in scores) + 0.5)
    grader.write_text("print('AC')\n")
    judgement = judged(problem, sandbox, "print(2 * int(input()))")
    assert (judgement.verdict, judgement.message) == (
        Verdict.JE,
        "the grader grader.py printed 'AC', not a verdict and a score",
    )
