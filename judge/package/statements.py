"""The problem statements of a package, in every natural language that it has them in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from judge.errors import PackageError
from judge.package import latex
from judge.package.constants import Constants
from judge.package.converting import from_html, from_latex, from_pdf
from judge.package.files import read_loose_text, read_text, visible

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")

_DIRECTORIES = ("statement", "problem_statement")
_STATEMENT = re.compile(r"problem(?:\.([^.]+))?\.(md|tex|html|htm|pdf)")
_SAMPLES_HERE = re.compile(r"[ \t]*\{\{(nextsample|remainingsamples)\}\}[ \t]*\n?")
# Where a language has more than one file, a PDF is what a tool made of the other.
_MADE = "pdf"


class Statements(Mapping[str, str]):
    """Language code to the statement in Markdown, without samples and name.

    A statement that is not in Markdown is converted when it is first looked up, which takes about a tenth of a second.
    """

    def __init__(
        self, files: Mapping[str, Path], constants: Constants, time: float, read: Callable[[Path], str] = read_text
    ) -> None:
        self._files = files
        self._read_text = read
        self._constants = constants
        self._time = time
        self._texts: dict[str, str] = {}

    def __getitem__(self, language: str) -> str:
        """The statement in one language.

        Raises:
            PackageError: It cannot be converted.
            JudgeError: What converts it is not installed.
        """
        if language not in self._texts:
            self._texts[language] = self._read(self._files[language])
        return self._texts[language]

    def __contains__(self, language: object) -> bool:
        return language in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def title(self) -> str:
        """The name that a statement itself says, in English if there is one; empty where none does.

        Raises:
            PackageError: A file cannot be read.
        """
        for language in sorted(self._files, key=lambda language: (language != "en", language)):
            file = self._files[language]
            if file.suffix == ".tex" and (title := latex.title(self._read_text(file))):
                return title
        return ""

    def _read(self, file: Path) -> str:
        if file.suffix == ".pdf":
            return from_pdf(file)
        text = self._read_text(file)
        if file.suffix == ".md":
            return _SAMPLES_HERE.sub("", self._constants.text(text))
        if file.suffix == ".tex":
            return from_latex(file, latex.plain(self._constants.latex(text), file.parent, self._time, self._read_text))
        return from_html(file, self._constants.text(text))


def read_statements(
    package: Path, names: tuple[str, ...], constants: Constants, time: float, loose: bool = False
) -> Statements:
    """Find the statements, and read those that need no conversion.

    The commands that place samples within a statement are left out of it: whoever shows a statement appends the
    samples. A file without a language code is English.

    Args:
        package: The package directory.
        names: Directories of it that the statements may be in.
        constants: Replaced in the statements.
        time: Seconds of the time limit, which a statement may quote.
        loose: Whether what older tools wrote is read too: other line endings and encodings, and a statement that lies
            beside ``problem.yaml``.

    Raises:
        PackageError: There is no statement, two in one language, one with a wrong language code or an empty one.
    """
    directory = _directory(package, names, loose)
    files: dict[str, Path] = {}
    for item in visible(directory, package):
        match = _STATEMENT.fullmatch(item.name)
        if not match or item.is_directory:
            continue
        language, kind = match[1] or "en", match[2]
        if not LANGUAGE.fullmatch(language):
            raise PackageError(f"{item.path}: '{language}' is no language code such as en, fil or pt-BR")
        if item.path.stat().st_size == 0:
            raise PackageError(f"{item.path}: is empty")
        if language not in files or files[language].suffix == f".{_MADE}":
            files[language] = item.path
        elif kind != _MADE:
            raise PackageError(f"{item.path}: there is {files[language].name} too: one statement a language")
    if not files:
        raise PackageError(f"{directory}: holds no statement: it must hold problem.<language>.md or .tex")
    read = read_loose_text if loose else read_text
    statements = Statements(files, constants, time, read)
    for language, file in files.items():
        if file.suffix == ".md" and not statements[language].strip():
            raise PackageError(f"{file}: is empty")
        if file.suffix == ".tex":
            read(file)
    return statements


def _directory(package: Path, names: tuple[str, ...], loose: bool) -> Path:
    for name in names:
        if (package / name).is_dir():
            return package / name
    if loose and any(_STATEMENT.fullmatch(file.name) for file in package.glob("problem.*")):
        return package
    hint = "it must hold problem.<language>.md or .tex"
    if other := next((other for other in _DIRECTORIES if (package / other).is_dir()), ""):
        hint = f"{other} is of another version of the format: see problem_format_version in problem.yaml"
    raise PackageError(f"{package / names[0]}: there is no such directory: {hint}")
