"""Exit statuses, the commentary on standard error, and JSON that is no report on standard output."""

from __future__ import annotations

import json
from typing import Any

import click

ACCEPTED = 0
NOT_ACCEPTED = 1
USAGE = 2
JUDGE_ERROR = 3
REFUSED = 4
NOTHING = 5
INTERRUPTED = 130
READER_GONE = 141  # 128 + SIGPIPE, as of a program that does not catch the signal


def say(text: str) -> None:
    """Print one line of commentary; it may quote strangers, so nothing in it moves the cursor."""
    from judge.reports.console import plain

    click.echo(f"judge: {plain(text)}", err=True)


def print_json(value: dict[str, Any] | list[dict[str, Any]]) -> None:
    """Print an object, or a list as one object a line."""
    for one in value if isinstance(value, list) else [value]:
        click.echo(json.dumps(one))
