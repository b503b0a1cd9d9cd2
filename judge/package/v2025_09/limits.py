"""``limits`` in ``problem.yaml`` of version 2025-09: the sections "Limits" and "Problem timing"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from judge.package.yaml_entry import Entry

_MIB = 1 << 20
_MEMORY = 1024  # MiB
_OUTPUT = 8  # MiB

# What a package may ask of compilers and validators: the specification's "typical system defaults", which every judge
# gives. A package that asks for more must be rejected.
_GUARANTEES = {
    "compilation_time": 60,
    "compilation_memory": 2048,
    "validation_time": 60,
    "validation_memory": 2048,
    "validation_output": 8,
}
_KEYS = (
    "time_multipliers",
    "time_limit",
    "time_resolution",
    "memory",
    "output",
    "code",
    *_GUARANTEES,
    "validation_passes",
)


def read_limits(entry: Entry | None) -> tuple[float | None, int, int]:
    """Read the limits.

    Returns:
        CPU seconds or ``None`` where none are given, bytes of memory, bytes of output.

    Raises:
        PackageError: A key is unknown or its value wrong, or a limit cannot be kept.
    """
    limits = entry.map(_KEYS) if entry else {}
    memory = limits["memory"].integer(1) if "memory" in limits else _MEMORY
    output = limits["output"].integer(1) if "output" in limits else _OUTPUT
    if "time_multipliers" in limits:
        for multiplier in limits["time_multipliers"].map(("ac_to_time_limit", "time_limit_to_tle")).values():
            multiplier.number(1)
    for key, most in _GUARANTEES.items():
        if key in limits and limits[key].integer(1) > most:
            raise limits[key].error(f"of {limits[key].integer(1)} is more than this judge guarantees ({most})")
    if "code" in limits:
        limits["code"].integer(1)
        raise limits["code"].error("is not supported yet: leave it out")
    if "validation_passes" in limits:
        raise limits["validation_passes"].error("is only for problems of type multi-pass")
    return _time(limits), memory * _MIB, output * _MIB


def _time(limits: dict[str, Entry]) -> float | None:
    resolution = limits["time_resolution"].number() if "time_resolution" in limits else Decimal(1)
    if "time_limit" not in limits:
        return None
    time = limits["time_limit"].number()
    if Fraction(time) % Fraction(resolution):
        raise limits["time_limit"].error(
            f"of {time} s is no multiple of limits.time_resolution ({resolution} s): give a finer time_resolution"
        )
    return float(time)
