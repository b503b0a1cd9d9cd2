"""``judge test`` and ``judge verify``: programs that are there already. Nothing here imports a model library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judge.cli import options as shared
from judge.cli.parallel import in_order
from judge.cli.status import ACCEPTED, JUDGE_ERROR, NOT_ACCEPTED, NOTHING, say
from judge.config import Options
from judge.core import Judgement, Problem, Submission, Verdict

if TYPE_CHECKING:
    from judge.reports import Report


@click.command()
@click.argument("problem")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@shared.language
@click.option("--all-tests", is_flag=True, default=None, help="Go on after the first rejection.")
@shared.jobs
@shared.format
def test(
    problem: str,
    files: tuple[Path, ...],
    language: str | None,
    all_tests: bool | None,
    jobs: int | None,
    format: str | None,
) -> int:
    """Judge source files on PROBLEM.

    The language is told by each file's extension unless given.
    """
    from judge.reports import report

    options = shared.load(all_tests=all_tests, jobs=jobs, format=format)
    found = shared.problem(problem, options)
    work = [(found, shared.submission(file, found, language)) for file in files]
    with closing(report(options.format)) as told:
        judgements = _judge(work, options, told, lambda _, judgement: told.judged(found, judgement, len(work) == 1))
        told.tested(found, judgements)
    return _status(judgements, ok=all(judgement.verdict is Verdict.AC for judgement in judgements))


@click.command()
@click.argument("problems", nargs=-1, required=True, metavar="PROBLEM...")
@shared.jobs
@shared.format
def verify(problems: tuple[str, ...], jobs: int | None, format: str | None) -> int:
    """Judge the packages' own submissions.

    Each must get what its directory below submissions/ says.
    """
    from judge import package
    from judge.judging import Verified
    from judge.reports import report

    options = shared.load(jobs=jobs, format=format)
    work, expected = [], []
    for problem in [shared.problem(name, options) for name in problems]:
        for example in package.submissions(problem):
            shown = example.path.relative_to(problem.directory / "submissions")
            work.append((problem, shared.submission(example.path, problem, None, str(shown))))
            expected.append(example.expected)
    if not work:
        say(f"no submissions in {', '.join(problems)}")
        return NOTHING
    results: list[Verified] = []

    def tell(number: int, judgement: Judgement) -> None:
        results.append(Verified(problem=work[number][0], expected=expected[number], judgement=judgement))
        told.verified(results[-1])

    with closing(report(options.format)) as told:
        judgements = _judge(work, options, told, tell)
        told.verification(results)
    return _status(judgements, ok=all(verified.ok for verified in results))


def _judge(
    work: Sequence[tuple[Problem, Submission]],
    options: Options,
    told: Report,
    tell: Callable[[int, Judgement], None],
) -> list[Judgement]:
    """Judge each submission on its problem and ``tell`` of each, by its number, in the order given."""
    from judge.judging import judge
    from judge.sandbox import DockerSandbox

    judgements: list[Judgement] = []
    slots = min(options.jobs, len(work))
    with DockerSandbox(slots=slots, progress=shared.progress(told)) as sandbox:

        def judged(pair: tuple[Problem, Submission]) -> Judgement:
            return judge(pair[1], pair[0], sandbox, told.watcher, options.all_tests)

        for number, judgement in enumerate(in_order(judged, work, slots)):
            judgements.append(judgement)
            tell(number, judgement)
    return judgements


def _status(judgements: Sequence[Judgement], ok: bool) -> int:
    failed = [judgement for judgement in judgements if judgement.verdict is Verdict.JE]
    for judgement in failed:
        say(f"error: {judgement.submission.file}: {judgement.message}")
    if failed:
        return JUDGE_ERROR
    return ACCEPTED if ok else NOT_ACCEPTED
