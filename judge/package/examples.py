"""The example submissions of a package, each with what it must come to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from judge.core import Problem, Verdict
from judge.errors import PackageError
from judge.package.files import visible
from judge.package.reading import read_format


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A submission that comes with the package.

    Attributes:
        path: Its source file.
        expected: The verdicts that it may get.
        group: The directory below ``submissions/`` that it is in, such as ``wrong_answer``.
    """

    path: Path
    expected: frozenset[Verdict]
    group: str


def submissions(problem: Problem) -> tuple[Example, ...]:
    """The example submissions, by directory in the specification's order, then by name.

    Raises:
        PackageError: There is no accepted submission, a directory that the format does not know, or
            ``submissions.yaml`` or a program of several files, which are not supported yet.
    """
    _, format = read_format(problem.directory)
    directory = problem.directory / "submissions"
    if not directory.is_dir():
        raise PackageError(f"{directory}: there is no such directory: it must hold accepted/ with a solution")
    groups = {item.name: item for item in visible(directory, problem.directory)}
    if "submissions.yaml" in groups:
        raise PackageError(f"{directory / 'submissions.yaml'}: is not supported yet")
    for item in groups.values():
        if item.name not in format.expected:
            raise PackageError(f"{item.path}: unknown directory (known: {', '.join(format.expected)})")
    examples = tuple(
        Example(path=program, expected=expected, group=name)
        for name, expected in format.expected.items()
        if name in groups
        for program in _programs(groups[name].path, problem.directory)
    )
    if not any(example.group == "accepted" for example in examples):
        raise PackageError(f"{directory / 'accepted'}: holds no submission: it needs at least one")
    return examples


def _programs(directory: Path, package: Path) -> list[Path]:
    programs = []
    for item in visible(directory, package):
        if item.is_directory:
            raise PackageError(f"{item.path}: programs of several files are not supported yet")
        programs.append(item.path)
    return programs
