"""The test data that is there for the validators alone: ``invalid_input``, ``invalid_output`` and ``valid_output``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from judge.core import Problem, TestCase
from judge.errors import PackageError
from judge.package.yaml_entry import Entry, read_yaml

_INPUTS = ("invalid_input", "invalid_inputs")
_OUTPUTS = {"invalid_output": False, "invalid_outputs": False, "valid_output": True, "valid_outputs": True}
_GROUP_FILES = ("test_group.yaml", "testdata.yaml")


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
        PackageError: A file is missing or wrong.
    """
    return tuple(_cases(problem))


def _cases(problem: Problem) -> Iterator[ValidationCase]:
    data = problem.directory / "data"
    for name in (*_INPUTS, *_OUTPUTS):
        for input in sorted((data / name).rglob("*.in")):
            shared = {test.input_validator_args for test in problem.tests}
            outputs = {test.validator_args for test in problem.tests}
            test = TestCase(
                name=input.relative_to(data).as_posix().removesuffix(".in"),
                input=input,
                answer=input.with_suffix(".ans"),
                public=False,
                input_validator_args=_args(input, "input_validator", shared),
                validator_args=_args(input, "output_validator", outputs),
            )
            if name in _INPUTS:
                yield ValidationCase(test=test)
                continue
            output = input.with_suffix(".out")
            for file in (test.answer, output):
                if not file.is_file():
                    raise PackageError(f"{input}: there is no {file.name}")
            yield ValidationCase(test=test, output=output, valid=_OUTPUTS[name])


def _args(input: Path, kind: str, shared: set[tuple[str, ...]]) -> tuple[str, ...]:
    for file in (input.with_suffix(".yaml"), *(input.parent / name for name in _GROUP_FILES)):
        root = read_yaml(file) if file.is_file() else None
        entries = root.map() if root else {}
        for key in (f"{kind}_args", f"{kind}_flags"):
            if key in entries:
                return _words(entries[key])
    return next(iter(shared)) if len(shared) == 1 else ()


def _words(entry: Entry) -> tuple[str, ...]:
    if entry.is_map():
        raise entry.error("must be a list here, not a map")
    return entry.any_strings() if entry.is_sequence() else entry.words()
