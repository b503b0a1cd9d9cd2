"""Locks that every judge of a user on this machine shares; the kernel frees them if the judge dies."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import IO

from judge.errors import SandboxUnavailable


def lock_file(name: str) -> IO[str]:
    """The file to lock for ``name``, open; it is this user's own, and no link.

    Raises:
        SandboxUnavailable: There is no place for it.
    """
    path = Path(tempfile.gettempdir()) / f"judge-{name}-{os.getuid()}.lock"
    try:
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600), "w")
    except OSError as error:
        raise SandboxUnavailable(f"no lock for {name}: {error}") from error
