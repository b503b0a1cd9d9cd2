"""What judges that died left behind.

The runner ends with its judge: there are containers only where the engine itself failed, or the judge was killed
before it could start what it had created.
"""

from __future__ import annotations

import os
import socket

from judge.sandbox.engine import LABEL, connect, engine_errors
from judge.sandbox.streams import sweep

_GOING = (404, 409)  # the engine's answers where a container is gone, or another is just removing it


def prune() -> int:
    """Remove sandbox containers, and named pipes, whose judge is gone; returns how many containers.

    Raises:
        SandboxUnavailable: No engine answers.
    """
    from docker.errors import APIError

    sweep()
    client = connect().client
    removed = 0
    with engine_errors("removing containers"):
        # Not described one by one: Podman can't do that for one that is just being removed.
        for container in client.api.containers(all=True, filters={"label": LABEL}):
            host, pid = container["Labels"].get(f"{LABEL}.host"), container["Labels"].get(f"{LABEL}.pid", "")
            if host == socket.gethostname() and not os.path.exists(f"/proc/{pid}"):
                try:
                    client.api.remove_container(container["Id"], force=True)
                except APIError as error:
                    if error.status_code not in _GOING:
                        raise
                else:
                    removed += 1
    return removed
