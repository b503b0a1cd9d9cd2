"""How fast this machine is: a fixed workload, run in the sandbox, against the time that it takes elsewhere.

The factor lies in ``judge/calibration.toml`` in ``$XDG_CONFIG_HOME`` (``~/.config``), beside the user's settings.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judge.core import Invocation, Limit, Limits, Sandbox, Sources
from judge.errors import JudgeError, UsageError

_RUNS = 5
_LIMITS = Limits(time=120.0, memory=512 << 20, output=1 << 20)
_SLOWEST, _FASTEST = 20.0, 0.05  # factors beyond are a mistake, not a machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What was measured.

    Attributes:
        seconds: CPU seconds of the workload on this machine, the best of several runs.
        factor: That by the reference; time limits are multiplied with it.
    """

    seconds: float
    factor: float


def measure(sandbox: Sandbox) -> Calibration:
    """Run the workload.

    Raises:
        JudgeError: It did not run, or not as it must.
    """
    workload = _workload()
    language, source = workload["language"], workload["source"].encode()
    program = sandbox.compile(Sources(language=language, files={"main.cpp": source}))
    with closing(program.runs([Invocation()] * _RUNS, _LIMITS)) as executions:
        seen = list(executions)
    for execution in seen:
        if (
            execution.exit != 0
            or execution.limit is not Limit.NONE
            or execution.stdout[:].decode() != workload["output"]
        ):
            raise JudgeError("the workload did not end as it must: the machine cannot be calibrated")
    seconds = min(execution.cpu for execution in seen)
    return Calibration(seconds=round(seconds, 4), factor=round(seconds / workload["seconds"], 2))


def read(environment: Mapping[str, str] = os.environ) -> Calibration | None:
    """What was stored, or ``None``.

    Raises:
        UsageError: The file is not one of ours.
    """
    file = place(environment)
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
        found = Calibration(seconds=float(values["seconds"]), factor=float(values["factor"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{file}: cannot be read ({error}): run `judge calibrate` anew, or with --reset") from None
    if not _FASTEST <= found.factor <= _SLOWEST:
        raise UsageError(f"{file}: a factor of {found.factor:g} cannot be right: run `judge calibrate` anew")
    return found


def store(calibration: Calibration, environment: Mapping[str, str] = os.environ) -> Path:
    """Write the file and return where it lies.

    Raises:
        UsageError: It cannot be written.
    """
    file = place(environment)
    text = f"# written by `judge calibrate`\nseconds = {calibration.seconds}\nfactor = {calibration.factor}\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}") from None
    return file


def reset(environment: Mapping[str, str] = os.environ) -> bool:
    """Remove what was stored; whether there was something.

    Raises:
        UsageError: The file cannot be removed.
    """
    file = place(environment)
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UsageError(f"{file}: cannot be removed: {error.strerror}") from None
    return True


def place(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the file lies."""
    home = Path(environment.get("XDG_CONFIG_HOME") or Path("~/.config").expanduser())
    return home / "judge" / "calibration.toml"


def _workload() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
