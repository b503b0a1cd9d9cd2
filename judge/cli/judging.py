"""``judge test``: programs that are there already. Nothing here imports a model library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judge import languages
from judge.cli import factors
from judge.cli import options as shared
from judge.cli.status import ACCEPTED, JUDGE_ERROR, NOT_ACCEPTED, say
from judge.config import Options
from judge.core import Judgement, Problem, Submission, Verdict
from judge.errors import UsageError
from judge.parallel import in_order

if TYPE_CHECKING:
    from judge.reports import Report
    from judge.sandbox import DockerSandbox


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
    from judge.sandbox import DockerSandbox

    options = shared.load(all_tests=all_tests, jobs=jobs, language_factors=language_factors, format=format)
    in_force = factors.in_force(options)
    slots = min(options.jobs, len(files))
    with DockerSandbox(
        slots=slots, progress=lambda line: shared.progress(told)(line), runtime=options.runtime
    ) as sandbox:
        for file in files[:slots]:
            with suppress(UsageError):  # told below, unless the problem asks for something else than programs
                sandbox.warm((languages.get(language) if language else languages.of_file(file)).key)

        # A container takes as long to start as all that comes before its use takes: also what is only imported now.
        from judge.reports import report

        found = shared.problem(problem, options)
        given = [shared.submission(file, found, language) for file in files]
        work = [(in_force.applied(found, submission.language), submission) for submission in given]
        with closing(report(options.format, in_force)) as told:
            judgements: list[Judgement] = []
            for judgement in _judged(work, options, told, sandbox):
                judgements.append(judgement)
                told.judged(found, judgement, len(work) == 1)
            told.tested(found, judgements)
    return _status(judgements, ok=all(judgement.verdict is Verdict.AC for judgement in judgements))


def _judged(
    work: Sequence[tuple[Problem, Submission]], options: Options, told: Report, sandbox: DockerSandbox
) -> Iterator[Judgement]:
    """Judge each submission on its problem, in the order given."""
    from judge.judging import judge

    def judged(pair: tuple[Problem, Submission]) -> Judgement:
        return judge(pair[1], pair[0], sandbox, told.watcher, options.all_tests)

    return in_order(judged, work, min(options.jobs, len(work)))


def _status(judgements: Sequence[Judgement], ok: bool) -> int:
    failed = [judgement for judgement in judgements if judgement.verdict is Verdict.JE]
    for judgement in failed:
        say(f"error: {judgement.submission.file}: {judgement.message}")
    if failed:
        return JUDGE_ERROR
    return ACCEPTED if ok else NOT_ACCEPTED
