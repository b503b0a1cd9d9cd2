"""Reading a package directory into a ``Problem``."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from judge.checking.arguments import json_rules, token_rules
from judge.core import Limits, OutputValidator, Problem, ProgramSource, Signature, TestCase, Timing
from judge.errors import PackageError
from judge.package import groups, programs
from judge.package.check_function import called
from judge.package.files import read_text
from judge.package.format import Format, FoundGroup, FoundTest, Metadata
from judge.package.leetcode import read_signature
from judge.package.leetcode_data import check_test
from judge.package.legacy import FORMAT as LEGACY
from judge.package.statements import Statements, read_statements
from judge.package.testdata import TestReader
from judge.package.v2023_07 import FORMAT as V2023_07
from judge.package.v2025_09 import FORMAT as V2025_09
from judge.package.warnings import gathered, warn
from judge.package.yaml_entry import Entry, read_yaml
from judge.value_types import answer_type

# A further version of the format is a row here and a package beside v2025_09.
_FORMATS = {
    "legacy": LEGACY,
    "legacy-icpc": LEGACY,
    "2023-07-draft": V2023_07,
    "2023-07": V2023_07,
    "2025-09-draft": V2025_09,
    "2025-09": V2025_09,
}

_OUTPUT_VALIDATORS = ("output_validator", "output_validators")
_DEFAULT_TIME = 2.0
_DOMJUDGE_TIME = re.compile(r"^\s*timelimit\s*=\s*['\"]?([^'\"\n#;]*)", re.MULTILINE)


def load(directory: Path) -> Problem:
    """Read a problem package of version legacy, legacy-icpc, 2023-07-draft or 2025-09.

    An error is what leaves no sure way to judge by the package: a value of a wrong type, a missing answer or validator,
    what the judge does not support yet. Where contest tools only warn (an unknown key or kind of file, odd credits, a
    missing statement), so does this: such things end up in ``warnings`` of the problem. ``submissions/`` is left to
    ``submissions()``. No test data above a few kilobytes is read, and statements that are not in Markdown are converted
    when they are looked up.

    Where ``problem.yaml`` gives no time limit, the specification derives one from timing the package's own
    submissions. Such a limit, in seconds, is expected in the file ``.timelimit`` of the package or as ``timelimit`` in
    ``domjudge-problem.ini``; without these it is 2 seconds until someone derives it. Memory defaults to 1024 MiB,
    output to 8 MiB. The package's name may have dashes.

    Raises:
        PackageError: The package is wrong or asks for something that is not supported; the message begins with the
            file, and the line where there is one.
    """
    if not directory.is_dir():
        what = "is no directory: unpack it first" if directory.exists() else "there is no such directory"
        raise PackageError(f"{directory}: {what}")
    with gathered() as warnings:
        problem = _load(directory)
    return replace(problem, warnings=tuple(warnings))


def _load(directory: Path) -> Problem:
    root, format = read_format(directory)
    metadata = format.read_metadata(root)
    limits, timing = _limits(directory, metadata)
    statements = read_statements(directory, format.statements, metadata.constants, limits.time)
    leetcode = directory / "leetcode.json"
    signature = read_signature(leetcode) if leetcode.exists() else None
    validator = _validator(directory, format, metadata)
    if signature and validator:
        validator = replace(validator, programs=tuple(map(called, validator.programs)))
    input_validators = _input_validators(directory, format, metadata)
    names = tuple(program.name for program in input_validators)
    data = format.read_data(TestReader(directory, metadata, names))
    found = tuple(item for item in data.tests() if item.test.static_args is None)
    static = tuple(item.test for item in data.tests() if item.test.static_args is not None)
    _check_tests(found, signature, validator)
    return Problem(
        name=directory.resolve().name,
        title=_title(directory, format, metadata, statements),
        directory=directory,
        statements=statements,
        limits=limits,
        tests=tuple(item.test for item in found),
        static_tests=static,
        submit_answer=metadata.submit_answer,
        signature=signature,
        languages=metadata.languages,
        validator=validator,
        static_validator=_static_validator(directory, metadata, static),
        interactive=metadata.interactive,
        passes=metadata.passes,
        scoring=groups.scoring(data, metadata.scoring, metadata.grading.custom_score),
        grader=_grader(directory, metadata, data),
        input_validators=input_validators,
        include=_include(directory, metadata),
        code=metadata.code,
        timing=timing,
    )


def read_format(directory: Path) -> tuple[Entry, Format]:
    """The content of ``problem.yaml``, and the version of the format that it says it has; without a word, legacy.

    Raises:
        PackageError: There is no such file, or it names no version that is supported.
    """
    file = directory / "problem.yaml"
    if not file.exists():
        raise PackageError(f"{file}: there is no such file: is {directory} a problem package?")
    root = read_yaml(file)
    if root is None:
        warn(f"{file}: is empty")
        root = Entry.empty(file)
    version = root.map().get("problem_format_version")
    if version is None or version.is_null():
        return root, LEGACY
    if version.string() not in _FORMATS:
        raise version.error(f"'{version.string()}' is not supported (supported: {', '.join(_FORMATS)})")
    return root, _FORMATS[version.string()]


def _title(directory: Path, format: Format, metadata: Metadata, statements: Statements) -> str:
    """The problem's name, English first."""
    if not format.names_in_statements:
        if statements.keys() != metadata.names.keys():
            named, stated = ", ".join(sorted(metadata.names)), ", ".join(sorted(statements))
            entry = metadata.root.map().get("name", metadata.root)
            entry.warn(f"is given for {named}, but there are statements for {stated}: give one for each")
        return metadata.names.get("en") or next(iter(metadata.names.values()), directory.resolve().name)
    return metadata.names.get("") or statements.title() or directory.resolve().name


def _validator(directory: Path, format: Format, metadata: Metadata) -> OutputValidator | None:
    places = [directory / name for name in format.output_validators if (directory / name).exists()]
    place = places[0] if places else directory / format.output_validators[0]
    found = programs.validators(place, directory)
    if metadata.custom_validator is False:
        if found:
            warn(f"{place}: is left out: problem.yaml does not ask for a validator (validation: custom)")
        return None
    other = next((directory / name for name in _OUTPUT_VALIDATORS if name not in format.output_validators), place)
    if not found and programs.validators(other, directory):
        raise PackageError(f"{other}: belongs to another version of the format: call it {place.name}")
    if metadata.custom_validator and not found:
        raise PackageError(f"{place}: holds no validator, but problem.yaml asks for one")
    if len(found) > 1 and not format.several_validators:
        names = ", ".join(program.name for program in found)
        if place.name == format.output_validators[0]:
            raise PackageError(f"{place}: holds {len(found)} programs ({names}): there must be one")
        warn(f"{place}: holds {len(found)} programs ({names}): only the first is used")
        found = found[:1]
    if not found:
        if left := programs.leftover(place, directory):
            raise PackageError(f"{left}: is no validator in a known language: rename it, or take it out of {place}")
        return None
    shared = [*programs.headers(place, directory), *programs.headers(directory, directory)]
    return OutputValidator(
        programs=tuple(metadata.constants.program(program) for program in found),
        limits=metadata.validation,
        include=tuple(metadata.constants.file(header) for header in shared),
    )


def _static_validator(directory: Path, metadata: Metadata, tests: tuple[TestCase, ...]) -> OutputValidator | None:
    place = directory / "static_validator"
    found = programs.validators(place, directory) if tests else ()
    if not tests:
        return None
    if metadata.submit_answer:
        raise PackageError(f"{tests[0].input}: static_validation_score is not for problems of type submit-answer")
    if len(found) != 1:
        raise PackageError(f"{place}: holds {len(found)} programs, but {tests[0].input} asks for one")
    return OutputValidator(
        programs=tuple(metadata.constants.program(program) for program in found),
        limits=metadata.validation,
        include=tuple(metadata.constants.file(header) for header in programs.headers(place, directory)),
    )


def _input_validators(directory: Path, format: Format, metadata: Metadata) -> tuple[ProgramSource, ...]:
    for name in format.input_validators:
        if found := programs.input_validators(directory / name, directory):
            return tuple(metadata.constants.program(program) for program in found)
    return ()


def _grader(directory: Path, metadata: Metadata, data: FoundGroup) -> ProgramSource | None:
    place = directory / "graders"
    found = programs.validators(place, directory)
    if len(found) > 1:
        raise PackageError(f"{place}: holds {len(found)} programs: there must be at most one grader")
    asked = any(group.group.grader_args is not None for group in data.groups())
    if found and not metadata.scoring and not asked:
        warn(f"{place}: is left out: testdata.yaml does not ask for a grader (grading: custom)")
        return None
    if not found and asked:
        raise PackageError(f"{place}: holds no grader, but testdata.yaml asks for one (grading: custom)")
    return found[0] if found else None


def _include(directory: Path, metadata: Metadata) -> dict[str, tuple[Path, ...]]:
    included = programs.included(directory / "include", directory)
    return {code: tuple(metadata.constants.file(file) for file in files) for code, files in included.items()}


def _check_tests(found: tuple[FoundTest, ...], signature: Signature | None, validator: OutputValidator | None) -> None:
    returns = answer_type(signature) if signature else None
    for item in found:
        try:
            if returns and validator is None:
                json_rules(item.test.validator_args, returns)
            elif validator is None:
                token_rules(item.test.validator_args)
        except PackageError as error:
            if item.settings.source is None:
                raise
            raise item.settings.source.error(f"are wrong: {error}") from None
        if signature:
            check_test(item.test, signature)


def _limits(directory: Path, metadata: Metadata) -> tuple[Limits, Timing]:
    time = metadata.time or _written_time(directory)
    timing = metadata.timing
    return (
        Limits(time=time or _DEFAULT_TIME, memory=metadata.memory, output=metadata.output),
        replace(timing, given=True) if time or metadata.submit_answer else timing,
    )


def _written_time(directory: Path) -> float | None:
    """The time limit that stands beside ``problem.yaml``, if any."""
    file = directory / ".timelimit"
    if file.exists():
        return _seconds(file, read_text(file).strip())
    file = directory / "domjudge-problem.ini"
    if file.exists() and (match := _DOMJUDGE_TIME.search(file.read_text("utf-8", "replace"))):
        return _seconds(file, match[1].strip())
    return None


def _seconds(file: Path, text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e9:
        raise PackageError(f"{file}: must hold the time limit in seconds, not '{text[:60]}'")
    return seconds
