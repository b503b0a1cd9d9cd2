"""The programs of a package: validators, graders and submissions, each a file or a directory."""

from __future__ import annotations

from pathlib import Path

from judge.core import ProgramSource
from judge.package.files import Item, visible
from judge.package.language_table import HEADERS, is_source
from judge.package.warnings import warn

_SCRIPTS = ("build", "run")
_SPECIFICATIONS = (".ctd", ".viva")
_NOTES = (".md", ".txt")
_NOTED = ("README", "LICENSE")


def program(item: Item, package: Path, beside: tuple[Item, ...] = ()) -> ProgramSource:
    """The program that a file, with the headers ``beside`` it, or a directory with all below it is.

    Raises:
        PackageError: As from :func:`judge.package.files.visible`.
    """
    if not item.is_directory:
        return ProgramSource(name=item.name, files={file.name: file.path for file in (item, *beside)})
    files = _below(item.path, package, "")
    return ProgramSource(name=item.name, files=files, has_build_or_run=any(name in files for name in _SCRIPTS))


def input_validators(directory: Path, package: Path) -> tuple[ProgramSource, ...]:
    """The input validators: every directory with one, and every file in a language or in one made for them.

    Raises:
        PackageError: As from :func:`judge.package.files.visible`.
    """
    items, headers = _sorted(directory, package)
    found = (program(item, package, headers) for item in items if item.is_directory or _is_program(item.name))
    return tuple(source for source in found if _is_whole(source))


def validators(directory: Path, package: Path) -> tuple[ProgramSource, ...]:
    """The output validators or graders, each a file or a directory; or one that is the directory itself.

    It is the directory itself that is the program where it holds ``build`` or ``run`` or several source files, as
    contest tools read a package whose validator consists of files without a directory of their own.

    Raises:
        PackageError: As from :func:`judge.package.files.visible`.
    """
    items, headers = _sorted(directory, package)
    sources = [item for item in items if not item.is_directory and is_source(item.name)]
    directories = [item for item in items if item.is_directory and _is_whole(program(item, package))]
    scripts = any(item.name in _SCRIPTS and not item.is_directory for item in items)
    if scripts or (len(sources) > 1 and not directories):
        return (program(Item(directory, is_directory=True), package),)
    return tuple(program(item, package, headers) for item in (*sources, *directories))


def leftover(directory: Path, package: Path) -> Path | None:
    """The first file below a directory of validators that is more than a note for people, if any.

    Raises:
        PackageError: As from :func:`judge.package.files.visible`.
    """
    files = _below(directory, package, "").values() if directory.exists() else ()
    kept = (file for file in files if "__pycache__" not in file.parts)
    return next((file for file in kept if not is_note(file)), None)


def is_note(file: Path) -> bool:
    """Whether a file among programs is for people to read."""
    return file.suffix in _NOTES or file.stem.upper() in _NOTED


def headers(directory: Path, package: Path) -> tuple[Path, ...]:
    """The headers that lie directly in ``directory``, for programs that are directories beside them.

    Raises:
        PackageError: As from :func:`judge.package.files.visible`.
    """
    items = visible(directory, package, HEADERS, needed=False) if directory.exists() else ()
    return tuple(item.path for item in items if not item.is_directory and item.path.suffix in HEADERS)


def included(directory: Path, package: Path) -> dict[str, tuple[Path, ...]]:
    """Language code or ``default`` to the files of ``include/<language>/``.

    Raises:
        PackageError: As from :func:`judge.package.files.visible`.
    """
    files: dict[str, tuple[Path, ...]] = {}
    for item in visible(directory, package) if directory.exists() else ():
        if not item.is_directory:
            warn(f"{item.path}: belongs in a directory of a language, such as include/cpp, or default: it is left out")
        elif found := tuple(_below(item.path, package, "").values()):
            files[item.name] = found
        else:
            warn(f"{item.path}: is empty")
    return files


def _is_program(name: str) -> bool:
    return is_source(name) or Path(name).suffix in _SPECIFICATIONS


def _is_whole(source: ProgramSource) -> bool:
    """Whether there is something to run, and not just what tools leave behind, such as ``__pycache__``."""
    return source.has_build_or_run or any(_is_program(name) for name in source.files)


def _sorted(directory: Path, package: Path) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """What is in a directory, and the headers among it."""
    items = visible(directory, package, HEADERS) if directory.exists() else ()
    return items, tuple(item for item in items if not item.is_directory and item.path.suffix in HEADERS)


def _below(directory: Path, package: Path, prefix: str) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for item in visible(directory, package, HEADERS):
        if item.is_directory:
            files |= _below(item.path, package, f"{prefix}{item.name}/")
        else:
            files[prefix + item.name] = item.path
    return files
