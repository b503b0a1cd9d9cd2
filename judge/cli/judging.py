"""``judge test``: programs that are there already. Nothing here imports a model library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judge.cli import factors
from judge.cli import options as shared
from judge.cli.status import ACCEPTED, JUDGE_ERROR, NOT_ACCEPTED, say
from judge.config import Options
from judge.core import Judgement, Problem, Submission, Verdict
from judge.parallel import in_order

if TYPE_CHECKING:
    from judge.reports import Report


@click.command()
@click.argument("problem")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@shared.language
@click.option("--all-tests", is_flag=True, default=None, help="Go on after the first rejection.")
@shared.jobs
@factors.option
@shared.format
def test(
    problem: str,
    files: tuple[Path, ...],
    language: str | None,
    all_tests: bool | None,
    jobs: int | None,
    language_factors: str | None,
    format: str | None,
) -> int:
    """Judge source files on PROBLEM.

    The language is told by each file's extension unless given.
    """
    from judge.reports import report

    options = shared.load(all_tests=all_tests, jobs=jobs, language_factors=language_factors, format=format)
    found = shared.problem(problem, options)
    in_force = factors.in_force(options)
    given = [shared.submission(file, found, language) for file in files]
    work = [(in_force.applied(found, submission.language), submission) for submission in given]
    with closing(report(options.format, in_force)) as told:
        judgements = _judge(work, options, told, lambda _, judgement: told.judged(found, judgement, len(work) == 1))
        told.tested(found, judgements)
    return _status(judgements, ok=all(judgement.verdict is Verdict.AC for judgement in judgements))


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
