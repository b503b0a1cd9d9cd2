"""``limits`` in ``problem.yaml`` of version 2025-09: the sections "Limits" and "Problem timing"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from judge.core import Limits, Timing
from judge.package.format import mebibytes
from judge.package.yaml_entry import Entry

MEMORY = 1024  # MiB
OUTPUT = 8  # MiB

# What a package may ask of compilers: the specification's "typical system defaults", which every judge gives.
_GUARANTEES = {"compilation_time": 60, "compilation_memory": 2048}
_VALIDATION = {"validation_time": 60, "validation_memory": 2048, "validation_output": 8}
_KEYS = (
    "time_multipliers",
    "time_limit",
    "time_resolution",
    "memory",
    "output",
    "code",
    *_GUARANTEES,
    *_VALIDATION,
    "validation_passes",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLimits:
    """What ``limits`` says; as in :class:`judge.package.format.Metadata`."""

    time: float | None
    timing: Timing
    memory: int
    output: int
    code: int | None
    validation: Limits
    passes: int


def read_limits(entry: Entry | None, multi_pass: bool, draft: bool = False) -> ReadLimits:
    """Read the limits.

    Args:
        entry: Where they are written, if anywhere.
        multi_pass: Whether the problem is of that type.
        draft: Whether the time limit may be a fraction of its resolution, as in the drafts.

    Raises:
        PackageError: A value is wrong.
    """
    limits = {key: value for key, value in entry.map(_KEYS).items() if not value.is_null()} if entry else {}
    multipliers: dict[str, Entry] = {}
    if "time_multipliers" in limits:
        multipliers = limits["time_multipliers"].map(("ac_to_time_limit", "time_limit_to_tle"))
    if "validation_passes" in limits and not multi_pass:
        limits["validation_passes"].warn("is only for problems of type multi-pass")
    passes = limits["validation_passes"].integer(2) if "validation_passes" in limits and multi_pass else 2
    resolution = limits["time_resolution"].number() if "time_resolution" in limits else Decimal(1)
    code, output, memory = read_sizes(limits)
    return ReadLimits(
        time=_time(limits, Decimal(0) if draft else resolution),
        timing=Timing(
            given="time_limit" in limits,
            resolution=float(resolution),
            **{key: float(multiplier.number(1)) for key, multiplier in multipliers.items()},
        ),
        memory=memory,
        output=output,
        code=code,
        validation=read_validation(limits),
        passes=passes if multi_pass else 1,
    )


def read_sizes(limits: Mapping[str, Entry]) -> tuple[int | None, int, int]:
    """Read ``code``, ``output`` and ``memory``, in bytes, and check the guarantees.

    Raises:
        PackageError: A value is wrong.
    """
    for key, most in _GUARANTEES.items():
        if key in limits and limits[key].integer(1) > most:
            limits[key].warn(f"of {limits[key].integer(1)} is more than this judge guarantees ({most})")
    code = limits["code"].integer(1) * 1024 if "code" in limits else None
    output = mebibytes(limits["output"].integer(1) if "output" in limits else OUTPUT)
    return code, output, mebibytes(limits["memory"].integer(1) if "memory" in limits else MEMORY)


def read_validation(limits: Mapping[str, Entry]) -> Limits:
    """Read what one validation may use.

    Raises:
        PackageError: A value is wrong.
    """
    time, memory, output = (
        limits[key].integer(1) if key in limits else default for key, default in _VALIDATION.items()
    )
    return Limits(time=float(time), memory=mebibytes(memory), output=mebibytes(output))


def _time(limits: Mapping[str, Entry], resolution: Decimal) -> float | None:
    if "time_limit" not in limits:
        return None
    time = limits["time_limit"].number()
    if resolution and Fraction(time) % Fraction(resolution):
        limits["time_limit"].warn(
            f"of {time} s is no multiple of limits.time_resolution ({resolution} s): give a finer time_resolution"
        )
    return float(time)
