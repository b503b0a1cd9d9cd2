"""``judge problems``, ``judge starter`` and ``judge driver``: what there is to solve. No engine needed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from judge.cli import options as shared
from judge.cli.status import ACCEPTED, NOTHING, USAGE, print_json, say
from judge.core import Problem, Signature
from judge.errors import PackageError, UsageError


@click.command()
@shared.format
def problems(format: str | None) -> int:
    """List the problems that can be named."""
    from judge import package

    options = shared.load(format=format)
    found: list[Problem] = []
    wrong = 0
    for directory in _packages(options.problems):
        try:
            found.append(package.load(directory))
        except PackageError as error:  # one bad package must not hide the good ones
            wrong += 1
            say(f"error: {error}")
    if options.format == "text":
        _table(found)
    else:
        from judge.reports import shapes

        listed = [shapes.problem(problem) for problem in found]
        print_json({"problems": listed} if options.format == "json" else listed)
    if wrong:
        return USAGE
    if not found:
        say(f"no problem packages in {', '.join(map(str, options.problems))}: set JUDGE_PROBLEMS")
        return NOTHING
    return ACCEPTED


@click.command()
@click.argument("problem")
@shared.language
def starter(problem: str, language: str | None) -> int:
    """Print a LeetCode-style problem's starter code."""
    from judge import drivers

    signature, key = _signature(problem, language, "starter code")
    click.echo(drivers.starter(signature, key).rstrip("\n"))
    return ACCEPTED


@click.command()
@click.argument("problem")
@shared.language
@click.option("--output", type=click.Path(path_type=Path), help="Write the files into this directory instead.")
def driver(problem: str, language: str | None, output: Path | None) -> int:
    """Print the files that a LeetCode-style solution is compiled with, and its starter code in the solution's place."""
    from judge import drivers
    from judge.core import Submission

    signature, key = _signature(problem, language, "driver")
    source = drivers.starter(signature, key)
    files = drivers.dress(Submission(language=key, source=source), signature).files
    if output is not None:
        try:
            output.mkdir(parents=True, exist_ok=True)
            for name, content in files.items():
                (output / name).write_bytes(content)
        except OSError as error:
            raise UsageError(f"{output}: cannot be written: {error.strerror}") from None
        return ACCEPTED
    for name, content in files.items():
        click.echo(f"==> {name} <==\n{content.decode()}")
    return ACCEPTED


def _signature(problem: str, language: str | None, what: str) -> tuple[Signature, str]:
    """What a LeetCode-style problem asks for, and the language asked for."""
    options = shared.load(language=language)
    found = shared.problem(problem, options)
    key = shared.language_for(found, options)
    if found.signature is None:
        raise UsageError(f"{found.name} has no {what}: its programs read standard input")
    return found.signature, key


def _packages(roots: Sequence[Path]) -> Iterator[Path]:
    for root in roots:
        if root.is_dir():
            yield from sorted(entry for entry in root.iterdir() if (entry / "problem.yaml").is_file())


def _table(problems: Sequence[Problem]) -> None:
    from rich.table import Table

    from judge.judging import size
    from judge.reports.console import console, visible

    table = Table.grid(padding=(0, 2, 0, 0))
    for column in range(6):
        table.add_column(no_wrap=True, justify="right" if column in (3, 4, 5) else "left")
    for problem in problems:
        style = "LeetCode" if problem.signature else "stdin"
        limits = f"{problem.limits.time:g} s", size(problem.limits.memory)
        table.add_row(
            visible(problem.name, "bold"), visible(problem.title), style, *limits, f"{len(problem.tests)} tests"
        )
    console(sys.stdout).print(table, soft_wrap=False)
