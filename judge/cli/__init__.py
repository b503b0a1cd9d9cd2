"""The command line: parse, call, print, exit status.

0 accepted (all as expected) · 1 not accepted · 2 usage or bad package · 3 judge error · 4 refused · 5 nothing to judge
· 130 interrupted · 141 the reader of standard output went away. The verbs import what they need when they run: ``judge
--help`` answers at once, and judging given programs loads no model library.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from judge.cli import asking, calibrating, coaching, importing, judging, machine, packages, replies, solving, verifying
from judge.cli.status import INTERRUPTED, JUDGE_ERROR, READER_GONE, USAGE, say
from judge.errors import Fault


class _ReaderGone(Exception):
    """Standard output is closed. An own class because click ends the program with status 1 on a BrokenPipeError."""


class _Verbs(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _ReaderGone from None


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="judge", message="%(prog)s %(version)s")
def verbs() -> None:
    """A local model writes a program, a hardened sandbox runs it, failures go back to the model.

    PROBLEM is a problem package's directory, or a name found in the directories of JUDGE_PROBLEMS (problems/).

    Options may also be set as JUDGE_<OPTION>, in judge.toml, or in [tool.judge] of pyproject.toml.
    """


for _command in (
    solving.solve,
    judging.test,
    verifying.verify,
    replies.extract,
    replies.prompt,
    asking.ask,
    coaching.hint,
    coaching.debug,
    asking.templates,
    packages.problems,
    packages.starter,
    packages.driver,
    importing.import_,
    calibrating.calibrate,
    machine.doctor,
    machine.sandbox,
):
    verbs.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; errors become one line on standard error."""
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        # a program may print what the terminal's encoding lacks; that must not end the judge
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = verbs.main(args=arguments, prog_name="judge", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except (_ReaderGone, BrokenPipeError):
        # the interpreter flushes once more when it ends, and would complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except (click.Abort, KeyboardInterrupt):
        click.echo("judge: interrupted", err=True)  # not `say`: what it imports may be half imported by now
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else error.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        return _fail(error.format_message(), USAGE)
    except Fault as error:
        return _fail(str(error), error.status)
    except Exception as error:  # the last resort: nobody sees a traceback who did not ask for one
        if os.environ.get("JUDGE_DEBUG") == "1":
            import traceback

            traceback.print_exception(error)
        return _fail(f"internal error: {type(error).__name__}: {error} (JUDGE_DEBUG=1 shows where)", JUDGE_ERROR)


def _open_streams() -> None:
    """Put ``/dev/null`` in the place of standard streams that were closed before we came; Python has ``None`` there."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 - open as long as the process


def _fail(message: str, status: int) -> int:
    say(f"error: {' '.join(message.split()) or 'no reason given'}")
    return status
