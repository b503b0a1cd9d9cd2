"""The example submissions of a package, each with what it must come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from judge.core import ANSWERS, Problem, ProgramSource, Submission, Verdict
from judge.errors import PackageError
from judge.package.constants import Constants
from judge.package.expectations import ANY, Expectation, Rule
from judge.package.expected_results import expected_results, of_directory
from judge.package.files import Item, visible
from judge.package.format import Format, Metadata
from judge.package.language_table import HEADERS, is_source, language_of
from judge.package.programs import is_note, program
from judge.package.reading import read_format
from judge.package.submissions_yaml import Pattern, default_patterns, read_patterns
from judge.package.warnings import warn

_FILE = "submissions.yaml"
_OUT_OF_USE = (".disabled", ".template")
# What the directory says goes before a comment in a program.
_BY_DIRECTORY = ("accepted", "wrong_answer", "time_limit_exceeded", "run_time_error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A submission that comes with the package.

    Attributes:
        path: Its source file or directory.
        group: The directory below ``submissions/`` that it is in, such as ``wrong_answer``.
        program: Its files, with the package's constants replaced.
        language: The format's code of its language, such as ``cpp`` or ``python2``; ``None`` where its files are in
            several, `ANSWERS` where it is no program.
        entrypoint: The class or file that it starts from, where the package says.
        expectation: What it must come to.
    """

    path: Path
    group: str
    program: ProgramSource
    language: str | None
    entrypoint: str | None
    expectation: Expectation

    @property
    def expected(self) -> frozenset[Verdict]:
        """The verdicts that it may get."""
        return self.expectation.verdicts

    def submission(self, language: str) -> Submission:
        """The program as a submission in ``language``, a key of the language table; or the answers, where it is none.

        Of several files, the first in a language of the specification is its source; the others come along. Which one
        the program starts from is found where it is compiled, unless scripts of its own are there for that.

        Raises:
            PackageError: A file cannot be read.
        """
        try:
            files = {name: file.read_bytes() for name, file in self.program.files.items()}
        except OSError as error:
            raise PackageError(f"{error.filename}: {error.strerror}") from None
        if language == ANSWERS and self.path.is_dir():
            return Submission(language=language, source="", file=f"{self.group}/{self.path.name}", files=files)
        # Its name is all that is kept of where the first lies: one that lies deeper would be misplaced.
        scripted = self.program.has_build_or_run
        first = min(
            files, key=lambda name: (not (scripted or is_source(name)), name.count("/"), not is_source(name), name)
        )
        source = files.pop(first).decode("utf-8", "surrogateescape")
        inside = f"/{first}" if self.path.is_dir() else ""
        return Submission(
            language=language,
            source=source,
            file=f"{self.group}/{self.path.name}{inside}",
            files=files if self.path.is_dir() else {},
            entrypoint=self.entrypoint,
            scripted=scripted,
        )


def submissions(problem: Problem) -> tuple[Example, ...]:
    """The example submissions, by directory in the specification's order, then by name.

    Files and directories in no language of the specification, such as notes and programs that were put out of use by
    a further ending, are no submissions.

    Raises:
        PackageError: There is no directory of submissions, or an error in ``submissions.yaml``.
    """
    root, format = read_format(problem.directory)
    return tuple(_Submissions(problem, format, format.read_metadata(root)).read())


class _Submissions:
    def __init__(self, problem: Problem, format: Format, metadata: Metadata) -> None:
        self._package = problem.directory
        self._directory = problem.directory / "submissions"
        self._format = format
        self._scoring = metadata.scoring
        self._answers = metadata.submit_answer
        self._constants: Constants = metadata.constants
        self._best = _best(problem, metadata)

    def read(self) -> Iterator[Example]:
        if not self._directory.is_dir():
            raise PackageError(f"{self._directory}: there is no such directory: it must hold accepted/ with a solution")
        items = visible(self._directory, self._package, odd=True, needed=False)
        groups = {item.name: item for item in items if item.is_directory}
        patterns = self._patterns()
        order = [*(name for name in self._format.submissions if name in groups), *groups]
        accepted = False
        for name in dict.fromkeys(order):
            for item in visible(groups[name].path, self._package, HEADERS, odd=True, needed=False):
                for example in self._example(name, item, patterns):
                    accepted = accepted or name == "accepted"
                    yield example
        if not accepted:
            warn(f"{self._directory / 'accepted'}: holds no submission: it needs at least one")

    def _patterns(self) -> Mapping[str, Pattern]:
        file = self._directory / _FILE
        if not file.exists() or not self._format.submissions_yaml:
            return default_patterns(self._format.submissions)
        return read_patterns(file, self._format.submissions, self._scoring)

    def _example(self, group: str, item: Item, patterns: Mapping[str, Pattern]) -> Iterator[Example]:
        if item.path.suffix in _OUT_OF_USE:
            return
        source = program(item, self._package)
        if not (self._answers or source.has_build_or_run or any(is_source(name) for name in source.files)):
            if not item.is_directory and not is_note(item.path) and item.path.suffix not in HEADERS:
                warn(f"{item.path}: is left out: it is in no language that the specification knows")
            return
        matching = [pattern for pattern in patterns.values() if pattern.glob.matches(f"{group}/{item.name}")]
        rules = tuple(rule for pattern in matching for rule in pattern.rules)
        results = frozenset() if group in _BY_DIRECTORY else expected_results(source)
        if not results and not rules and self._format.other_submissions:
            results = of_directory(group)
        if results:
            rules = (*rules, Rule(permitted=results, required=results, overall=True))
        if not rules and not self._format.other_submissions:
            known = ", ".join(self._format.submissions)
            warn(f"{item.path.parent}: nothing is expected of these (known: {known}, and those in {_FILE})")
        _check_agreement(item.path, rules)
        languages = {pattern.language for pattern in matching if pattern.language}
        entrypoints = {pattern.entrypoint for pattern in matching if pattern.entrypoint}
        if len(languages) > 1 or len(entrypoints) > 1:
            warn(f"{item.path}: {_FILE} gives it more than one language or entrypoint")
        yield Example(
            path=item.path,
            group=group,
            program=self._constants.program(source),
            language=ANSWERS if self._answers else min(languages) if languages else language_of(source.files),
            entrypoint=min(entrypoints, default=None),
            expectation=Expectation(rules=rules, best=self._best),
        )


def _check_agreement(path: Path, rules: tuple[Rule, ...]) -> None:
    """Check that some verdict satisfies all rules on all test cases."""
    permitted = ANY
    for rule in rules:
        if rule.tests is None and not rule.overall:
            permitted &= rule.permitted
    if not permitted:
        raise PackageError(f"{path}: {_FILE} permits it no verdict at all")


def _best(problem: Problem, metadata: Metadata) -> float | None:
    """The best score there is, as far as the package says."""
    if problem.scoring is None or not problem.scoring.scores:
        return None
    least, most = problem.scoring.root.range
    return least if metadata.grading.least_is_best else most
