"""The container itself: how it is hardened, what happens when it fails, and that nothing is left of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import docker
import pytest

from judge.core import Invocation, Limit, Limits, Sources
from judge.errors import CompileError, SandboxUnavailable
from judge.sandbox import DockerSandbox, images, prune
from judge.sandbox.engine import LABEL
from judge.sandbox.pool import DockerProgram
from tests.engine_kind import podman, processes, said
from tests.slowness import SLOW

pytestmark = pytest.mark.engine
LIMITS = Limits(time=5.0 * SLOW, memory=256 << 20, output=8 << 20)
PLACES = {"/program", "/build", "/box", "/interactor", "/feedback"}
CGROUP = "/judge/private/cgroup"
CGROUPS = ("/sys/fs/cgroup/memory/judge", "/sys/fs/cgroup/judge", "/sys/fs/cgroup/judge.slice")
KILL_SETGID_SETUID = 0xE0


def python(source: str) -> Sources:
    return Sources(language="python3", files={"main.py": source.encode()})


def known(engine: docker.DockerClient, **filters: str) -> set[str]:
    """The ids alone of the engine's containers: Podman can't describe one that is just being removed."""
    return {container["Id"] for container in engine.api.containers(all=True, filters=filters)}


def all_gone(engine: docker.DockerClient, names: Sequence[str]) -> bool:
    """Whether the engine soon has none of these containers any more; it takes a tenth of a second, more under load."""
    for _ in range(100):
        if not set(names) & known(engine):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(autouse=True)
def nothing_compiled_yet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every program starts a container by being compiled."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def engine() -> Iterator[docker.DockerClient]:
    client = docker.from_env()
    yield client
    client.close()


def test_hardening_of_a_running_submission(engine: docker.DockerClient) -> None:
    with DockerSandbox() as sandbox:
        program = sandbox.compile(python("import time\ntime.sleep(1)\n"))
        runner = threading.Thread(target=program.run, args=(b"", LIMITS))
        runner.start()
        (container,) = (engine.containers.get(name) for name in sandbox.containers)
        facts = container.attrs
        rows = processes(container)
        status = said(container, "cat", "/proc/1/status", user=1002)
        mounts = said(container, "cat", "/proc/mounts", user=1002)
        runner.join()
    host = facts["HostConfig"]
    assert host["NetworkMode"] == "none"
    assert host["ReadonlyRootfs"]
    inside = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    assert inside["CapPrm"] == inside["CapBnd"] == f"{KILL_SETGID_SETUID:016x}"
    assert (inside["NoNewPrivs"], inside["Seccomp"]) == ("1", "2")
    profile = ("SCMP_ACT_ERRNO", "base/seccomp.json")[podman()]
    assert any(option.startswith("seccomp=") and profile in option for option in host["SecurityOpt"])
    assert not host["Privileged"]
    assert " /dev/shm " not in mounts
    writable = {row.split()[1] for row in mounts.splitlines() if re.match(r"rw\b", row.split()[3])}
    roots_alone = ("/dev", "/proc", "/sys")
    assert {place for place in writable if not place.startswith(roots_alone)} == PLACES | {CGROUP} & writable
    assert 0 < host["PidsLimit"] <= 256
    assert host["Memory"] == host["MemorySwap"] > 0
    assert host["CpusetCpus"] != ""
    assert host["LogConfig"]["Type"] == "none"
    assert host["AutoRemove"]
    limits = {
        limit["Name"].removeprefix("RLIMIT_").lower(): (limit["Soft"], limit["Hard"]) for limit in host["Ulimits"]
    }
    assert limits["core"] == (0, 0)
    assert limits["stack"] == (-1, -1)
    assert {"nofile", "fsize"} <= limits.keys()
    assert set(host["Tmpfs"]) >= PLACES
    assert all("size=" in options for options in host["Tmpfs"].values())
    binds = {mount["Destination"]: mount for mount in facts["Mounts"] if mount["Type"] == "bind"}
    assert not binds.pop("/judge/private/pipes", {"RW": False})["RW"]
    assert all(mount["Source"] in CGROUPS for mount in binds.values())
    users = {user for user, command in rows if "main.py" in command}
    assert users <= {"1001", "submission"}, rows


def test_pipes_leave_nothing_on_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with DockerSandbox() as sandbox:
        assert sandbox.compile(python("print(1)\n")).run(b"", LIMITS).stdout == b"1\n"
        assert not list(tmp_path.glob("judge-pipes-*"))
        sandbox.compile(Sources(language="cpp", files={"main.cpp": b"int main() {}"}))
    assert not list(tmp_path.glob("judge-pipes-*"))


def test_a_killed_container_is_our_failure_and_is_replaced(engine: docker.DockerClient) -> None:
    with DockerSandbox() as sandbox:
        program = sandbox.compile(python("import time\ntime.sleep(60)\n"))
        (name,) = sandbox.containers
        killer = threading.Timer(0.5, lambda: engine.api.kill(name))
        killer.start()
        with pytest.raises(SandboxUnavailable, match="container"):
            program.run(b"", Limits(time=60, memory=256 << 20, output=1 << 20))
        killer.join()
        execution = sandbox.compile(python("print('still here')\n")).run(b"", LIMITS)
        assert execution.stdout == b"still here\n"
        assert sandbox.containers != (name,)


def test_a_stopped_runner_is_found_out(engine: docker.DockerClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("judge.sandbox.container.GRACE", 1.0)
    with DockerSandbox() as sandbox:
        program = sandbox.compile(python("print(1)\n"))
        (name,) = sandbox.containers
        engine.api.pause(name)
        began = time.monotonic()
        with pytest.raises(SandboxUnavailable, match="does not answer"):
            program.run(b"", Limits(time=0.5, memory=256 << 20, output=1 << 20))
        assert time.monotonic() - began < 10
        assert name not in sandbox.containers


@pytest.mark.parametrize("runs", [1, 2], ids=["nothing-ahead", "a-run-ahead"])
def test_a_judge_that_is_killed_leaves_no_container(engine: docker.DockerClient, runs: int) -> None:
    script = f"""
from judge.core import Invocation, Limits, Sources
from judge.sandbox import DockerSandbox
with DockerSandbox() as sandbox:
    program = sandbox.compile(Sources(language="python3", files={{"main.py": b"import time; time.sleep(60)"}}))
    print(*sandbox.containers, flush=True)
    list(program.runs([Invocation()] * {runs}, Limits(time=60, memory=1 << 28, output=1 << 20)))
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as judge:
        assert judge.stdout
        name = judge.stdout.readline().strip()
        time.sleep(0.5)
        judge.kill()
    assert all_gone(engine, [name])


def test_prune_removes_what_a_dead_judge_left(engine: docker.DockerClient) -> None:
    import socket

    with DockerSandbox() as sandbox:
        sandbox.compile(python("print(1)\n"))
        (alive,) = sandbox.containers
        image = engine.containers.get(alive).attrs["Image"]
        labels = {LABEL: "1", f"{LABEL}.host": socket.gethostname(), f"{LABEL}.pid": "999999999"}
        dead = engine.api.create_container(image, stdin_open=True, labels=labels)["Id"]
        assert prune() >= 1
        with pytest.raises(docker.errors.NotFound):
            engine.containers.get(dead)
        assert engine.containers.get(alive).status == "running"


def test_two_can_prune_at_once(engine: docker.DockerClient) -> None:
    import socket

    image = images.ensure(engine, "python3", print)
    labels = {LABEL: "1", f"{LABEL}.host": socket.gethostname(), f"{LABEL}.pid": "999999999"}
    names = [engine.api.create_container(image, stdin_open=True, labels=labels)["Id"] for _ in range(8)]
    with ThreadPoolExecutor(2) as pool:
        removed = list(pool.map(lambda _: prune(), range(2)))
    assert sum(removed) >= len(names)
    assert all_gone(engine, names)


def test_slots_work_side_by_side() -> None:
    with DockerSandbox(slots=2) as sandbox:
        source = python("import sys\nfor i in range(3 * 10**6): pass\nprint(int(sys.stdin.read()) * 2)\n")
        program = sandbox.compile(source)
        outputs: dict[int, bytes] = {}

        def work(number: int) -> None:
            outputs[number] = program.run(str(number).encode(), LIMITS).stdout

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert outputs == {number: b"%d\n" % (2 * number) for number in range(8)}
        assert 1 <= len(sandbox.containers) <= 2


def test_compiling_twice_compiles_once() -> None:
    with DockerSandbox() as sandbox:
        sources = Sources(language="cpp", files={"main.cpp": b"int main() { return 0; }\n"})
        assert sandbox.compile(sources).compile_seconds > 0
        assert sandbox.compile(sources).compile_seconds == 0.0


def test_no_engine_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", "unix:///nonexistent/docker.sock")
    with pytest.raises(SandboxUnavailable, match="no Docker engine answers") as caught, DockerSandbox():
        pass
    assert "\n" not in str(caught.value)


def test_a_compiler_cannot_reach_the_program_that_was_loaded_before() -> None:
    with DockerSandbox() as sandbox:
        honest = sandbox.compile(Sources(language="cpp", files={"main.cpp": b"int main() { return 0; }\n"}))
        assert honest.run(b"", LIMITS).exit == 0
        for line in (b'asm(".incbin \\"/program/main\\"");', b'#include "/program/main"'):
            with pytest.raises(CompileError, match="/program/main"):
                sandbox.compile(Sources(language="cpp", files={"main.cpp": line + b"\nint main() { return 0; }\n"}))


def test_a_container_that_dies_in_the_run_ahead_spoils_no_result(engine: docker.DockerClient) -> None:
    with DockerSandbox() as sandbox:
        source = "import time\nn = int(input())\nprint(n)\ntime.sleep(4 * (n - 1))\n"
        runs = sandbox.compile(python(source)).runs(
            [Invocation(stdin=b"1\n"), Invocation(stdin=b"2\n"), Invocation(stdin=b"3\n")], LIMITS
        )
        assert next(runs).stdout == b"1\n"
        engine.api.kill(sandbox.containers[0])
        runs.close()
        assert sandbox.compile(python("print(4)\n")).run(b"", LIMITS).stdout == b"4\n"


def test_closing_early_ends_the_run_ahead() -> None:
    with DockerSandbox() as sandbox:
        program = sandbox.compile(python("import time\nif input() == 'sleep': time.sleep(60)\n"))
        runs = program.runs(
            [Invocation(stdin=b"go\n"), Invocation(stdin=b"sleep\n"), Invocation(stdin=b"go\n")],
            Limits(time=60, memory=256 << 20, output=1 << 20),
        )
        assert next(runs).exit == 0
        time.sleep(0.2)
        began = time.monotonic()
        runs.close()
        assert program.run(b"go\n", LIMITS).exit == 0
        assert time.monotonic() - began < 5


def test_a_closed_sandbox_starts_nothing_more(engine: docker.DockerClient) -> None:
    caught: list[BaseException] = []

    def work(program: DockerProgram) -> None:
        try:
            while True:
                program.run(b"", Limits(time=60, memory=256 << 20, output=1 << 20))
        except SandboxUnavailable as error:
            caught.append(error)

    with DockerSandbox(slots=2) as sandbox:
        program = sandbox.compile(python("import time\ntime.sleep(60)\n"))
        threads = [threading.Thread(target=work, args=(program,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        time.sleep(1.0)
        names = sandbox.containers
    for thread in threads:
        thread.join(timeout=20)
    assert len(caught) == 2
    assert not sandbox.containers
    assert all_gone(engine, names)


def test_a_warm_container_is_used(engine: docker.DockerClient) -> None:
    with DockerSandbox() as sandbox:
        sandbox.warm("python3")
        while not sandbox.containers:
            time.sleep(0.01)
        names = sandbox.containers
        assert sandbox.compile(python("print(1)\n")).run(b"", LIMITS).stdout == b"1\n"
        assert sandbox.containers == names
    assert all_gone(engine, names)


def test_a_sandbox_that_ends_while_it_warms_leaves_no_container(engine: docker.DockerClient) -> None:
    ours = f"{LABEL}.pid={os.getpid()}"
    before = known(engine, label=ours)
    with DockerSandbox() as sandbox:
        sandbox.warm("python3")
    assert all_gone(engine, [*known(engine, label=ours) - before])
    assert not any(thread.is_alive() for thread in sandbox._warming)


def test_warming_builds_no_image(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    changed = tmp_path / "recipes"
    shutil.copytree(images.recipes(), changed)
    (changed / "python3" / "Dockerfile").write_text("no image comes of this\n")
    monkeypatch.setattr(images, "recipes", lambda: changed)
    told: list[str] = []
    with DockerSandbox(progress=told.append) as sandbox:
        sandbox.warm("python3")
    assert not told


def test_without_leaves_memory_is_limited_all_the_same() -> None:
    with DockerSandbox() as sandbox:
        sandbox._engine = replace(sandbox._connected(), leaves=None)  # as with an engine that cannot make them
        head = (
            b"#include <sys/mman.h>\n#include <unistd.h>\n#include <cstring>\nstatic char a[1 << 20];\nint main() {\n"
        )
        in_files = b'int f = memfd_create("x", 0); std::memset(a, 1, sizeof a); for (;;) write(f, a, sizeof a); }\n'
        in_children = (
            b"for (int i = 0; i < 5; i++) if (fork() == 0) {\n"
            b"    for (int j = 0; j < 200; j++) std::memset(new char[1 << 20], 1, 1 << 20);\n"
            b"    break;\n}\nsleep(9); }\n"
        )
        for body in (in_files, in_children):
            execution = sandbox.compile(Sources(language="cpp", files={"main.cpp": head + body})).run(b"", LIMITS)
            assert execution.meter == "container-cgroup"
            assert execution.limit is Limit.MEMORY, execution
        execution = sandbox.compile(python("print(sum(i for i in range(10**6)))\n")).run(b"", LIMITS)
        assert execution.stdout == b"499999500000\n"
        assert 0 < execution.cpu < 1 * SLOW
        assert execution.memory < 32 << 20


def test_a_failing_build_is_not_tried_again_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copytree(images.recipes(), tmp_path / "recipes")
    (tmp_path / "recipes/python3/Dockerfile").write_text("ARG DEBIAN\nFROM ${DEBIAN}\nRUN echo no such luck; exit 7\n")
    monkeypatch.setattr(images, "recipes", lambda: tmp_path / "recipes")
    said: list[str] = []
    with DockerSandbox(progress=said.append) as sandbox:
        for _ in range(3):
            with pytest.raises(SandboxUnavailable, match="no such luck"):
                sandbox.compile(python("print(1)"))
    assert len([line for line in said if "building" in line]) == 1
