"""Reading a package directory into a ``Problem``."""

from __future__ import annotations

from pathlib import Path

from judge.checking.arguments import json_rules, token_rules
from judge.core import Limits, Problem, Signature
from judge.errors import PackageError
from judge.package.files import read_text, visible
from judge.package.format import Format, Metadata
from judge.package.leetcode import check_test, read_signature
from judge.package.statements import read_statements
from judge.package.testdata import FoundTest, TestReader
from judge.package.v2025_09 import FORMAT as V2025_09
from judge.package.yaml_entry import Entry, read_yaml
from judge.value_types import parse_type

# A further version of the format is a row here and a package beside v2025_09.
_FORMATS = {"2025-09": V2025_09}

_DEFAULT_TIME = 2.0


def load(directory: Path) -> Problem:
    """Read a problem package.

    Strict where it concerns judging: an unknown key or kind of file, a value of a wrong type, and everything that the
    judge does not support yet is an error. What does not concern judging (credits, licence, pictures, attachments) is
    checked where it stands in ``problem.yaml`` and then dropped; ``submissions/`` is left to ``submissions()``. No
    test data above a few kilobytes is read.

    Where ``problem.yaml`` gives no time limit, the specification derives one from timing the package's own
    submissions. Such a limit, in seconds, is expected in the file ``.timelimit`` of the package; without that it is
    2 seconds. Memory defaults to 1024 MiB, output to 8 MiB. The package's name may have dashes.

    Raises:
        PackageError: The package is wrong or asks for something that is not supported; the message begins with the
            file, and the line where there is one.
    """
    if not directory.is_dir():
        what = "is no directory: unpack it first" if directory.exists() else "there is no such directory"
        raise PackageError(f"{directory}: {what}")
    root, format = read_format(directory)
    for name, words in format.unsupported.items():
        path = directory / name
        if path.exists() and (not path.is_dir() or visible(path, directory)):
            raise PackageError(f"{path}: {words}")
    metadata = format.read_metadata(root)
    statements, languages = read_statements(directory / format.statements, directory)
    if languages != metadata.names.keys():
        named, stated = ", ".join(sorted(metadata.names)), ", ".join(sorted(languages))
        raise root.map()["name"].error(
            f"is given for {named}, but there are statements for {stated}: give one for each"
        )
    leetcode = directory / "leetcode.json"
    signature = read_signature(leetcode) if leetcode.exists() else None
    found = TestReader(directory, format).read()
    _check_tests(found, signature)
    return Problem(
        name=directory.resolve().name,
        title=metadata.names.get("en") or next(iter(metadata.names.values())),
        directory=directory,
        statements=statements,
        limits=_limits(directory, metadata),
        tests=tuple(item.test for item in found),
        signature=signature,
        languages=metadata.languages,
    )


def read_format(directory: Path) -> tuple[Entry, Format]:
    """The content of ``problem.yaml``, and the version of the format that it says it has.

    Raises:
        PackageError: There is no such file, or it names no version that is supported.
    """
    file = directory / "problem.yaml"
    if not file.exists():
        raise PackageError(f"{file}: there is no such file: is {directory} a problem package?")
    supported = f"supported: {', '.join(_FORMATS)}"
    root = read_yaml(file)
    if root is None:
        raise PackageError(f"{file}: is empty")
    version = root.map().get("problem_format_version")
    if version is None:
        raise root.error(f"has no problem_format_version, so it is a legacy package: not supported yet ({supported})")
    if version.string() not in _FORMATS:
        raise version.error(f"'{version.string()}' is not supported yet ({supported})")
    return root, _FORMATS[version.string()]


def _check_tests(found: tuple[FoundTest, ...], signature: Signature | None) -> None:
    returns = parse_type(signature.returns) if signature else None
    for item in found:
        try:
            json_rules(item.test.validator_args, returns) if returns else token_rules(item.test.validator_args)
        except PackageError as error:
            if item.settings.source is None:
                raise
            raise item.settings.source.error(f"are wrong: {error}") from None
        if signature:
            check_test(item.test, signature)


def _limits(directory: Path, metadata: Metadata) -> Limits:
    return Limits(
        time=metadata.time or _derived_time(directory / ".timelimit"),
        memory=metadata.memory,
        output=metadata.output,
    )


def _derived_time(file: Path) -> float:
    if not file.exists():
        return _DEFAULT_TIME
    text = read_text(file).strip()
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e9:
        raise PackageError(f"{file}: must hold the time limit in seconds, not '{text[:60]}'")
    return seconds
