"""What an output validator's end means.

Two conventions are spoken. Validators of the problem package format end with status 42 for right and 43 for wrong, and
leave words and scores in files of the feedback directory. Programs made with testlib.h end with a status of testlib's
own table and say why on standard error. Anything else is the validator's failure, never the submission's.
"""

from __future__ import annotations

import math
import re
import signal
from collections.abc import Mapping
from dataclasses import dataclass

from judge.core import Check, Execution, Limit, Limits
from judge.errors import ValidatorError

FEEDBACK = "feedback/"
ACCEPT, REJECT = 42, 43
PARTIAL_BASE = 50  # what testlib adds to the points of _pc(n) when it is built with TESTSYS
_GREATEST_PARTIAL = 200  # more is the status of a program that failed, such as 255 of `return -1`
_LONGEST = 64 << 10  # bytes of a message that are read
_TAIL = 400  # characters of standard error in a reason
_TESTLIB_WRONG = {1: "wrong answer", 2: "presentation error", 4: "extra output", 8: "unexpected end of output"}
_TESTLIB_FAILED, _TESTLIB_POINTS = 3, 7
_POINTS = re.compile(rb"^.*?\bpoints[ \t]+(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)", re.MULTILINE)

REJECTING = frozenset({REJECT})
TESTLIB_REJECTING = frozenset(_TESTLIB_WRONG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a validator said of one pass.

    Attributes:
        check: Its judgement and words.
        next_input: The input of the next pass, or ``None`` if there is none.
        feedback: The files of the feedback directory, which the next pass finds there.
    """

    check: Check
    next_input: bytes | None
    feedback: Mapping[str, bytes]


def of_validator(name: str, execution: Execution, limits: Limits, scoring: bool) -> Outcome:
    """What a validator of the package format said; it gives no score unless ``scoring``.

    Raises:
        ValidatorError: It ended with neither 42 nor 43, passed a limit, contradicts itself or gives a score in vain.
    """
    if execution.exit not in (ACCEPT, REJECT) or execution.limit is not Limit.NONE:
        raise ValidatorError(failure(name, execution, limits))
    accepted = execution.exit == ACCEPT
    files = dict(execution.files)
    next_input = files.pop(f"{FEEDBACK}nextpass.in", None)
    score, multiplier = _number(name, files, "score.txt"), _number(name, files, "score_multiplier.txt")
    if not accepted and next_input is not None:
        raise ValidatorError(f"the output validator {name} asks for another pass but rejects")
    if not accepted and (score, multiplier) != (None, None):
        raise ValidatorError(f"the output validator {name} gives a score but rejects")
    if not scoring and (score, multiplier) != (None, None):
        raise ValidatorError(
            f"the output validator {name} gives a score, which is only for problems of type scoring "
            "(in the legacy format those with `validation: custom score`)"
        )
    if score is not None and multiplier is not None:
        raise ValidatorError(f"the output validator {name} gives both a score and a score multiplier")
    check = Check(
        accepted=accepted,
        message=_text(files, "judgemessage.txt") or _tail(execution.stderr),
        score=score,
        score_multiplier=multiplier,
        team_message=_text(files, "teammessage.txt"),
    )
    return Outcome(check=check, next_input=next_input, feedback=files)


def of_testlib(name: str, execution: Execution, limits: Limits, scoring: bool) -> Outcome:
    """What a checker or an interactor made with testlib said; points are less than accepted unless ``scoring``.

    Raises:
        ValidatorError: It says that it failed itself, ended in another way, or passed a limit.
    """
    status = execution.exit
    message = _tail(execution.stderr)
    points = _points(execution)
    if execution.limit is not Limit.NONE or status is None:
        raise ValidatorError(failure(name, execution, limits))
    if status == 0:
        check = Check(accepted=True, message=message)
    elif status in TESTLIB_REJECTING:
        check = Check(accepted=False, message=message or _TESTLIB_WRONG[status])
    elif points is not None:
        message = message or f"partially correct ({points:g} points)"
        check = Check(accepted=scoring, message=message, score=points if scoring else None)
    elif status == _TESTLIB_FAILED:
        raise ValidatorError(f"the checker {name} says that it failed: {message or 'no reason given'}")
    else:
        raise ValidatorError(failure(name, execution, limits))
    return Outcome(check=check, next_input=None, feedback={})


def failure(name: str, execution: Execution, limits: Limits) -> str:
    """Why a validator that did not do its work did not, in one line that quotes it."""
    said = _tail(execution.files.get(f"{FEEDBACK}judgeerror.txt") or execution.stderr)
    if execution.limit is Limit.NONE and execution.signal is None:
        how = f"ended with status {execution.exit}"
        if execution.exit == 0:
            how += " (it must be 42 for right or 43 for wrong)"
    elif execution.limit is Limit.NONE:
        how = f"was killed by {_signal(execution.signal or 0)}"
    else:
        how = {
            Limit.CPU: f"took more than {limits.time:g} s of CPU",
            Limit.WALL: f"was not done after {execution.wall:.1f} s",
            Limit.MEMORY: f"used more than {limits.memory >> 20} MiB of memory",
            Limit.OUTPUT: f"wrote more than {limits.output >> 20} MiB",
        }[execution.limit]
    return f"the output validator {name} {how}" + (f": {' '.join(said.split())}" if said else "")


def _points(execution: Execution) -> float | None:
    status = execution.exit or 0
    if status == _TESTLIB_POINTS:
        found = _POINTS.findall(execution.stderr)  # the last is testlib's; others may be in notes of the checker
        try:
            return float(found[-1]) if found else None
        except ValueError:
            return None
    return float(status - PARTIAL_BASE) if 0 <= status - PARTIAL_BASE <= _GREATEST_PARTIAL else None


def _number(name: str, files: Mapping[str, bytes], file: str) -> float | None:
    content = files.get(FEEDBACK + file)
    if content is None:
        return None
    try:
        number = float(content[:100])
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or (file == "score_multiplier.txt" and not 0 <= number <= 1):
        shown = content[:40].decode(errors="replace").strip()
        raise ValidatorError(f"the output validator {name} wrote '{shown}' to {file}, which is no score")
    return number


def _text(files: Mapping[str, bytes], file: str) -> str:
    return files.get(FEEDBACK + file, b"")[:_LONGEST].decode(errors="replace").strip()


def _tail(stderr: bytes) -> str:
    text = stderr.decode(errors="replace").strip()
    return text if len(text) <= _TAIL else "…" + text[-_TAIL:]


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
