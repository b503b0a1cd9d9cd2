"""What judges that died left behind.

The runner ends with its judge: there are containers only where the engine itself failed, or the judge was killed
before it could start what it had created.
"""

from __future__ import annotations

import os
import socket

from judge.sandbox.engine import LABEL, connect, engine_errors
from judge.sandbox.streams import sweep


def prune() -> int:
    """Remove sandbox containers, and named pipes, whose judge is gone; returns how many containers.

    Raises:
        SandboxUnavailable: No engine answers.
    """
    sweep()
    client = connect().client
    removed = 0
    with engine_errors("removing containers"):
        for container in client.containers.list(all=True, filters={"label": LABEL}, ignore_removed=True):
            host, pid = container.labels.get(f"{LABEL}.host"), container.labels.get(f"{LABEL}.pid", "")
            if host == socket.gethostname() and not os.path.exists(f"/proc/{pid}"):
                container.remove(force=True)
                removed += 1
    return removed
