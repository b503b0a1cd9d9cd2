"""Which rung of the measuring ladder is tried on which engine, and that the next one holds where it does not work."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from judge.sandbox import images
from judge.sandbox.container import Container
from judge.sandbox.engine import MEMORY, Leaves, connect, leaves, no_leaves
from judge.sandbox.protocol import Meter

LARGE = 32 << 30
ENGINE = {"CgroupVersion": "2", "CgroupDriver": "systemd", "KernelVersion": "6.12.117+deb13-amd64", "MemTotal": LARGE}
V1 = {"CgroupVersion": "1", "KernelVersion": "4.19.0-27-amd64"}


@pytest.mark.parametrize(
    ("engine", "expected"),
    [
        ({}, Leaves("judge.slice", "/sys/fs/cgroup/judge.slice", LARGE)),
        ({"CgroupDriver": "cgroupfs"}, Leaves("/judge", "/sys/fs/cgroup/judge", LARGE)),
        ({"KernelVersion": "5.19.1", "MemTotal": 1 << 30}, Leaves("judge.slice", "/sys/fs/cgroup/judge.slice", MEMORY)),
        (V1 | {"CgroupDriver": "cgroupfs"}, Leaves("/judge", "/sys/fs/cgroup/memory/judge", MEMORY)),
    ],
)
def test_where_leaves_are_made(engine: dict[str, Any], expected: Leaves) -> None:
    assert leaves(ENGINE | engine) == expected
    assert not no_leaves(ENGINE | engine)


@pytest.mark.parametrize(
    ("engine", "reason"),
    [
        ({"SecurityOptions": ["name=seccomp,profile=builtin", "name=rootless"]}, "as root"),
        ({"CgroupDriver": "none"}, "as root"),
        ({"KernelVersion": "5.15.0-113-generic"}, "Linux 5.19"),
        (V1, "cgroupdriver=cgroupfs"),
    ],
)
def test_where_no_leaves_are_made_there_is_a_reason(engine: dict[str, Any], reason: str) -> None:
    assert leaves(ENGINE | engine) is None
    assert reason in no_leaves(ENGINE | engine)


@pytest.mark.engine
@pytest.mark.parametrize(
    ("parent", "directory"),
    [
        ("/judge", "/sys/fs/cgroup/pids/judge"),
        ("/judge", "/nonexistent/judge"),
        ("/judge/cgroup.procs", "/nonexistent/judge"),  # a file: nor can the container that should make it start
    ],
)
def test_where_leaves_do_not_work_the_container_is_measured_and_limited(parent: str, directory: str) -> None:
    engine = replace(connect(), leaves=Leaves(parent, directory, MEMORY + (1 << 30)))
    container = Container(engine, images.tag("python3"), None)
    try:
        assert container.meter is Meter.CONTAINER
        assert engine.client.api.inspect_container(container.id)["HostConfig"]["Memory"] == MEMORY
    finally:
        container.close()
        engine.client.close()
