"""The files of a package as the specification's "General requirements" let a judge see them."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from judge.errors import PackageError
from judge.package.language_table import is_source
from judge.package.warnings import warn

_VISIBLE = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}")
_ODD = re.compile(r"[^.~#-][^\0-\x1f]{0,253}[^~#]", re.DOTALL)
# Without what such a link stands for, a package would be judged by something else than its authors meant.
_NEEDED = (".in", ".ans", "")


@dataclass(frozen=True, slots=True)
class Item:
    """A file or directory of a package."""

    path: Path
    is_directory: bool

    @property
    def name(self) -> str:
        """Its name without the directories above it."""
        return self.path.name


def visible(
    directory: Path, package: Path, shared: Collection[str] = (), odd: bool = False, needed: bool = True
) -> tuple[Item, ...]:
    """What ``directory`` holds, in lexicographical order.

    Left out are names that begin with a dash or a period or hold characters that the specification does not allow: a
    judge behaves as if these were not there. With ``odd``, only names of hidden files and of what editors leave
    behind are left out. Files whose names end with one of ``shared`` may be symbolic links that lead out of the
    package; of others, those that nothing is judged by are left out with a warning, and without ``needed`` all.

    Raises:
        PackageError: The directory cannot be read, or a symbolic link that is needed leads out of the package,
            nowhere or in a circle.
    """
    items = []
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                if not _VISIBLE.fullmatch(entry.name) and not (odd and _ODD.fullmatch(entry.name)):
                    continue
                path = directory / entry.name
                if entry.is_symlink() and not _is_followed(path, package, shared, needed):
                    continue
                items.append(Item(path, entry.is_dir()))
    except NotADirectoryError:
        raise PackageError(f"{directory}: must be a directory") from None
    except OSError as error:
        raise PackageError(f"{directory}: {error.strerror}") from None
    return tuple(sorted(items, key=lambda item: item.name))


def read_text(file: Path) -> str:
    """The text of a small file of a package, whatever its line endings, and in Latin-1 where it is no UTF-8.

    Raises:
        PackageError: The file cannot be read.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise PackageError(f"{file}: there is no such file") from None
    except OSError as error:
        raise PackageError(f"{file}: {error.strerror}") from None
    if data.startswith(b"\xef\xbb\xbf"):
        warn(f"{file}:1: begins with a byte-order mark: save it as UTF-8 without one")
    if b"\r" in data:
        line = data.count(b"\n", 0, data.index(b"\r")) + 1
        warn(f"{file}:{line}: holds a carriage return: save it with Unix line endings")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        warn(f"{file}:{line}: is no UTF-8: it is read as Latin-1")
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_followed(path: Path, package: Path, shared: Collection[str], needed: bool) -> bool:
    """Whether a symbolic link leads to something that may be read."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop is a RuntimeError up to Python 3.12
        return _left_out(path, "is a symbolic link that leads nowhere", needed)
    if path.suffix in shared and target.is_file() and target.suffix == path.suffix:
        return True
    if not target.is_relative_to(package.resolve()):
        return _left_out(path, "is a symbolic link that leads out of the package", needed)
    above = [package / parent for parent in path.relative_to(package).parents]
    if any(parent.resolve() == target for parent in above):  # whoever walks into it would not come out
        raise PackageError(f"{path}: is a symbolic link to a directory above it")
    return True


def _left_out(path: Path, words: str, needed: bool) -> bool:
    if needed and (path.suffix in _NEEDED or is_source(path.name)):
        raise PackageError(f"{path}: {words}")
    warn(f"{path}: {words}: it is left out")
    return False
