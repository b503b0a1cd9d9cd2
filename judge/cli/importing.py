"""``judge import``: problem packages from LeetCode problems that were saved. No engine and no network needed."""

from __future__ import annotations

from pathlib import Path

import click

from judge.cli import options as shared
from judge.cli.status import ACCEPTED, NOTHING, USAGE, say


@click.command("import")
@click.argument("source", metavar="FILE_OR_DIR", type=click.Path(path_type=Path))
@click.option("--output", metavar="DIR", type=click.Path(path_type=Path), help="Where packages go. [problems]")
def import_(source: Path, output: Path | None) -> int:
    """Make packages of saved LeetCode problems.

    FILE_OR_DIR is the JSON that LeetCode's GraphQL answers for a question, lines of LeetCodeDataset (.jsonl), a folder
    of leetgo, a code file of leetcode-cli, or a directory of these.
    """
    from judge import importing
    from judge.errors import UsageError

    to = output or shared.load().problems[0]
    made = refused = 0
    for place, found in importing.questions(source):
        try:
            if isinstance(found, importing.Refused):
                raise found
            directory = importing.write(found, to)
        except (importing.Refused, UsageError) as error:  # one that cannot be imported must not hide the others
            refused += 1
            named = "" if isinstance(found, importing.Refused) else f"{found.slug}: "
            say(f"error: {place}: {named if isinstance(error, importing.Refused) else ''}{error}")
            continue
        made += 1
        click.echo(str(directory))
        for note in found.notes:
            say(f"{directory}: {note}")
    if refused:
        return USAGE
    return ACCEPTED if made else NOTHING
