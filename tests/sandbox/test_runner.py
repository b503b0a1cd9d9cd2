"""The runner, asked for what a judge seldom or never asks: a clear answer each time."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from judge.core import Invocation
from judge.errors import SandboxUnavailable
from judge.sandbox import images
from judge.sandbox.container import Container
from judge.sandbox.engine import Engine, connect
from judge.sandbox.protocol import Meter, Place, RunRequest, User
from judge.sandbox.slots import environment
from tests.slowness import SLOW

pytestmark = pytest.mark.engine
MIB = 1 << 20
ALLOCATES = "b'x' * (200 << 20)"
IN_A_CHILD = f"import os\nif os.fork(): os.wait()\nelse: {ALLOCATES}"


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = connect()
    yield engine
    engine.client.close()


@pytest.fixture
def container(engine: Engine) -> Iterator[Container]:
    container = Container(engine, images.tag("python3"), None)
    yield container
    container.close()


def python(program: str, *arguments: str) -> RunRequest:
    return RunRequest(
        user=User.SUBMISSION,
        cwd=Place.BOX.path,
        command=("/usr/bin/python3", "-c", program, *arguments),
        environment=environment(Place.BOX),
        cpu=5.0 * SLOW,
        wall=10.0 * SLOW,
        memory=512 * MIB,
        output=MIB,
    )


def test_files_that_do_not_all_fit_do_not_come_at_all(container: Container) -> None:
    for name in ("a", "b", "c"):
        container.put(Place.BUILD, name, b"x" * 1000, 0o644)
    assert container.get(Place.BUILD, "/", 2500) == {}
    assert container.get(Place.BUILD, "/", 5000) == dict.fromkeys("abc", b"x" * 1000)


def test_a_nul_in_an_argument_is_refused_and_shifts_no_other_string(container: Container) -> None:
    (result,) = container.runs([Invocation()], python("import sys; print(sys.argv[1:])", "a", "b"))
    assert result.stdout == b"['a', 'b']\n"
    with pytest.raises(SandboxUnavailable, match="NUL"):
        list(container.runs([Invocation()], python("pass", "a\0b")))


@pytest.fixture
def scarce(engine: Engine) -> Iterator[tuple[Container, Path]]:
    """A container with leaves, and the cgroup in which it and they are alone, as on a machine of their own."""
    if not engine.leaves or os.geteuid() != 0:
        pytest.skip("only root's engine has a cgroup that can be made scarce")
    name = f"judgescarce{os.getpid()}"  # no dash: systemd would nest the slice
    directory = Path(engine.leaves.directory.replace("judge", name))
    leaves = replace(engine.leaves, parent=engine.leaves.parent.replace("judge", name), directory=str(directory))
    container = Container(replace(engine, leaves=leaves), images.tag("python3"), None)
    if container.meter is not Meter.LEAF:
        container.close()
        pytest.skip("leaves don't work here")
    yield container, directory
    container.close()
    for _ in range(100):  # a tenth of a second, more under load: until the engine has removed the container
        for hierarchy in (directory, *Path("/sys/fs/cgroup").glob(f"*/{name}")):
            for made in (hierarchy / "conmon", hierarchy):  # Podman's monitor has one of its own
                with suppress(OSError):
                    made.rmdir()
        if not directory.exists():
            return
        time.sleep(0.1)
    raise AssertionError(f"a cgroup is left in {directory}")


@pytest.mark.parametrize("program", [ALLOCATES, IN_A_CHILD], ids=["itself", "a-child"])
def test_memory_that_the_machine_lacks_is_our_failure(scarce: tuple[Container, Path], program: str) -> None:
    container, machine = scarce
    limit = next(file for file in (machine / "memory.max", machine / "memory.limit_in_bytes") if file.exists())
    limit.write_text(str(64 * MIB))
    with pytest.raises(SandboxUnavailable, match="too little memory"):
        list(container.runs([Invocation()], python(program)))
