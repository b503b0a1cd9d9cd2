"""The problem statements of a package, in every natural language that it has them in."""

from __future__ import annotations

import re
from pathlib import Path

from judge.errors import PackageError
from judge.package.files import read_text, visible

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")

_STATEMENT = re.compile(r"problem\.([^.]+)\.(md|tex|pdf)")
_SAMPLES_HERE = re.compile(r"[ \t]*\{\{(nextsample|remainingsamples)\}\}[ \t]*\n?")


def read_statements(directory: Path, package: Path) -> tuple[dict[str, str], frozenset[str]]:
    """Read the Markdown statements.

    The commands that place samples within a statement are left out of it: whoever shows a statement appends the
    samples.

    Returns:
        Language code to Markdown, and the codes of all statements, Markdown or not.

    Raises:
        PackageError: There is no Markdown statement, two in one language, or one with a wrong language code.
    """
    if not directory.is_dir():
        raise PackageError(f"{directory}: there is no such directory: it must hold problem.<language>.md")
    statements: dict[str, str] = {}
    files: dict[str, str] = {}
    for item in visible(directory, package):
        match = _STATEMENT.fullmatch(item.name)
        if not match or item.is_directory:
            continue
        language, kind = match.groups()
        if not LANGUAGE.fullmatch(language):
            raise PackageError(f"{item.path}: '{language}' is no language code such as en, fil or pt-BR")
        if language in files:
            raise PackageError(f"{item.path}: there is {files[language]} too: one statement a language")
        files[language] = item.name
        if kind == "md":
            statements[language] = _SAMPLES_HERE.sub("", read_text(item.path))
            if not statements[language].strip():
                raise PackageError(f"{item.path}: is empty")
    if not files:
        raise PackageError(f"{directory}: holds no statement: it must hold problem.<language>.md")
    if not statements:
        names = ", ".join(files.values())
        raise PackageError(f"{directory}: holds only {names}: statements are supported in Markdown (problem.en.md)")
    return statements, frozenset(files)
