"""Containers of judges that died: the runner ends with its judge, so there are none unless the engine itself failed."""

from __future__ import annotations

import os
import socket

from judge.sandbox.engine import LABEL, connect, engine_errors


def prune() -> int:
    """Remove sandbox containers whose judge is gone; returns how many.

    Raises:
        SandboxUnavailable: No engine answers.
    """
    client = connect().client
    removed = 0
    with engine_errors("removing containers"):
        for container in client.containers.list(all=True, filters={"label": LABEL}, ignore_removed=True):
            host, pid = container.labels.get(f"{LABEL}.host"), container.labels.get(f"{LABEL}.pid", "")
            if host == socket.gethostname() and not os.path.exists(f"/proc/{pid}"):
                container.remove(force=True)
                removed += 1
    return removed
