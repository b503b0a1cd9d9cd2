"""The test data that is there for the validators alone: ``invalid_input``, ``invalid_output`` and ``valid_output``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from judge.core import Problem, TestCase
from judge.package.warnings import warn
from judge.package.yaml_entry import Entry, read_yaml

_INPUTS = ("invalid_input", "invalid_inputs")
_OUTPUTS = {"invalid_output": False, "invalid_outputs": False, "valid_output": True, "valid_outputs": True}
_GROUP_FILES = ("test_group.yaml", "testdata.yaml")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidationCase:
    """A test case on which a validator has to say a known word.

    Attributes:
        test: Its name, input and, where there is an output, answer, with the validators' arguments.
        output: The ``.out`` file, or ``None`` where input validators must reject the input.
        valid: Whether the output validator must accept the output.
    """

    test: TestCase
    output: Path | None = None
    valid: bool = False


def validation_cases(problem: Problem) -> tuple[ValidationCase, ...]:
    """The cases of a package, by directory, then by name.

    Arguments come from the case's own ``.yaml`` file, that of its directory, or else are those that all test cases
    of the package share.

    Raises:
        PackageError: A settings file is wrong.
    """
    return tuple(_cases(problem))


def _cases(problem: Problem) -> Iterator[ValidationCase]:
    data = problem.directory / "data"
    inputs = [test.input_validator_args for test in problem.tests]
    outputs = [test.validator_args for test in problem.tests]
    for name in (*_INPUTS, *_OUTPUTS):
        for input in sorted((data / name).rglob("*.in")):
            written = _written(input, "input_validator")
            flags = _written(input, "output_validator")
            test = TestCase(
                name=input.relative_to(data).as_posix().removesuffix(".in"),
                input=input,
                answer=input.with_suffix(".ans"),
                public=False,
                input_validator_args=_by_validator(problem, written) if written else _shared(inputs, {}),
                validator_args=flags.any_strings() if flags else _shared(outputs, ()),
            )
            if name in _INPUTS:
                yield ValidationCase(test=test)
                continue
            output = input.with_suffix(".out")
            missing = next((file.name for file in (test.answer, output) if not file.is_file()), "")
            if missing:
                warn(f"{input}: is left out: there is no {missing}")
            else:
                yield ValidationCase(test=test, output=output, valid=_OUTPUTS[name])


def _shared(all_tests: Sequence[T], none: T) -> T:
    """What the test cases of the package have, if that is the same for all."""
    return all_tests[0] if all(each == all_tests[0] for each in all_tests) and all_tests else none


def _written(input: Path, kind: str) -> Entry | None:
    for file in (input.with_suffix(".yaml"), *(input.parent / name for name in _GROUP_FILES)):
        root = read_yaml(file) if file.is_file() else None
        entries = root.map() if root else {}
        for key in (f"{kind}_args", f"{kind}_flags"):
            if key in entries:
                return entries[key]
    return None


def _by_validator(problem: Problem, entry: Entry) -> Mapping[str, tuple[str, ...]]:
    if entry.is_map():
        return {name: arguments.any_strings() for name, arguments in entry.map().items()}
    return dict.fromkeys((program.name for program in problem.input_validators), entry.any_strings())
