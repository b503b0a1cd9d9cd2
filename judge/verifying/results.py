"""What verifying a package comes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from judge.core import Judgement, Problem
from judge.package import Example


class Level(StrEnum):
    """How much a finding matters: only an error makes a package wrong."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What there is to say of a package, apart from what its submissions came to."""

    level: Level
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """An example submission of a package, held against what it must come to.

    Attributes:
        problem: The package it belongs to, with the time limit in force.
        example: The submission as the package has it.
        judgement: What it came to, or ``None`` where it was skipped.
        fault: Why that is not what is expected, or why it was skipped; empty where all is well.
    """

    problem: Problem
    example: Example
    judgement: Judgement | None
    fault: str = ""

    @property
    def ok(self) -> bool | None:
        """Whether the submission came to what is expected; ``None`` where it was skipped."""
        return None if self.judgement is None else not self.fault

    @property
    def file(self) -> str:
        """Its path below ``submissions/``."""
        return f"{self.example.group}/{self.example.path.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A package, verified.

    Attributes:
        problem: The package, with the time limit in force (before language factors).
        submissions: Its submissions.
        findings: What else there is to say.
    """

    problem: Problem
    submissions: tuple[Verified, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong; a submission that was skipped is not."""
        wrong = any(finding.level is Level.ERROR for finding in self.findings)
        return not wrong and all(each.ok is not False for each in self.submissions)
