"""The Docker engine: finding it, and saying clearly when there is none."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from judge.errors import SandboxUnavailable

if TYPE_CHECKING:
    from docker import DockerClient

API_TIMEOUT = 120
LABEL = "judge.sandbox"


def connect() -> DockerClient:
    """A client of the engine that ``DOCKER_HOST`` or Docker's default names.

    Raises:
        SandboxUnavailable: No engine answers.
    """
    import docker

    try:
        return docker.from_env(timeout=API_TIMEOUT)  # asks the engine for its version
    except (docker.errors.DockerException, OSError) as error:
        raise SandboxUnavailable(
            f"no Docker engine answers ({_reason(error)}): start it with `make engine` or `sudo systemctl start docker`"
        ) from error


def can_make_leaves(info: dict[str, Any]) -> bool:
    """Whether an engine, by its own account, lets a container make a cgroup for every run.

    On cgroup v2, and under systemd's driver, a parent cgroup must be a slice that was prepared for it.

    Raises:
        SandboxUnavailable: It can limit and measure nothing: a container would be told the whole machine's numbers.
    """
    # Podman's word for it, and Docker's.
    rootless = info.get("Rootless") or any("rootless" in option for option in info.get("SecurityOptions") or [])
    version = info.get("CgroupVersion", "1")
    if rootless and version == "1":
        raise SandboxUnavailable("a rootless engine limits no memory on cgroup v1: use cgroup v2 or root's engine")
    return version == "1" and info.get("CgroupDriver") == "cgroupfs"


def is_podman(client: DockerClient) -> bool:
    """Whether the engine is Podman behind Docker's API: some of what it is asked for it takes in another form."""
    parts = client.version().get("Components") or []
    return any(part["Name"] == "Podman Engine" for part in parts)


@contextlib.contextmanager
def engine_errors(doing: str) -> Iterator[None]:
    """Turn the engine's and the connection's errors into `SandboxUnavailable`; ``doing`` says what was tried."""
    import docker
    import requests

    try:
        yield
    except (docker.errors.DockerException, requests.RequestException, OSError) as error:
        raise SandboxUnavailable(f"{doing}: {_reason(error)}") from error


def _reason(error: BaseException) -> str:
    """The innermost cause in one line."""
    explanation = getattr(error, "explanation", None)
    if explanation:
        return str(explanation).splitlines()[0]
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text.splitlines()[0] if text else type(error).__name__
