"""Packages made of a base and the files that a case lays over it.

A case is a directory: the files of ``package/`` are laid over the package named in ``base`` (``stdin`` unless given;
``nothing`` where the case is a whole package), after the paths in ``remove`` are taken out of it. ``want`` says what
must come of it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def build(tmp_path: Path) -> Callable[[Path], Path]:
    """Writes the package of a case and returns its directory."""

    def build_package(case: Path) -> Path:
        base, remove = case / "base", case / "remove"
        package = tmp_path / "sum-of-two"
        name = base.read_text().strip() if base.exists() else "stdin"
        if name == "nothing":
            package.mkdir()
        else:
            shutil.copytree(HERE / name, package, symlinks=True)
        for name in remove.read_text().split() if remove.exists() else ():
            path = package / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        overlay = case / "package"
        if overlay.exists():
            # A link that the case brings must not be followed, nor one of the base be written through.
            for path in overlay.rglob("*"):
                target = package / path.relative_to(overlay)
                if target.is_file() and not path.is_dir():
                    target.unlink()
            shutil.copytree(overlay, package, symlinks=True, dirs_exist_ok=True)
        return package

    return build_package
