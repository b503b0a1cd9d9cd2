"""Finding a package by its name."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from judge.errors import UsageError


def find(name: str, roots: Sequence[Path]) -> Path:
    """The package directory that ``name`` stands for: a directory itself, or a package's name below one of ``roots``.

    A directory that holds a package wins, then the first root that has the name; last comes any other directory, so
    that reading it says what it lacks.

    Raises:
        UsageError: There is none; the message has the names that come close, or where was looked.
    """
    directory = Path(name)
    if name:
        places = [directory, *(root / name for root in roots if directory.name == name)]
        for place in places:
            if (place / "problem.yaml").is_file():
                return place
    if name and directory.is_dir():
        return directory
    if name and directory.exists():
        raise UsageError(f"{name}: is no directory: a package must be unpacked first")
    names = sorted({file.parent.name for root in roots for file in root.glob("*/problem.yaml")})
    close = get_close_matches(directory.name, names, n=3)
    if close:
        raise UsageError(f"there is no problem '{name}': did you mean {' or '.join(close)}?")
    below = ", ".join(map(str, roots)) or "no directory"
    raise UsageError(f"there is no problem '{name}': no such directory, and no package of that name in {below}")
