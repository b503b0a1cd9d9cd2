"""Which cpu a slot is pinned to: no two slots of one machine share one while another is free."""

from __future__ import annotations

import fcntl
import os
import tempfile
from pathlib import Path
from typing import IO

from judge.errors import SandboxUnavailable


class CpuLease:
    """A cpu of this machine, held by a file lock until `release`; the kernel frees it if the judge dies."""

    def __init__(self) -> None:
        """Take the first free cpu that this process may use, or share one where none is free.

        Raises:
            SandboxUnavailable: There is no place for the locks.
        """
        cpus = sorted(os.sched_getaffinity(0))
        self.cpu = cpus[os.getpid() % len(cpus)]
        self._lock: IO[str] | None = None
        for cpu in cpus:
            try:
                path = Path(tempfile.gettempdir()) / f"judge-cpu-{os.getuid()}-{cpu}.lock"
                lock = open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600), "w")  # noqa: SIM115 - held
            except OSError as error:
                raise SandboxUnavailable(f"no lock for a cpu: {error}") from error
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
