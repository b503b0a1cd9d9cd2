"""The language table, read from ``languages.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from judge.errors import CompileError, UsageError

DEFAULT = ("python3", "cpp", "c")  # those whose images are made when nothing more is asked for
_SHEBANG = re.compile(rb"#!.*\b(python2|pypy3?)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One row of the table; the keys are explained at the head of ``languages.toml``."""

    key: str
    name: str
    image: str
    extensions: tuple[str, ...]
    labels: tuple[str, ...]
    grammar: str
    source: str
    main: str
    compile: tuple[str, ...]
    artefact: str
    run: tuple[str, ...]
    environment: tuple[str, ...]
    reserve: int
    out_of_memory: str
    version: tuple[str, ...]

    def compile_command(self, files: Iterable[str], main: str = "") -> tuple[str, ...]:
        """The command that compiles ``files`` (names), for a program that starts from ``main``."""
        command: list[str] = []
        for part in self.compile:
            if part == "{sources}":
                command += [_no_option(name) for name in sorted(self.sources(files))]
            else:
                command.append(part.format(main=main or self.main))
        return tuple(command)

    def run_command(self, program: str, memory: int, main: str = "") -> tuple[str, ...]:
        """The command that runs a program that lies in the directory ``program``, within ``memory`` bytes."""
        return tuple(part.format(heap=self._heap(memory), program=program, main=main or self.main) for part in self.run)

    def run_environment(self, memory: int) -> tuple[tuple[str, str], ...]:
        """Variables of a run within ``memory`` bytes, besides those that all programs get."""
        pairs = (variable.format(heap=self._heap(memory)).partition("=") for variable in self.environment)
        return tuple((name, value) for name, _, value in pairs)

    def sources(self, files: Iterable[str]) -> tuple[str, ...]:
        """Those of ``files`` that are compiled, by their extensions."""
        return tuple(name for name in files if PurePosixPath(name).suffix in self.extensions)

    def _heap(self, memory: int) -> int:
        whole = memory >> 20
        return max(whole - self.reserve, whole // 2, 1)


def _no_option(name: str) -> str:
    """A file's name as a compiler takes it: ``-`` at its start would say something else."""
    if PurePosixPath(name).name.startswith("@"):  # gcc hands the last part on, and reads options from what it names
        raise CompileError(f"{name}: a file's name must not start with '@'")
    return f"./{name}" if name.startswith("-") else name


@cache
def table() -> dict[str, Language]:
    """Every language by its key."""
    data = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    names = {field.name for field in fields(Language)} - {"key"}
    languages = {}
    for key, row in data.items():
        if row.keys() != names:
            raise ValueError(f"languages.toml: [{key}] has wrong keys: {', '.join(sorted(row.keys() ^ names))}")
        values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
        languages[key] = Language(key=key, **values)
    return languages


def get(key: str) -> Language:
    """The language called ``key``.

    Raises:
        UsageError: There is none; the message lists those there are.
    """
    try:
        return table()[key]
    except KeyError:
        raise UsageError(f"unknown language '{key}': choose one of {', '.join(table())}") from None


def of_file(path: Path, content: bytes = b"") -> Language:
    """The language of a source file: by its extension, and for Python by a first line that names an interpreter.

    Raises:
        UsageError: No language has this extension, or it is Python 2.
    """
    shebang = _SHEBANG.match(content)
    python = path.suffix in table()["python3"].extensions
    if path.suffix == ".py2" or (python and shebang and shebang[1] == b"python2"):
        raise UsageError(f"{path}: Python 2 is not supported: give --language python3 if it is Python 3 as well")
    if python and shebang:
        return table()["pypy3"]
    for language in table().values():
        if path.suffix in language.extensions:
            return language
    known = ", ".join(language.extensions[0] for language in table().values() if language.extensions)
    raise UsageError(f"{path}: no language has the extension '{path.suffix}' (known: {known}): give --language")


def of_files(files: Mapping[str, bytes], name: str) -> Language:
    """The language of a program of several files, called ``name``: the only one that its files are in.

    Raises:
        UsageError: They are in none, or in several.
    """
    found: dict[str, Language] = {}
    for file, content in files.items():
        path = PurePosixPath(file)
        if path.suffix == ".py2" or any(path.suffix in language.extensions for language in table().values()):
            language = of_file(Path(name) / path, content)
            found[language.key] = language
    for part, whole in (("c", "cpp"), ("python3", "pypy3")):
        if found.keys() == {part, whole}:
            del found[part]
    if len(found) != 1:
        which = f"files in {' and '.join(found)}" if found else "no file in a language that there is"
        raise UsageError(f"{name}: {which}: a program is in one language")
    return next(iter(found.values()))
