"""``judge extract`` and ``judge prompt``: what a model is sent, and what is taken from its reply."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judge.cli import options as shared
from judge.cli.status import ACCEPTED, NOT_ACCEPTED, print_json, say
from judge.errors import NoProgram

if TYPE_CHECKING:
    from judge.core import Candidate


@click.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@shared.language
@click.option("--problem", metavar="P", help="What the reply answers; tells which class or function to look for.")
@click.option("--previous", metavar="FILE", help="The program that the reply may change by a patch.")
@click.option("--explain", is_flag=True, help="Show all candidates on standard error.")
def extract(file: str, language: str | None, problem: str | None, previous: str | None, explain: bool) -> int:
    """Print the program of a model's reply.

    The program comes on standard output, byte for byte; the reasons on standard error. Without a language and a problem
    the language is told from the program. Of several files the one that the program starts from is printed. Status 1 if
    there is none.
    """
    from judge import extraction, languages

    options = shared.load(language=language)
    found = shared.problem(problem, options) if problem else None
    key = shared.language_for(found, options) if found else options.language
    reply = sys.stdin.buffer.read().decode("utf-8", "surrogateescape") if file == "-" else shared.read(Path(file))
    try:
        signature = found.signature if found else None
        before = shared.read(Path(previous)) if previous else ""
        candidates = extraction.extract(reply, key, signature, previous=before)
    except NoProgram as error:
        say(f"no program: {error}")
        return NOT_ACCEPTED
    if explain:
        _explain(candidates)
    else:
        best = candidates[0]
        written = () if key else (f"written in {languages.get(best.language).name}",)
        say(f"taken: {'; '.join((*written, *best.reasons))}")
    sys.stdout.buffer.write(candidates[0].source.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()
    return ACCEPTED


@click.command()
@click.argument("problem")
@shared.language
@shared.translate
@shared.translator
@shared.model
@shared.base_url
@shared.format
def prompt(
    problem: str,
    language: str | None,
    translate: str | None,
    translator: str | None,
    model: str | None,
    base_url: str | None,
    format: str | None,
) -> int:
    """Print what a model would be sent first.

    No model is asked, unless it is the one to translate the statement.
    """
    from judge import prompting

    options = shared.load(
        language=language, translate=translate, translator=translator, model=model, base_url=base_url, format=format
    )
    found = shared.problem(problem, options)
    key = shared.language_for(found, options)
    messages = prompting.opening(shared.in_english(found, options).problem, key)
    if options.format == "text":
        for message in messages:
            say(f"{message.role}:")
            click.echo(message.content)
        return ACCEPTED
    shapes = [{"role": message.role, "content": message.content} for message in messages]
    print_json({"problem": found.name, "messages": shapes} if options.format == "json" else shapes)
    return ACCEPTED


def _explain(candidates: Sequence[Candidate]) -> None:
    from rich.table import Table

    from judge.reports.console import console, visible

    table = Table("rank", "language", "files", "lines", "starts with", "reasons", box=None)
    for rank, candidate in enumerate(candidates, start=1):
        lines = candidate.source.strip().splitlines()
        start = visible(lines[0][:40] if lines else "")
        files = visible(" ".join(name for name in (candidate.file, *candidate.files) if name) or "-")
        reasons = visible("; ".join(candidate.reasons))
        table.add_row(str(rank), candidate.language, files, str(len(lines)), start, reasons)
    console(sys.stderr).print(table, soft_wrap=False)
