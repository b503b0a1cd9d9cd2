"""Hostile programs, a directory each: what comes of them, and that nothing of them stays.

``cases/honest/`` has the programs that are judged in between. ``cases/<subject>/<name>/`` holds ``program.*``, whose
extension says the language, and ``want.toml``:

    verdict     the verdicts that may come of it, one or a list; "AC" stands for a run that ended well
    message     on CE: what is found in the compiler's words
    stdout      what it writes, on every run; most programs print what they reached, and then "end"
    runs        how often it is run in a row (1)
    inputs      standard inputs, one a run, in place of ``runs``; each run must not see those of the others
    files       further files of the submission: name to content
    repeat      [text, times]: stands where the program says ``/*repeat*/``
    keep        files that are brought back after the run
    time, memory, output   seconds, MiB and bytes, in place of the usual limits
    compile_time           seconds that the compiler has, in place of the usual ones
    cpu         [least, most] CPU seconds
    exit, signal, limit    how the runs end, exactly
    language    where the extension does not say it
    other_meter verdicts, in place of ``verdict``, where an engine can't give every run a cgroup of its own
    podman      a table of keys that are other on Podman
    replaced    true where the container can't be cleaned and must be destroyed

After every case: the container has no process but the runner, no task in a leaf cgroup, and empty directories, or is
gone; an honest program gets AC and a wrong one WA in the same slot, and the honest one sees the world as in a container
that never ran anything else; on this host no file, no process and no memory was gained, and none was lost.
"""

from __future__ import annotations

import os
import pwd
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import docker
import pytest

from judge import languages
from judge.checking import checker_for
from judge.core import Invocation, Limits, Problem, Sources, TestCase, Verdict
from judge.errors import CompileError
from judge.judging import assess, verdict
from judge.sandbox import DockerSandbox
from judge.sandbox.pool import DockerProgram
from tests.engine_kind import podman, processes, said
from tests.slowness import SLOW

HERE = Path(__file__).parent
HONEST = HERE.parent / "languages" / "cases"  # programs that add two numbers
KEYS = {
    *("verdict", "message", "stdout", "runs", "inputs", "files", "repeat", "keep", "time", "memory", "output"),
    *("compile_time", "cpu", "exit", "signal", "limit", "language", "other_meter", "replaced"),
    "podman",
}
COMPILER = 1002
USERS = (1001, COMPILER, 1003)  # of the containers
PLACES = {COMPILER: "/build", 1003: "/feedback /interactor"}  # each can be read by its user alone
LOOK = """
find {} /dev/mqueue -mindepth 1
find /dev/shm -mindepth 1 2>/dev/null
cd /sys/fs/cgroup && cat memory.current || cat memory/memory.usage_in_bytes
"""
LEAVES = Path("/sys/fs/cgroup/memory/judge")
CLEAN_CONTAINER = 400 << 20  # bytes that a container may hold after a run: what is loaded, and caches of the kernel
CLEAN_LEAF = 1 << 20  # bytes of processes and of files in memory; the kernel's cache of what was read may stay
LOST_MEMORY = 0.5  # of what the host had: others work on it too, and what a container keeps is measured by itself
STDERR = 20_000  # bytes of standard error that are kept, with the words of what is left out

pytestmark = pytest.mark.engine


@dataclass(frozen=True)
class Case:
    """A hostile program and what is wanted of it."""

    directory: Path
    want: dict[str, Any]
    language: languages.Language

    @property
    def sources(self) -> Sources:
        (program,) = self.directory.glob("program.*")
        text, times = self.want.get("repeat", ("", 0))
        main = program.read_bytes().replace(b"/*repeat*/", text.encode() * times)
        more = {name: content.encode() for name, content in self.want.get("files", {}).items()}
        return Sources(language=self.language.key, files={self.language.source: main} | more)

    @property
    def limits(self) -> Limits:
        table = {"time": 1.0, "memory": 128, "output": 1 << 20} | self.want
        return Limits(time=table["time"] * SLOW, memory=table["memory"] << 20, output=table["output"])

    @property
    def invocations(self) -> list[Invocation]:
        given = self.want.get("inputs", [""] * self.want.get("runs", 1))
        return [Invocation(stdin=text.encode(), keep=tuple(self.want.get("keep", ()))) for text in given]

    def allowed(self, meter: str) -> list[str]:
        verdicts = self.want["verdict"]
        if meter != "leaf-cgroup":
            verdicts = self.want.get("other_meter", verdicts)
        return [verdicts] if isinstance(verdicts, str) else verdicts


def cases() -> Iterator[Any]:
    for directory in sorted(path.parent for path in HERE.glob("cases/*/*/want.toml")):
        want = tomllib.loads((directory / "want.toml").read_text())
        assert want.keys() <= KEYS, f"{directory}: unknown keys {want.keys() - KEYS}"
        (program,) = directory.glob("program.*")
        language = languages.get(want["language"]) if "language" in want else languages.of_file(program)
        marks = [] if language.key in languages.DEFAULT else [pytest.mark.languages]
        name = f"{directory.parent.name}-{directory.name}"
        yield pytest.param(Case(directory, want, language), id=name, marks=marks)


@dataclass(frozen=True)
class Host:
    """What must be the same on this machine after a hostile program."""

    canary: str
    files: frozenset[str]
    strangers: frozenset[str]

    @classmethod
    def now(cls, canary: Path) -> Host:
        facts = canary.stat()
        files = (path for top in ("/tmp", "/var/tmp", "/dev/shm") for path in Path(top).glob("*"))
        return cls(
            canary=f"{canary.read_text()} {facts.st_mode} {facts.st_mtime_ns} {facts.st_nlink} {facts.st_uid}",
            files=frozenset(str(path) for path in files if owner(path) in ours()),
            strangers=frozenset(strangers()),
        )


def ours() -> set[int]:
    """Those of the containers' users that are nobody on this host."""
    return set(USERS) - {user.pw_uid for user in pwd.getpwall()} - {os.getuid()}


def owner(path: Path) -> int:
    try:
        return path.lstat().st_uid
    except OSError:
        return -1


def strangers() -> Iterator[str]:
    """Processes of the containers' users that are in no container: those that got out."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if process.stat().st_uid in ours() and not any(
                part in line
                for line in (process / "cgroup").read_text().splitlines()
                for part in ("judge", "docker", "libpod")
            ):
                yield process.name
        except OSError:
            continue


def available_memory() -> int:
    lines = Path("/proc/meminfo").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable"))


class Slot:
    """One slot of a sandbox, in which hostile and honest programs take turns."""

    def __init__(self, sandbox: DockerSandbox, engine: docker.DockerClient, problem: Problem, canary: Path) -> None:
        self.sandbox, self.engine, self.problem, self.canary = sandbox, engine, problem, canary
        self.worlds: dict[str, bytes] = {}  # image: what an honest program saw before anything else ran there
        self.memory = available_memory()

    def look(self, language: languages.Language) -> bytes:
        """Judge an honest program and a wrong one; returns what the honest one says of the world around it."""
        key = language.key if language.image == language.key else language.image
        (program,) = (*HERE.glob(f"cases/honest/{key}.*"), *(HONEST / key / "ac").glob("*"))[:1]
        source = Sources(language=key, files={languages.get(key).source: program.read_bytes()})
        inputs = [Invocation(stdin=test.input.read_bytes()) for test in self.problem.tests]
        limits, checker = self.problem.limits, checker_for(self.problem)
        executions = list(self.sandbox.compile(source).runs(inputs, limits))
        runs = [assess(*of, limits, checker) for of in zip(self.problem.tests, executions, strict=True)]
        assert [run.verdict for run in runs] == [Verdict.AC, Verdict.WA], runs
        return executions[0].stderr

    def check_world(self, language: languages.Language) -> None:
        world = self.look(language)
        assert self.worlds.setdefault(language.image, world) == world

    def check_containers(self) -> None:
        for name in self.sandbox.containers:
            container = self.engine.containers.get(name)
            assert len(processes(container)) == 1
            for user, places in PLACES.items():
                words = said(container, "/bin/sh", "-c", LOOK.format(places), user=user)
                assert words.strip().isdigit(), words
                assert int(words) < CLEAN_CONTAINER
            for leaf in LEAVES.glob(f"*-{name[:12]}"):  # one is kept for the next run, if next to nothing is left in it
                assert not (leaf / "cgroup.procs").read_text()
                held = dict(line.split() for line in (leaf / "memory.stat").read_text().splitlines())
                assert int(held["rss"]) + int(held["shmem"]) < CLEAN_LEAF


@pytest.fixture(scope="module")
def slot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slot]:
    directory = tmp_path_factory.mktemp("honest")
    canary = directory / "canary"
    canary.write_text("as it was")
    tests = []
    for name, given, answer in (("right", "40 2\n", "42\n"), ("wrong", "40 3\n", "42\n")):
        source, answered = directory / f"{name}.in", directory / f"{name}.ans"
        source.write_text(given), answered.write_text(answer)
        tests.append(TestCase(name=f"secret/{name}", input=source, answer=answered, public=False))
    problem = Problem(
        name="sum",
        title="sum",
        directory=directory,
        statements={},
        limits=Limits(time=5.0 * SLOW, memory=256 << 20, output=1 << 20),
        tests=tuple(tests),
    )
    client = docker.from_env()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(directory))  # what attacks the compiler is compiled, every time
        sandbox = DockerSandbox()
    with sandbox:
        yield Slot(sandbox, client, problem, canary)
    client.close()


@pytest.mark.parametrize("case", list(cases()))
def test_hostile(case: Case, slot: Slot, monkeypatch: pytest.MonkeyPatch) -> None:
    if podman():
        case = replace(case, want=case.want | case.want.get("podman", {}))
    if "compile_time" in case.want:
        monkeypatch.setattr("judge.sandbox.slots.COMPILE_SECONDS", case.want["compile_time"] * SLOW)
    slot.check_world(case.language)
    containers, host = slot.sandbox.containers, Host.now(slot.canary)
    run(case, slot.sandbox)
    assert case.want.get("replaced", False) == (slot.sandbox.containers != containers)
    slot.check_containers()
    slot.check_world(case.language)
    assert Host.now(slot.canary) == host
    assert available_memory() > slot.memory * LOST_MEMORY


def compiled(case: Case, sandbox: DockerSandbox) -> tuple[DockerProgram | None, str]:
    """The program, or what the compiler says against it."""
    try:
        return sandbox.compile(case.sources), ""
    except CompileError as error:
        return None, str(error)


def run(case: Case, sandbox: DockerSandbox) -> None:
    """Run a hostile program as often as its case says, and see that what is wanted comes of it."""
    program, words = compiled(case, sandbox)
    if program is None:
        assert "CE" in case.allowed(""), words
        assert re.search(case.want["message"], words), words
        return
    executions = list(program.runs(case.invocations, case.limits))
    assert len(executions) == len(case.invocations)
    for execution in executions:
        rejection = verdict(execution, case.limits)
        assert (rejection[0] if rejection else "AC") in case.allowed(execution.meter), execution
        least, most = case.want.get("cpu", (0, 1e9))
        assert least <= execution.cpu <= most * SLOW, execution
        for name in ("exit", "signal", "limit"):
            assert getattr(execution, name) == case.want.get(name, getattr(execution, name)), execution
        if "stdout" in case.want:
            assert execution.stdout.decode() == case.want["stdout"], execution
        assert len(execution.stdout) <= case.limits.output
        assert len(execution.stderr) <= STDERR


SPY = """
import os, sys
for top, _, names in os.walk("/feedback"):
    print(top, names, file=sys.stderr)
for path in ("/feedback/answer", "/interactor/main.py"):
    try:
        print(open(path).read(), file=sys.stderr)
    except PermissionError:
        pass
print(os.stat("/feedback").st_uid)
"""


def test_an_interactor_keeps_its_files_to_itself_from_the_first_talk_on() -> None:
    limits = Limits(time=2.0, memory=128 << 20, output=1 << 20)
    with DockerSandbox() as sandbox:
        spy = sandbox.compile(Sources(language="python3", files={"main.py": SPY.encode()}))
        reader = Sources(language="python3", files={"main.py": b"input(); open('answer').read()"}, trusted=True)
        interactor = sandbox.compile(reader)
        for _ in range(2):
            told = Invocation(files={"answer": b"the answer"})
            seen = spy.interact(Invocation(), limits, interactor, told, limits, frozenset({43}))
            assert (seen.submission.exit, seen.submission.stderr, seen.interactor.exit) == (0, b"", 0)
