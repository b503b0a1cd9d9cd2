"""Which cpu a slot is pinned to: no two slots of one machine share one while another is free."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from judge.sandbox.locks import lock_file


@contextmanager
def kept_off(cpu: int | None) -> Iterator[None]:
    """Keep the calling thread off a cpu, if there is another: else the kernel wakes it where the program runs."""
    before = set() if cpu is None else os.sched_getaffinity(0)
    if cpu not in before or len(before) == 1:
        yield
        return
    os.sched_setaffinity(0, before - {cpu})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


class CpuLease:
    """A cpu of this machine, held by a file lock until `release`."""

    def __init__(self) -> None:
        """Take the first free cpu that this process may use, or share one where none is free.

        Raises:
            SandboxUnavailable: There is no place for the locks.
        """
        cpus = sorted(os.sched_getaffinity(0))
        self.cpu = cpus[os.getpid() % len(cpus)]
        self._lock: IO[str] | None = None
        for cpu in cpus:
            lock = lock_file(f"cpu-{cpu}")
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
