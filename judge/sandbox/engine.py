"""The Docker engine: finding it, and saying clearly when there is none."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from judge.errors import SandboxUnavailable

if TYPE_CHECKING:
    from docker import DockerClient

API_TIMEOUT = 120
MEMORY = 2 << 30  # bytes that a container may use
_PEAKS = (5, 19)  # the release of Linux that brought memory.peak
LABEL = "judge.sandbox"


@dataclass(frozen=True, slots=True)
class Leaves:
    """Where the containers' cgroups lie, so that a runner can make one for every run.

    ``parent`` is what the engine calls the place, ``directory`` where it is on the engine's machine, and ``memory`` the
    bytes that a container may use: on cgroup v2 that holds for its runs too, and each of them has a limit of its own.
    """

    parent: str
    directory: str
    memory: int


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine that answers, and what of it matters to a container.

    Attributes:
        client: Its API.
        info: What it says of itself and its machine.
        leaves: Where it lets a container make a cgroup for every run, if it may be able to.
        podman: Whether it is Podman behind Docker's API: some of what it is asked for it takes in another form.
        runtime: What containers are run with, or empty for the engine's own choice.
    """

    client: DockerClient
    info: dict[str, Any]
    leaves: Leaves | None
    podman: bool
    runtime: str = ""

    @property
    def near(self) -> bool:
        """Whether it is reached through a file of this machine; it may still see other files than we do."""
        return str(self.client.api.base_url).startswith("http+docker")

    @property
    def shares_cpus(self) -> bool:
        """Whether its containers run on the cpus that this process sees, as far as can be told."""
        return self.near and hasattr(os, "sched_getaffinity") and self.info["NCPU"] == os.cpu_count()


def connect(runtime: str = "") -> Engine:
    """The engine that ``DOCKER_HOST`` or Docker's default names.

    Raises:
        SandboxUnavailable: No engine answers, or it can limit and measure nothing.
    """
    import docker

    try:
        client = docker.from_env(timeout=API_TIMEOUT)  # asks the engine for its version
    except (docker.errors.DockerException, OSError) as error:
        raise SandboxUnavailable(
            f"no Docker engine answers ({_reason(error)}): start it with `make engine` or `sudo systemctl start docker`"
        ) from error
    with engine_errors("asking the engine how it is set up"):
        info = client.info()
        parts = client.version().get("Components") or []
    if info.get("CgroupVersion", "1") == "1" and _is_rootless(info):  # a container is told the whole machine's numbers
        raise SandboxUnavailable("a rootless engine limits no memory on cgroup v1: use cgroup v2 or root's engine")
    podman = any(part["Name"] == "Podman Engine" for part in parts)
    return Engine(client, info, leaves(info), podman, runtime)


def leaves(info: dict[str, Any]) -> Leaves | None:
    """Where an engine lets a container make a cgroup for every run; none if `no_leaves` has a reason."""
    if no_leaves(info):
        return None
    if info.get("CgroupVersion") != "2":
        return Leaves("/judge", "/sys/fs/cgroup/memory/judge", MEMORY)
    parent = "judge.slice" if info["CgroupDriver"] == "systemd" else "/judge"
    return Leaves(parent, f"/sys/fs/cgroup/{parent.strip('/')}", max(MEMORY, info["MemTotal"]))


def no_leaves(info: dict[str, Any]) -> str:
    """What, by its own account, keeps an engine from letting every run have a cgroup; nothing if it may well work."""
    driver = info.get("CgroupDriver")
    if _is_rootless(info) or driver not in ("cgroupfs", "systemd"):
        return "only an engine that runs as root lets every run have a cgroup of its own"
    if info.get("CgroupVersion") == "2":
        release = tuple(int(number) for number in re.findall(r"\d+", info.get("KernelVersion", ""))[:2])
        return "" if release >= _PEAKS else "the peak memory of every run is known from Linux 5.19 on"
    if driver == "systemd":
        return (
            'put {"exec-opts": ["native.cgroupdriver=cgroupfs"]} into /etc/docker/daemon.json, and restart the engine'
        )
    return ""


def _is_rootless(info: dict[str, Any]) -> bool:
    # Podman's word for it, and Docker's.
    return bool(info.get("Rootless")) or any("rootless" in option for option in info.get("SecurityOptions") or [])


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
