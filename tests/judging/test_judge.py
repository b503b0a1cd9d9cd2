"""Whole submissions, really compiled and run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from judge import package
from judge.core import Judgement, Problem, Run, Sandbox, Sources, Submission, Verdict, Watcher
from judge.errors import PackageError, SandboxUnavailable, UsageError
from judge.judging import RETRIES, judge
from tests.local_sandbox import LocalProgram, LocalSandbox

DOUBLE = Path(__file__).parents[1] / "problems" / "double"


@pytest.fixture(scope="module")
def double() -> Problem:
    return package.load(DOUBLE)


@pytest.fixture
def sandbox() -> Iterator[LocalSandbox]:
    with LocalSandbox() as local:
        yield local


def python(source: str) -> Submission:
    return Submission(language="python3", source=source)


def judged(double: Problem, sandbox: Sandbox, source: str, all_tests: bool = False) -> Judgement:
    return judge(python(source), double, sandbox, all_tests=all_tests)


@pytest.mark.parametrize("example", package.submissions(package.load(DOUBLE)), ids=lambda e: f"{e.group}/{e.path.name}")
def test_examples_get_what_their_directory_says(
    example: package.Example, double: Problem, sandbox: LocalSandbox
) -> None:
    language = {".py": "python3", ".cpp": "cpp"}[example.path.suffix]
    judgement = judge(Submission(language=language, source=example.path.read_text()), double, sandbox)
    assert judgement.verdict in example.expected, judgement.message


def test_accepted(double: Problem, sandbox: LocalSandbox) -> None:
    judgement = judged(double, sandbox, "print(2 * int(input()))")
    assert judgement.verdict is Verdict.AC
    assert judgement.message == ""
    assert [run.test for run in judgement.runs] == list(double.tests)
    assert all(run.check and run.check.accepted and run.execution for run in judgement.runs)
    assert judgement.compile_seconds > 0


def test_stops_at_the_first_rejection_and_says_where(double: Problem, sandbox: LocalSandbox) -> None:
    judgement = judged(double, sandbox, "print(int(input()) ** 2 + 1)")
    assert judgement.verdict is Verdict.WA
    assert [run.verdict for run in judgement.runs] == [Verdict.AC, Verdict.WA]
    assert judgement.message == "sample/2: token 1 (line 1, column 1): expected 42, got 442"


def test_all_tests_goes_on_and_the_first_rejection_stays(double: Problem, sandbox: LocalSandbox) -> None:
    source = "n = int(input())\nprint(2 * n if n < 100 else n // (n - 100))"
    judgement = judged(double, sandbox, source, all_tests=True)
    verdicts = [run.verdict for run in judgement.runs]
    assert len(verdicts) == len(double.tests)
    assert {Verdict.AC, Verdict.WA, Verdict.RTE} == set(verdicts)
    first = next(run for run in judgement.runs if run.verdict is not Verdict.AC)
    assert judgement.verdict is first.verdict is Verdict.RTE
    assert "ZeroDivisionError" in judgement.message


def test_compile_error_carries_the_compilers_words_and_nothing_runs(double: Problem, sandbox: LocalSandbox) -> None:
    judgement = judged(double, sandbox, "print(2 *")
    assert judgement.verdict is Verdict.CE
    assert "SyntaxError" in judgement.message
    assert judgement.runs == ()


def test_no_checker_looks_at_the_output_of_a_failed_run(double: Problem, sandbox: LocalSandbox) -> None:
    judgement = judged(double, sandbox, "print(2 * int(input()), flush=True)\nraise SystemExit(3)")
    assert judgement.verdict is Verdict.RTE
    assert judgement.runs[0].check is None


def test_an_idle_program_ends_at_the_wall_limit(double: Problem, sandbox: LocalSandbox) -> None:
    quick = replace(double, limits=replace(double.limits, time=0.05))
    judgement = judged(quick, sandbox, "import time\ntime.sleep(60)")
    assert judgement.verdict is Verdict.TLE
    assert "idle" in judgement.message


def test_one_compilation_and_every_event_is_told(double: Problem, sandbox: LocalSandbox) -> None:
    compiled: list[Submission] = []
    ran: list[Run] = []
    submission = python("print(2 * int(input()))")
    judgement = judge(submission, double, sandbox, Watcher(compiling=compiled.append, ran=ran.append))
    assert compiled == [submission]
    assert tuple(ran) == judgement.runs
    assert sandbox.compiled == 1


def test_a_language_without_driver_is_the_users_error(sandbox: LocalSandbox) -> None:
    with pytest.raises(UsageError):
        judge(Submission(language="cobol", source=""), package.load(DOUBLE.with_name("sum-list")), sandbox)


def test_a_test_that_cannot_be_read_is_the_packages_error(tmp_path: Path, sandbox: LocalSandbox) -> None:
    shutil.copytree(DOUBLE, tmp_path / "double")
    problem = package.load(tmp_path / "double")
    (tmp_path / "double/data/sample/2.in").unlink()
    with pytest.raises(PackageError, match=r"2\.in: cannot be read"):
        judged(problem, sandbox, "print(2 * int(input()))")


class Flaky(LocalSandbox):
    """A sandbox whose containers die: the first ``deaths`` calls fail, from call number ``after`` on."""

    def __init__(self, deaths: int, after: int = 0) -> None:
        super().__init__()
        self.deaths = deaths
        self.after = after
        self.calls = 0

    def die(self) -> None:
        self.calls += 1
        if self.after < self.calls <= self.after + self.deaths:
            raise SandboxUnavailable("the container died")

    def compile(self, sources: Sources) -> LocalProgram:
        self.die()
        program = super().compile(sources)
        run = program.run

        def dying(input: bytes, limits: object) -> object:
            self.die()
            return run(input, limits)  # type: ignore[arg-type]

        program.run = dying  # type: ignore[assignment,method-assign]
        return program


@pytest.mark.parametrize("after", [0, 1, 5])
def test_our_failures_are_retried(double: Problem, after: int) -> None:
    with Flaky(deaths=RETRIES, after=after) as sandbox:
        assert judged(double, sandbox, "print(2 * int(input()))").verdict is Verdict.AC


def test_a_failure_that_stays_while_compiling_is_a_judge_error(double: Problem) -> None:
    with Flaky(deaths=100) as sandbox:
        judgement = judged(double, sandbox, "print(2 * int(input()))")
    assert (judgement.verdict, judgement.message, judgement.runs) == (Verdict.JE, "the container died", ())
    assert sandbox.calls == 1 + RETRIES


@pytest.mark.parametrize("all_tests", [False, True])
def test_a_failure_that_stays_ends_the_judging(double: Problem, all_tests: bool) -> None:
    """Even after a wrong answer: a judgement with holes is none."""
    with Flaky(deaths=100, after=2) as sandbox:
        judgement = judged(double, sandbox, "print(2)" if all_tests else "print(2 * int(input()))", all_tests)
    assert judgement.verdict is Verdict.JE
    assert judgement.runs[-1].execution is None
    assert judgement.message == "sample/2: the container died"
    assert len(judgement.runs) == 2


@pytest.mark.parametrize(
    ("seconds", "verdict", "runs"),
    [([1.05], Verdict.AC, 14 + 1), ([1.05, 1.05], Verdict.TLE, 2), ([1.6], Verdict.TLE, 1)],
    ids=["once a little too slow", "always a little too slow", "far too slow"],
)
def test_a_run_that_is_a_little_too_slow_is_run_once_more(
    double: Problem, sandbox: LocalSandbox, tmp_path: Path, seconds: list[float], verdict: Verdict, runs: int
) -> None:
    log = tmp_path / "log"
    source = f"import time\nlog = open({str(log)!r}, 'a+')\nlog.write('x')\nlog.seek(0)\nrun = len(log.read())\n"
    source += f"while run <= {len(seconds)} and time.process_time() < {seconds}[run - 1]: pass\nprint(2 * int(input()))"
    judgement = judged(replace(double, limits=replace(double.limits, time=1.0)), sandbox, source)
    assert judgement.verdict is verdict, judgement.message
    assert len(log.read_text()) == runs
    assert [run.test for run in judgement.runs] == list(double.tests[: len(judgement.runs)])
