"""The files of a package as the specification's "General requirements" let a judge see them."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from judge.errors import PackageError

_VISIBLE = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}")


@dataclass(frozen=True, slots=True)
class Item:
    """A file or directory of a package."""

    path: Path
    is_directory: bool

    @property
    def name(self) -> str:
        """Its name without the directories above it."""
        return self.path.name


def visible(directory: Path, package: Path, shared: Collection[str] = ()) -> tuple[Item, ...]:
    """What ``directory`` holds, in lexicographical order.

    Left out are names that begin with a dash or a period or hold characters that the specification does not allow: a
    judge behaves as if these were not there. Files whose names end with one of ``shared`` may be symbolic links that
    lead out of the package.

    Raises:
        PackageError: The directory cannot be read, or a symbolic link leads out of the package, nowhere or in a
            circle.
    """
    items = []
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                if not _VISIBLE.fullmatch(entry.name):
                    continue
                path = directory / entry.name
                if entry.is_symlink():
                    _check_link(path, package, shared=path.suffix in shared)
                items.append(Item(path, entry.is_dir()))
    except NotADirectoryError:
        raise PackageError(f"{directory}: must be a directory") from None
    except OSError as error:
        raise PackageError(f"{directory}: {error.strerror}") from None
    return tuple(sorted(items, key=lambda item: item.name))


def read_text(file: Path) -> str:
    """The text of a small file of a package.

    Raises:
        PackageError: The file cannot be read, is no UTF-8, or has a byte-order mark or carriage returns.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise PackageError(f"{file}: there is no such file") from None
    except OSError as error:
        raise PackageError(f"{file}: {error.strerror}") from None
    if data.startswith(b"\xef\xbb\xbf"):
        raise PackageError(f"{file}:1: begins with a byte-order mark: save it as UTF-8 without one")
    if b"\r" in data:
        line = data.count(b"\n", 0, data.index(b"\r")) + 1
        raise PackageError(f"{file}:{line}: holds a carriage return: save it with Unix line endings")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackageError(f"{file}:{line}: is no UTF-8") from None


def read_loose_text(file: Path) -> str:
    """The text of a small file that older tools wrote: with any line endings, and in Latin-1 where it is no UTF-8.

    Raises:
        PackageError: The file cannot be read.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise PackageError(f"{file}: {error.strerror}") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_link(path: Path, package: Path, shared: bool) -> None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop is a RuntimeError up to Python 3.12
        raise PackageError(f"{path}: is a symbolic link that leads nowhere") from None
    if shared and target.is_file():
        return
    if not target.is_relative_to(package.resolve()):
        raise PackageError(f"{path}: is a symbolic link that leads out of the package")
    above = [package / parent for parent in path.relative_to(package).parents]
    if any(parent.resolve() == target for parent in above):  # whoever walks into it would not come out
        raise PackageError(f"{path}: is a symbolic link to a directory above it")
