"""``judge doctor`` and ``judge sandbox``: what works on this machine, and what the judge keeps on it."""

from __future__ import annotations

import sys

import click

from judge import languages
from judge.cli import options as shared
from judge.cli.status import ACCEPTED, JUDGE_ERROR, say


@click.command()
def doctor() -> int:
    """Say what works on this machine."""
    from rich.table import Table
    from rich.text import Text

    from judge import models, sandbox
    from judge.reports.console import console, visible

    needed = sandbox.facts(shared.load().runtime)
    table = Table.grid(padding=(0, 2, 0, 0))
    for label, value, ok in needed:
        table.add_row(Text("ok" if ok else "--", style="green" if ok else "bold yellow"), label, visible(value))
    for label, value in models.facts():
        table.add_row("", label, visible(value))
    console(sys.stdout).print(table, soft_wrap=False)
    # without a model programs can still be judged; without a sandbox nothing can
    return ACCEPTED if all(ok for _, _, ok in needed) else JUDGE_ERROR


@click.group()
def sandbox() -> None:
    """Prepare the sandbox, or clean up after it."""


@sandbox.command()
@click.argument("names", nargs=-1, metavar="[LANGUAGE]...")
@click.option("--all", "everything", is_flag=True, help="Of every language there is: some minutes and 3 GB.")
def build(names: tuple[str, ...], everything: bool) -> int:
    """Build the images now, not on first use.

    Of C, C++ and Python 3, unless others are given.
    """
    from judge.sandbox import build_images

    named = [languages.get(name).key for name in names]
    build_images(list(languages.table()) if everything else named or languages.DEFAULT, say)
    return ACCEPTED


@sandbox.command()
def prune() -> int:
    """Remove what killed judges left on the engine."""
    from judge import sandbox

    removed = sandbox.prune()
    say(f"removed {removed}")
    return ACCEPTED
