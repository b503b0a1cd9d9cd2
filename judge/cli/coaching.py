"""``judge hint`` and ``judge debug``: help with one's own program."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from judge.cli import factors
from judge.cli import options as shared
from judge.cli.asking import say_if_cut_short
from judge.cli.status import ACCEPTED, NOT_ACCEPTED, print_json, say
from judge.config import Options
from judge.core import Judgement, Model, Problem, Submission, Verdict
from judge.errors import JudgeError, UsageError

if TYPE_CHECKING:
    from judge.coaching import Fix
    from judge.reports import Report
    from judge.sandbox import DockerSandbox

_file = click.Path(path_type=Path)


@click.command()
@click.argument("problem")
@click.argument("file", required=False, metavar="[FILE]", type=_file)
@shared.language
@shared.model
@shared.max_tokens
@shared.base_url
@shared.translate
@shared.translator
@factors.option
@shared.format
def hint(
    problem: str,
    file: Path | None,
    language: str | None,
    model: str | None,
    max_tokens: int | None,
    base_url: str | None,
    translate: str | None,
    translator: str | None,
    language_factors: str | None,
    format: str | None,
) -> int:
    """Print a hint on PROBLEM, or on what is wrong with FILE.

    FILE is judged, and the model is told what it would be told of its own program. A program that the model writes
    instead of a hint is left out. Status 1 if no hint is left; an accepted FILE needs none.
    """
    options = shared.load(
        model=model,
        max_tokens=max_tokens,
        base_url=base_url,
        translate=translate,
        translator=translator,
        language_factors=language_factors,
        format=format,
    )
    _refuse_embedded(options)
    found = _problem(problem, options)
    in_force = factors.in_force(options)

    from judge import coaching
    from judge.reports import report, shapes
    from judge.sandbox import DockerSandbox

    with closing(report(options.format)) as told:
        judgement = None
        if file is not None:
            with DockerSandbox(progress=shared.progress(told), runtime=options.runtime) as sandbox:
                submission = shared.submission(file, found, language)
                found = in_force.applied(found, submission.language)
                judgement = _judged(submission, found, sandbox, told)
        shape: dict[str, Any] = {
            "problem": found.name,
            "file": shapes.text(str(file)) if file else None,
            "language": judgement.submission.language if judgement else None,
            "verdict": judgement.verdict if judgement else None,
        } | shapes.time_factors(in_force)
        if judgement and judgement.verdict is Verdict.AC:
            told.close()
            say(f"{file}: accepted: it needs no hint")
            if options.format != "text":
                unasked = {"model": None, "finish_reason": None, "tokens": 0, "seconds": 0.0}
                print_json(shape | unasked | {"hint": "", "programs_left_out": 0})
            return ACCEPTED
        writer = _model(options)
        if judgement:
            say(f"{file}: {judgement.verdict} {judgement.verdict.words}")
        shown = shared.in_english(found, options, lambda: writer).problem
        said = coaching.hint(shown, judgement, writer, shared.watcher(told, writer))
    if options.format != "text":
        print_json(
            shape
            | {
                "model": writer.name,
                "hint": shapes.text(said.text),
                "programs_left_out": said.cut,
                "finish_reason": said.reply.finish_reason,
                "tokens": said.reply.tokens,
                "seconds": said.reply.seconds,
            }
        )
    elif said.text:
        _print(said.text)
    if said.cut:
        say("the model wrote a program in place of a hint: it is left out")
    say_if_cut_short(said.reply)
    if not said.text:
        say("the reply holds no hint: try again, or another model")
    return ACCEPTED if said.text else NOT_ACCEPTED


@click.command()
@click.argument("problem")
@click.argument("file", type=_file)
@shared.language
@shared.model
@shared.max_tokens
@shared.base_url
@shared.translate
@shared.translator
@factors.option
@shared.format
def debug(
    problem: str,
    file: Path,
    language: str | None,
    model: str | None,
    max_tokens: int | None,
    base_url: str | None,
    translate: str | None,
    translator: str | None,
    language_factors: str | None,
    format: str | None,
) -> int:
    """Let a model find the mistake in FILE, and judge its fix.

    FILE is judged, and the model is told what it would be told of its own program. Status 0 if its fix is accepted, or
    FILE itself is.
    """
    options = shared.load(
        model=model,
        max_tokens=max_tokens,
        base_url=base_url,
        translate=translate,
        translator=translator,
        language_factors=language_factors,
        format=format,
    )
    _refuse_embedded(options)
    found = _problem(problem, options)
    in_force = factors.in_force(options)

    from judge import coaching
    from judge.reports import report, shapes
    from judge.sandbox import DockerSandbox

    plain = options.format == "text"
    with (
        closing(report(options.format)) as told,
        DockerSandbox(progress=shared.progress(told), runtime=options.runtime) as sandbox,
    ):
        submission = shared.submission(file, found, language)
        found = in_force.applied(found, submission.language)
        before = _judged(submission, found, sandbox, told)
        if plain:
            told.judged(found, before, alone=True)
        accepted = before.verdict is Verdict.AC
        fix = None
        if not accepted:
            writer = _model(options)
            shown = shared.in_english(found, options, lambda: writer).problem
            fix = coaching.fix(shown, before, writer, sandbox, shared.watcher(told, writer))
            accepted = fix.attempt.accepted
            _raise_for(fix.attempt.judgement)
        told.close()
        if plain and fix:
            _show(found, before, fix, told)
        elif not plain:
            print_json(
                {
                    "problem": found.name,
                    "verdict": fix.attempt.verdict if fix else before.verdict,
                    "submission": shapes.submission(before),
                    "text": shapes.text(fix.text) if fix else "",
                    "diff": shapes.text(fix.diff) if fix else "",
                    "attempt": shapes.attempt(fix.attempt) if fix else None,
                }
                | shapes.time_factors(in_force)
            )
    if fix:
        say_if_cut_short(fix.attempt.reply)
    else:
        say(f"{file}: accepted: there is nothing to mend")
    return ACCEPTED if accepted else NOT_ACCEPTED


def _refuse_embedded(options: Options) -> None:
    from judge import models

    if options.model == models.EMBEDDED:
        raise UsageError(
            "the embedded demonstration model can only solve the bundled problems: name another with --model, "
            "such as WeiboAI/VibeThinker-1.5B"
        )


def _problem(name: str, options: Options) -> Problem:
    found = shared.problem(name, options)
    if found.submit_answer:
        raise UsageError(f"{found.name} asks for answers, not for a program: there is nothing to help with")
    return found


def _judged(submission: Submission, problem: Problem, sandbox: DockerSandbox, told: Report) -> Judgement:
    from judge.judging import judge

    judgement = judge(submission, problem, sandbox, told.watcher)
    _raise_for(judgement)
    return judgement


def _raise_for(judgement: Judgement | None) -> None:
    if judgement and judgement.verdict is Verdict.JE:
        raise JudgeError(judgement.message)


def _model(options: Options) -> Model:
    from judge import models

    writer = models.load(options.model, max_tokens=options.max_tokens, base_url=options.base_url)
    if writer.notice:
        say(writer.notice)
    return writer


def _show(problem: Problem, before: Judgement, fix: Fix, told: Report) -> None:
    """Print what the model says, the fix as a diff, and its verdict."""
    parts: Sequence[str] = [part for part in (fix.text, fix.diff) if part]
    for part in parts:
        click.echo()
        _print(part)
    click.echo()
    judgement = fix.attempt.judgement
    if judgement is None:
        click.echo(f"NP  no fix: {fix.attempt.error}")
    elif judgement is before:
        click.echo(f"{before.verdict}  the fix is the same program")
    else:
        submission = replace(judgement.submission, file="the fix")
        told.judged(problem, replace(judgement, submission=submission), alone=True)


def _print(text: str) -> None:
    from judge.reports.console import plain

    click.echo(plain(text))
