"""Verify a package: judge its submissions under the time limit that it gives or that is derived, check its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from judge import languages, package
from judge.core import ANSWERS, Judgement, Problem, Run, Sandbox, Submission, Verdict, Watcher
from judge.errors import PackageError, UsageError
from judge.judging import judge
from judge.package import Example
from judge.parallel import in_order
from judge.time_factors import TimeFactors
from judge.verifying import timing
from judge.verifying.results import Finding, Level, Verification, Verified
from judge.verifying.testdata import findings

_OF_SCRIPTS = "cpp"  # the language of a program whose scripts make it from no single one that there is
_FINAL = (Verdict.JE, Verdict.CE)  # verdicts that more test cases do not change
# What Python 3 says of the usual statements of Python 2, which older packages have in files called .py.
_PYTHON_2 = ("Missing parentheses in call to", "multiple exception types must be parenthesized")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """What submissions are judged with; ``judged`` remembers those that time the limit."""

    sandbox: Sandbox
    factors: TimeFactors
    watcher: Watcher
    jobs: int
    judged: dict[Path, Judgement] = field(default_factory=dict)


def verify(
    problem: Problem,
    sandbox: Sandbox,
    factors: TimeFactors,
    include: Sequence[Path] = (),
    jobs: int = 1,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
    tell: Callable[[Verified], None] = lambda verified: None,
) -> Verification:
    """Verify one package.

    Args:
        problem: The package.
        sandbox: Where programs run.
        factors: What time limits are multiplied with; a derived one is measured here, so without the machine's.
        include: Headers for input validators, such as ``testlib.h``.
        jobs: Submissions judged at a time.
        watcher: Told of what happens.
        tell: Called with each submission's result, in the package's order.

    Raises:
        PackageError: The package is wrong in a way that nothing can be judged by it.
    """
    with package.gathered() as warnings:
        examples = package.submissions(problem)
        found = list(findings(problem, sandbox, include))
    found += [Finding(Level.WARNING, text) for text in dict.fromkeys((*problem.warnings, *warnings))]
    bench = _Bench(sandbox=sandbox, factors=factors, watcher=watcher, jobs=jobs)
    if not problem.timing.given:
        bench = replace(bench, factors=replace(factors, machine=1.0))
        problem = _derived(problem, examples, bench, found)
    results = []
    for verified in in_order(lambda example: _verified(example, problem, bench), examples, jobs):
        tell(verified)
        results.append(verified)
    found += _margins(problem, results, bench)
    return Verification(problem=problem, submissions=tuple(results), findings=tuple(found))


def _derived(problem: Problem, examples: Sequence[Example], bench: _Bench, found: list[Finding]) -> Problem:
    """The problem with the time limit that its submissions ask for."""
    timed = [example for example in examples if timing.bounds_below(example)]
    wide = replace(problem, limits=replace(problem.limits, time=max(timing.MOST, problem.limits.time)))
    results = list(in_order(lambda example: _verified(example, wide, bench), timed, bench.jobs)) if timed else []
    judged = [
        (each.example, each.judgement)
        for each in results  # what must be too slow elsewhere is not, as long as there is no limit
        if each.judgement and (each.ok or timing.bounds_above(each.example))
    ]
    most = timing.slowest((example, judgement, _factor(judgement, bench)) for example, judgement in judged)
    if most is None:
        found.append(Finding(Level.WARNING, f"no submission to derive the time limit from: {problem.limits.time:g} s"))
        return problem
    limit = timing.derived(most.seconds, problem.timing)
    found.append(
        Finding(
            Level.NOTE,
            f"the time limit of {limit:g} s is derived: {problem.timing.ac_to_time_limit:g} times the "
            f"{most.seconds:.2f} s of {most.file} on {most.test}, in steps of {problem.timing.resolution:g} s",
        )
    )
    problem = replace(problem, limits=replace(problem.limits, time=limit))
    for example, judgement in judged:
        if not timing.exceeds(judgement, bench.factors.applied(problem, judgement.submission.language).limits):
            bench.judged[example.path] = judgement
    return problem


def _verified(example: Example, problem: Problem, bench: _Bench) -> Verified:
    skipped = Verified(problem=problem, example=example, judgement=None)
    submission = _submission(example)
    if isinstance(submission, str):
        return replace(skipped, fault=submission)
    applied = bench.factors.applied(problem, submission.language)
    judgement = bench.judged.get(example.path)
    try:
        judgement = judgement or judge(submission, applied, bench.sandbox, bench.watcher)
        fault = example.expectation.fault(judgement)
        if fault and example.expectation.needs_all_tests and judgement.verdict not in _FINAL:
            judgement = judge(submission, applied, bench.sandbox, bench.watcher, all_tests=True)
            fault = example.expectation.fault(judgement)
    except UsageError as error:
        return replace(skipped, fault=str(error))
    if fault and submission.scripted and judgement.verdict is Verdict.CE:  # its scripts may ask for what is not there
        return replace(skipped, fault=f"its own scripts do not build it here: {_last_line(judgement.message)}")
    if fault and judgement.verdict is Verdict.CE and any(words in judgement.message for words in _PYTHON_2):
        return replace(skipped, fault="python2 is not supported, and it is no Python 3")
    return replace(skipped, judgement=judgement, fault=fault)


def _submission(example: Example) -> Submission | str:
    """The program or the answers, or why it is skipped."""
    if example.language == ANSWERS:
        return example.submission(ANSWERS)
    if example.program.has_build_or_run:
        return example.submission(example.language if example.language in languages.table() else _OF_SCRIPTS)
    if example.language is None:
        return "its files are in several languages"
    if example.language not in languages.table():
        return f"{example.language} is not supported"
    key = example.language
    if key == "python3":  # a first line may ask for PyPy
        files = {name: _first(path) for name, path in example.program.files.items()}
        key = languages.of_files(files, example.program.name).key
    return example.submission(key)


def _last_line(text: str) -> str:
    return text.strip().rpartition("\n")[2][:200]


def _first(path: Path) -> bytes:
    try:
        with path.open("rb") as content:
            return content.readline(200)
    except OSError as error:
        raise PackageError(f"{path}: cannot be read: {error.strerror}") from error


def _margins(problem: Problem, results: Sequence[Verified], bench: _Bench) -> Iterator[Finding]:
    """Warnings where the time limit is too near to a submission's time."""
    judged = [(each.example, each.judgement) for each in results if each.judgement and each.ok]
    if problem.timing.given:
        most = timing.slowest((example, judgement, _factor(judgement, bench)) for example, judgement in judged)
        warning = timing.room(problem, most) if most else None
        if warning:
            yield warning
    for example, judgement in judged:
        runs = _within_margin(problem, judgement, bench) if timing.bounds_above(example) else ()
        if runs:
            yield timing.not_clearly_slower(f"{example.group}/{example.path.name}", problem, runs)


def _within_margin(problem: Problem, judgement: Judgement, bench: _Bench) -> Sequence[Run]:
    """The runs of a too slow submission with the safety margin, if none of them is too slow then."""
    runs: list[Run] = []
    for wide in timing.widened(problem, judgement):
        applied = bench.factors.applied(wide, judgement.submission.language)
        again = judge(judgement.submission, applied, bench.sandbox, bench.watcher)
        if again.verdict in (Verdict.TLE, Verdict.JE):
            return ()
        runs += again.runs
    return runs


def _factor(judgement: Judgement, bench: _Bench) -> float:
    return bench.factors.of(judgement.submission.language)
