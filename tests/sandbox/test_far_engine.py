"""An engine behind a network connection: no files are shared with it, so that all goes over the attached stream."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from collections.abc import Iterator

import docker
import pytest

from judge.core import Invocation, Limit, Limits, Sources
from judge.sandbox import DockerSandbox
from tests.slowness import SLOW

pytestmark = pytest.mark.engine
LIMITS = Limits(time=5.0 * SLOW, memory=256 << 20, output=32 << 20)
SQUARE = Sources(language="python3", files={"main.py": b"import sys\nprint(int(input()) ** 2)\n"})
ENGINE = os.environ.get("DOCKER_HOST", "unix:///var/run/docker.sock")


@pytest.fixture
def far(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The engine of this machine, reached over TCP."""
    engine = ENGINE.removeprefix("unix://")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_forward, args=(listening, engine), daemon=True).start()
        monkeypatch.setenv("DOCKER_HOST", f"tcp://127.0.0.1:{listening.getsockname()[1]}")
        yield


def _forward(listening: socket.socket, path: str) -> None:
    with contextlib.suppress(OSError):
        while True:
            near, _ = listening.accept()
            far = socket.socket(socket.AF_UNIX)
            far.connect(path)
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=_pump, args=(source, target), daemon=True).start()


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(1 << 16):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)


@pytest.mark.usefixtures("far")
def test_runs_over_the_attached_stream() -> None:
    with DockerSandbox() as sandbox:
        program = sandbox.compile(SQUARE)
        results = list(program.runs([Invocation(stdin=f"{n}\n".encode()) for n in range(20)], LIMITS))
        (name,) = sandbox.containers
        near = docker.DockerClient(base_url=ENGINE)
        settings = near.api.inspect_container(name)["HostConfig"]
        near.close()
    assert [result.stdout for result in results] == [f"{n * n}\n".encode() for n in range(20)]
    assert all("pipes" not in mount["Target"] for mount in settings.get("Mounts") or [])
    assert not settings["CpusetCpus"]  # its cpus are not ours


@pytest.mark.usefixtures("far")
def test_floods_over_the_attached_stream() -> None:
    with DockerSandbox() as sandbox:
        echo = Sources(language="python3", files={"main.py": b"import sys\nsys.stdout.write(sys.stdin.read())\n"})
        program = sandbox.compile(echo)
        data = b"0123456789abcde\n" * (1 << 20)
        assert program.run(data, LIMITS).stdout[:] == data
        flood = sandbox.compile(Sources(language="python3", files={"main.py": b"while True: print('x' * 65536)\n"}))
        assert flood.run(b"", LIMITS).limit is Limit.OUTPUT
        assert program.run(b"1\n", LIMITS).stdout == b"1\n"
