"""Run a script on data: a program that ends as input validators do."""

from __future__ import annotations

import sys
from pathlib import Path

from .commands import skip_blanks
from .parsing import parse
from .state import Mismatch, ScriptError, State

ACCEPT, REJECT, WRONG_SCRIPT = 42, 43, 1
_LENIENT = frozenset({"-w", "--whitespace-ok"})


def mismatch(script: str, data: str, lenient: bool = False) -> str:
    """Where the data is not what the script says, and why, in one line; empty where it is.

    Args:
        script: The script, one character a byte.
        data: The data, likewise.
        lenient: Whether other white space stands for a space, and may stand at the ends of lines.

    Raises:
        ScriptError: The script is wrong.
    """
    run = parse(script)
    state = State(data=data, lenient=lenient)
    if lenient:
        skip_blanks(state)
    try:
        run(state)
    except Mismatch as error:
        return f"{state.where(error.position)}: {error} ({error.place.word}, line {error.place.line} of the script)"
    return ""


def main(script: Path) -> int:
    """Check standard input: the status is 42 if it is right, 43 if it is not.

    Other arguments than ``-w`` are for validators beside this one.
    """
    sys.set_int_max_str_digits(0)
    lenient = not _LENIENT.isdisjoint(sys.argv[1:])
    try:
        said = mismatch(script.read_text("latin-1"), sys.stdin.buffer.read().decode("latin-1"), lenient)
    except ScriptError as error:
        print(f"line {error}", file=sys.stderr)  # noqa: T201 - what a validator says
        return WRONG_SCRIPT
    print(said, end="", file=sys.stderr)  # noqa: T201
    return REJECT if said else ACCEPT
