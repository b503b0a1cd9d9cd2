"""What the versions of the package format have in common, and what each of them says for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from judge.core import Group, Limits, TestCase, Timing
from judge.package.constants import Constants
from judge.package.yaml_entry import Entry

if TYPE_CHECKING:
    from judge.package.expectations import Rule
    from judge.package.testdata import TestReader

_MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """What ``problem.yaml`` of the legacy format says of scores.

    Attributes:
        least_is_best: Whether a smaller score is better.
        custom_score: Whether the output validator may give scores.
        group: What groups start from.
        fixed: Keys of ``testdata.yaml`` that ``problem.yaml`` has too, where they are deprecated and go before.
    """

    least_is_best: bool = False
    custom_score: bool = True
    group: Group = Group(name="", members=())  # noqa: RUF009 - frozen
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What judging needs of ``problem.yaml``.

    Attributes:
        names: Natural language code to the problem's name; the legacy format has one name without a code.
        time: CPU seconds of one run, or ``None`` where the file leaves the limit to be found out.
        timing: How the limit is found out.
        memory: Bytes.
        output: Bytes on standard output.
        code: Bytes of a submission, or ``None`` for any size.
        validation: What one validation may use.
        languages: Codes of the programming languages that the problem allows, or ``None`` for all.
        interactive: Whether submissions talk with the output validator.
        passes: The most times that a submission is run on one test case.
        submit_answer: Whether a submission consists of answers.
        scoring: Whether submissions get scores.
        grading: More on scores, in the legacy format.
        custom_validator: Whether there must be an output validator; ``None`` where that is free.
        validator_args: Arguments of the output validator, before those of a group.
        constants: Constants of statements, programs and settings.
        root: The whole file, for errors.
    """

    names: Mapping[str, str]
    time: float | None
    timing: Timing
    memory: int
    output: int
    code: int | None
    validation: Limits
    languages: frozenset[str] | None = None
    interactive: bool = False
    passes: int = 1
    submit_answer: bool = False
    scoring: bool = False
    grading: Grading = field(default_factory=Grading)
    custom_validator: bool | None = None
    validator_args: tuple[str, ...] = ()
    constants: Constants = field(default_factory=Constants)
    root: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of test cases, handed down from a directory to what is in it.

    Attributes:
        public: Whether those who submit may see the test case after failing on it (``full_feedback``).
        validator_args: Arguments of the output validator.
        source: Where the arguments are written, for errors; ``None`` for the default.
        args: Command line arguments of the submission.
        input_validator_args: Arguments of every input validator, or by the validator's name.
        group: How results are put together; its name and members are not in force yet.
        grader_flags: Words for the grader, in the legacy format.
        static: Arguments of the static validator; ``None`` where there is no static validation test case.
    """

    public: bool
    validator_args: tuple[str, ...] = ()
    source: Entry | None = None
    args: tuple[str, ...] = ()
    input_validator_args: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    group: Group = Group(name="", members=())  # noqa: RUF009 - frozen
    grader_flags: tuple[str, ...] = ()
    static: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTest:
    """A test case, with the settings that are in force for it."""

    test: TestCase
    settings: Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundGroup:
    """A directory of test data that results are put together for.

    Attributes:
        name: Path below ``data/``; empty for the root.
        group: How results are put together; its name and members are not filled in.
        members: Test cases and groups in the order of judging.
        graded: Of the root: whether the groups decide the verdict of a problem without scores too.
    """

    name: str
    group: Group
    members: tuple[FoundTest | FoundGroup, ...]
    graded: bool = False

    def tests(self) -> Iterator[FoundTest]:
        """The test cases of this group and all below it, in the order of judging."""
        for member in self.members:
            if isinstance(member, FoundTest):
                yield member
            else:
                yield from member.tests()

    def groups(self) -> Iterator[FoundGroup]:
        """This group and all below it."""
        yield self
        for member in self.members:
            if isinstance(member, FoundGroup):
                yield from member.groups()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One version of the package format.

    Attributes:
        read_metadata: Reads ``problem.yaml``.
        read_data: Reads the test data into its root group.
        statements: Directories that the problem statements may be in.
        names_in_statements: Whether statements say the problem's name, in place of ``problem.yaml``.
        output_validators: Directories that the output validator may be in.
        several_validators: Whether there may be several output validators.
        input_validators: Directories that the input validators may be in.
        submissions: Directory below ``submissions/`` to what its programs must come to.
        submissions_yaml: Whether ``submissions.yaml`` may say more of that.
        other_submissions: Whether there may be directories of submissions that nothing is expected of.
    """

    read_metadata: Callable[[Entry], Metadata]
    read_data: Callable[[TestReader], FoundGroup]
    statements: tuple[str, ...]
    names_in_statements: bool
    output_validators: tuple[str, ...]
    several_validators: bool
    input_validators: tuple[str, ...]
    submissions: Mapping[str, Rule]
    submissions_yaml: bool
    other_submissions: bool


def mebibytes(count: int) -> int:
    """The bytes that ``count`` MiB are."""
    return count * _MIB
