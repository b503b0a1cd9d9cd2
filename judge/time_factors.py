"""What a package's time limit is multiplied with: a factor of the language, and one of the calibrated machine."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from judge.core import Problem

DEFAULT = "icpc"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFactors:
    """The factors in force.

    Attributes:
        preset: Name of the preset of language factors.
        languages: Language key to factor; languages that are missing have 1.
        machine: Factor of this machine; 1.0 where it was not calibrated.
    """

    preset: str = DEFAULT
    languages: Mapping[str, float] = field(default_factory=dict)
    machine: float = 1.0

    def of(self, language: str) -> float:
        """The factor of ``language`` on this machine."""
        return self.machine * self.languages.get(language, 1.0)

    def applied(self, problem: Problem, language: str) -> Problem:
        """``problem`` with the time limit that a submission in ``language`` has."""
        factor = self.of(language)
        if factor == 1:
            return problem
        time = max(round(problem.limits.time * factor, 3), 0.001)  # to a millisecond
        return replace(problem, limits=replace(problem.limits, time=time))

    @property
    def words(self) -> str:
        """What changes the limits, in one line; empty where nothing does."""
        parts = []
        if self.machine != 1:
            parts.append(f"by {self.machine:g} for this machine (judge calibrate)")
        if other := {key: factor for key, factor in self.languages.items() if factor != 1}:
            shown = ", ".join(f"{key} by {factor:g}" for key, factor in other.items())
            parts.append(f"for languages as preset '{self.preset}' says ({shown})")
        return f"time limits are multiplied {' and '.join(parts)}" if parts else ""


@cache
def presets() -> Mapping[str, Mapping[str, float]]:
    """Every preset of language factors, from ``time_factors.toml``."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return {
        name: {language: float(factor) for language, factor in factors.items()}
        for name, factors in tomllib.loads(text).items()
    }
