"""No room and no reach: disks that are full or read-only, pipes that nobody empties, a runner that stands still."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import docker
import pytest

from judge.core import Invocation, Limit, Limits, Sources
from judge.errors import SandboxUnavailable
from judge.sandbox import DockerSandbox
from judge.sandbox.engine import LABEL
from tests.faults.judges import JUDGE_ERROR, Judge, eventually

pytestmark = [pytest.mark.engine, pytest.mark.faults]
LIMITS = Limits(time=1.0, memory=256 << 20, output=16 << 20)
MINE = {"label": f"{LABEL}.pid={os.getpid()}"}
LARGE = "import sys\nn = int(input())\nsys.stdout.write(' ' * (3 << 20))\nprint(2 * n)\n"
FLOOD = "import sys\nfor _ in range(64): sys.stdout.write('x' * (1 << 17))\n"


def python(source: str) -> Sources:
    return Sources(language="python3", files={"main.py": source.encode()})


@pytest.fixture
def engine() -> Iterator[docker.DockerClient]:
    client = docker.from_env()
    yield client
    client.close()


@pytest.fixture
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A file system of its own, with the options that the test gives."""
    if os.geteuid() != 0:
        pytest.skip("mounting needs root")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", request.param, "tmpfs", str(place)], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"mounting fails: {mounted.stderr.decode()}")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def large(tmp_path: Path) -> str:
    path = tmp_path / "large.py"
    path.write_text(LARGE)
    return str(path)


@pytest.mark.parametrize("disk", ["size=1m"], indirect=True)
def test_no_room_for_an_output(disk: Path, large: str, tmp_path: Path, engine: docker.DockerClient) -> None:
    judge = Judge(large, cwd=tmp_path, TMPDIR=str(disk))
    status, err = judge.end({large: "AC"})
    assert status == JUDGE_ERROR
    assert "an output can't be stored: No space left on device" in err
    assert judge.left_nothing(engine)
    assert not judge.files()


@pytest.mark.parametrize("disk", ["size=64k,nr_inodes=2", "ro"], indirect=True)
def test_a_cache_that_can_keep_nothing(disk: Path, tmp_path: Path) -> None:
    status, err = Judge(cwd=tmp_path, XDG_CACHE_HOME=str(disk)).end()
    assert status == 1, err
    assert not list(disk.glob("**/tmp*"))


@pytest.mark.parametrize("disk", ["nr_inodes=1", "nr_inodes=2", "nr_inodes=3", "nr_inodes=5", "ro"], indirect=True)
def test_no_room_for_another_temporary_file(
    disk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, engine: docker.DockerClient
) -> None:
    """None, or none after the cpu's lock, after the directory of the pipes, or after the first of the pipes."""
    monkeypatch.setattr("tempfile.tempdir", str(disk))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    containers = {one["Id"] for one in engine.api.containers(all=True, filters=MINE)}
    descriptors = len(os.listdir("/proc/self/fd"))
    with DockerSandbox() as sandbox:
        for _ in range(3):
            with pytest.raises(SandboxUnavailable, match=r"No space left|Read-only"):
                sandbox.compile(python("print(1)\n"))
        assert not list(disk.glob("judge-pipes-*"))
        monkeypatch.undo()
        assert sandbox.compile(python("print(1)\n")).run(b"", LIMITS).stdout == b"1\n"
    assert eventually(lambda: {one["Id"] for one in engine.api.containers(all=True, filters=MINE)} == containers)
    assert len(os.listdir("/proc/self/fd")) <= descriptors


def test_a_pipe_that_nobody_empties() -> None:
    """The time in which the judge takes no output is not the program's."""
    with DockerSandbox() as sandbox:
        runs = sandbox.compile(python(FLOOD)).runs([Invocation()] * 3, LIMITS)
        for execution in runs:
            assert (execution.limit, execution.exit, len(execution.stdout)) == (Limit.NONE, 0, 8 << 20)
            assert execution.wall < LIMITS.wall
            time.sleep(LIMITS.wall + 1)


def test_a_runner_that_stands_still(engine: docker.DockerClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("judge.sandbox.container.GRACE", 1.0)
    with DockerSandbox() as sandbox:
        program = sandbox.compile(python("import time\ntime.sleep(1)\nprint(1)\n"))
        pid = engine.containers.get(sandbox.containers[0]).attrs["State"]["Pid"]
        runs = program.runs([Invocation()] * 2, Limits(time=0.5, memory=256 << 20, output=1 << 20))
        assert next(runs).exit == 0
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(SandboxUnavailable, match="does not answer"):
            next(runs)
        assert not sandbox.containers
        assert program.run(b"", LIMITS).stdout == b"1\n"
