"""``judge verify``: what packages say of themselves, put to the proof. Nothing here imports a model library."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click

from judge.cli import factors
from judge.cli import options as shared
from judge.cli.status import ACCEPTED, JUDGE_ERROR, NOT_ACCEPTED, NOTHING, USAGE, say
from judge.core import Verdict
from judge.errors import PackageError, UsageError

if TYPE_CHECKING:
    from judge import verifying


@click.command()
@click.argument("problems", nargs=-1, required=True, metavar="PROBLEM...")
@shared.jobs
@factors.option
@shared.format
def verify(problems: tuple[str, ...], jobs: int | None, language_factors: str | None, format: str | None) -> int:
    """Judge the packages' own submissions, and check their test data.

    Each submission must get what its directory below submissions/ says. Those in languages that the judge does not
    have are skipped. A package that is wrong does not keep the others from being verified.
    """
    from judge import verifying
    from judge.reports import report
    from judge.sandbox import DockerSandbox

    options = shared.load(jobs=jobs, language_factors=language_factors, format=format)
    in_force = factors.in_force(options)
    include = (options.testlib,) if options.testlib else ()
    verifications = []
    wrong = False
    with closing(report(options.format, in_force)) as told:
        with DockerSandbox(slots=options.jobs, progress=shared.progress(told), runtime=options.runtime) as sandbox:
            for name in problems:
                try:
                    found = shared.problem(name, options)
                    verification = verifying.verify(
                        found, sandbox, in_force, include, options.jobs, told.watcher, told.verified
                    )
                except (PackageError, UsageError) as error:
                    if len(problems) == 1:
                        raise
                    told.close()
                    wrong = True
                    say(f"error: {' '.join(str(error).split())}")
                    continue
                told.examined(verification)
                verifications.append(verification)
        told.verification(verifications)
    status = _status(verifications)
    return USAGE if wrong else status


def _status(verifications: list[verifying.Verification]) -> int:
    submissions = [verified for verification in verifications for verified in verification.submissions]
    judgements = [verified.judgement for verified in submissions if verified.judgement]
    failed = [judgement for judgement in judgements if judgement.verdict is Verdict.JE]
    for judgement in failed:
        say(f"error: {judgement.submission.file}: {judgement.message}")
    if skipped := len(submissions) - len(judgements):
        say(f"{skipped} of {len(submissions)} submissions skipped: not judged, so not known to be as expected")
    if failed:
        return JUDGE_ERROR
    if not all(verification.ok for verification in verifications):
        return NOT_ACCEPTED
    return ACCEPTED if judgements else NOTHING
