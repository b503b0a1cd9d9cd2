"""The problem statements of a package, in every natural language that it has them in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from judge.package import latex
from judge.package.constants import Constants
from judge.package.converting import from_html, from_latex, from_pdf
from judge.package.files import read_text, visible
from judge.package.warnings import warn

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")

_STATEMENT = re.compile(r"problem(?:\.([^.]+))?\.(md|tex|html|htm|pdf)")
_SAMPLES_HERE = re.compile(r"[ \t]*\{\{(nextsample|remainingsamples)\}\}[ \t]*\n?")
# Where a language has more than one file, a PDF is what a tool made of the other.
_MADE = "pdf"


class Statements(Mapping[str, str]):
    """Language code to the statement in Markdown, without samples and name.

    A statement that is not in Markdown is converted when it is first looked up, which takes about a tenth of a second.
    """

    def __init__(self, files: Mapping[str, Path], constants: Constants, time: float) -> None:
        self._files = files
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
            if file.suffix == ".tex" and (title := latex.title(read_text(file))):
                return title
        return ""

    def _read(self, file: Path) -> str:
        if file.suffix == ".pdf":
            return from_pdf(file)
        text = read_text(file)
        if file.suffix == ".md":
            return _SAMPLES_HERE.sub("", self._constants.text(text))
        if file.suffix == ".tex":
            return from_latex(file, latex.plain(self._constants.latex(text), file.parent, self._time))
        return from_html(file, self._constants.text(text))


def read_statements(package: Path, names: tuple[str, ...], constants: Constants, time: float) -> Statements:
    """Find the statements, and read those that need no conversion.

    The commands that place samples within a statement are left out of it: whoever shows a statement appends the
    samples. A file without a language code is English.

    Args:
        package: The package directory.
        names: Directories of it that the statements may be in; where there is none, they may lie in the package itself.
        constants: Replaced in the statements.
        time: Seconds of the time limit, which a statement may quote.

    Raises:
        PackageError: A file cannot be read.
    """
    directory = next((package / name for name in names if (package / name).is_dir()), package)
    files: dict[str, Path] = {}
    for item in visible(directory, package, needed=False):
        match = _STATEMENT.fullmatch(item.name)
        if not match or item.is_directory:
            continue
        language, kind = match[1] or "en", match[2]
        if not LANGUAGE.fullmatch(language):
            warn(f"{item.path}: '{language}' is no language code such as en, fil or pt-BR: it is left out")
        elif not item.path.stat().st_size:
            warn(f"{item.path}: is empty")
        elif language not in files:
            files[language] = item.path
        else:
            first, second = sorted((files[language], item.path), key=_preference)
            files[language] = first
            if kind != _MADE and second.suffix != f".{_MADE}":
                warn(f"{second}: there is {first.name} too, which is read: one statement a language")
    if not files:
        place = package / names[0] if directory == package else directory
        warn(f"{place}: holds no statement: it must hold problem.<language>.md or .tex")
    return Statements(files, constants, time)


def _preference(file: Path) -> int:
    return (".md", ".tex", ".html", ".htm", f".{_MADE}").index(file.suffix)
