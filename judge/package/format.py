"""What the versions of the package format have in common, and what each of them says for itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from judge.core import Verdict
from judge.package.yaml_entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What judging needs of ``problem.yaml``.

    Attributes:
        names: Natural language code to the problem's name; a name alone is the English one.
        time: CPU seconds of one run, or ``None`` where the file leaves the limit to be found out.
        memory: Bytes.
        output: Bytes on standard output.
        languages: Codes of the programming languages that the problem allows, or ``None`` for all.
        root: The whole file, for errors.
    """

    names: Mapping[str, str]
    time: float | None
    memory: int
    output: int
    languages: frozenset[str] | None
    root: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of test cases, handed down from a directory to what is in it.

    Attributes:
        public: Whether those who submit may see the test case after failing on it (``full_feedback``).
        validator_args: Arguments of the output validator.
        source: Where the arguments are written, for errors; ``None`` for the default.
    """

    public: bool
    validator_args: tuple[str, ...] = ()
    source: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One version of the package format.

    Attributes:
        read_metadata: Reads ``problem.yaml``.
        read_group: Reads a group's settings file, given what is handed down to the group.
        read_test: Reads a test case's settings file, given what is handed down to the test case.
        statements: The directory of the problem statements.
        group_file: The name of a group's settings file.
        unsupported: Directories whose content would change judgements in ways not supported yet, each with the words
            that say so.
        expected: Directory below ``submissions/`` to the verdicts that its programs may get.
    """

    read_metadata: Callable[[Entry], Metadata]
    read_group: Callable[[Entry, Settings], Settings]
    read_test: Callable[[Entry, Settings], Settings]
    statements: str
    group_file: str
    unsupported: Mapping[str, str]
    expected: Mapping[str, frozenset[Verdict]]
