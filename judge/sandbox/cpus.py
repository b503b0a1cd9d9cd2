"""Which cpu a slot is pinned to: no two judges of one machine share one while another is free."""

from __future__ import annotations

import fcntl
import os
import tempfile
from pathlib import Path
from typing import IO


class CpuLease:
    """A cpu of this machine, held by a file lock until `release`; the kernel frees it if the judge dies."""

    def __init__(self) -> None:
        """Take the first free cpu that this process may use."""
        self.cpu: int | None = None
        self._lock: IO[str] | None = None
        for cpu in sorted(os.sched_getaffinity(0)):
            path = Path(tempfile.gettempdir()) / f"judge-cpu-{os.getuid()}-{cpu}.lock"
            lock = path.open("w")
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.close()
                continue
            self.cpu, self._lock = cpu, lock
            return

    def release(self) -> None:
        """Give the cpu back."""
        if self._lock:
            self._lock.close()
            self._lock = None
