"""Where things are kept from one judge to the next."""

from __future__ import annotations

import os
from pathlib import Path


def cache_directory() -> Path:
    """Our directory below ``XDG_CACHE_HOME``, or ``~/.cache`` where that names no absolute path; it may not exist yet.

    https://specifications.freedesktop.org/basedir-spec/latest
    """
    home = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(home) if os.path.isabs(home) else Path.home() / ".cache") / "judge"
