"""A slot: one cpu for submissions, a warm container for every language used on it, and the program loaded in each."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass

from judge.core import Invocation, Limit, Sources
from judge.errors import CompileError, SandboxUnavailable
from judge.languages import Language
from judge.sandbox import scripts
from judge.sandbox.container import Container
from judge.sandbox.cpus import CpuLease, kept_off
from judge.sandbox.engine import Engine
from judge.sandbox.protocol import Place, RunRequest, RunResult, User

COMPILE_SECONDS = 60.0
COMPILE_MEMORY = 2 << 30
ARTEFACT_SIZE = 256 << 20


@dataclass(frozen=True, slots=True)
class Artefact:
    """What is run, whichever slot compiled it: the files of the program's directory, and how to start them.

    ``trusted`` and ``scripted`` are as in `judge.core.Sources`.
    """

    key: str
    language: Language
    image: str
    files: Mapping[str, bytes]
    main: str = ""
    trusted: bool = False
    scripted: bool = False

    @property
    def home(self) -> str:
        """Names the containers in which it runs on its own: those of submissions run nothing else."""
        return _home(self.image, self.trusted)

    @property
    def portable(self) -> bool:
        """Whether it runs in every image: a program linked statically."""
        return not self.scripted and "-static" in self.language.compile


def environment(home: Place) -> tuple[tuple[str, str], ...]:
    """The whole environment of a compiler or a submission; nothing of the host's is in it."""
    return (
        ("PATH", "/usr/bin:/bin"),
        ("HOME", home.path),
        ("TMPDIR", home.path),
        ("LANG", "C.UTF-8"),
        ("ONLINE_JUDGE", "1"),
    )


def _home(image: str, trusted: bool) -> str:
    return f"{image} of packages" if trusted else image


class Slot:
    """Used by one thread at a time; its containers start when they are first needed."""

    def __init__(self, trusted: bool = False) -> None:
        """Start nothing yet; a slot for ``trusted`` programs has no cpu of its own: nobody measures them closely."""
        self.trusted = trusted
        self._lease: CpuLease | None = None
        self._containers: dict[str, Container] = {}
        self._loaded: dict[tuple[str, Place], str] = {}  # home of a container, and place in it: an artefact's key
        self._closed = False

    def holds(self, artefact: Artefact) -> bool:
        """Whether this program is loaded here already."""
        return self._loaded.get((artefact.home, Place.PROGRAM)) == artefact.key

    def warm(self, engine: Engine, image: str) -> None:
        """Start the container for submissions in ``image`` already."""
        self._container(engine, _home(image, trusted=False), image)

    def compile(
        self, engine: Engine, image: str, language: Language, sources: Sources
    ) -> tuple[Mapping[str, bytes], float]:
        """Compile in this slot: the files to run, and the seconds it took.

        Raises:
            CompileError: The compiler rejects the sources, or passes its limits.
        """
        container = self._container(engine, _home(image, sources.trusted), image)
        request = RunRequest(
            user=User.COMPILER,
            cwd=Place.BUILD.path,
            command=scripts.build_command(sources.files)
            if sources.scripted
            else language.compile_command(sources.files, sources.main),
            environment=environment(Place.BUILD),
            cpu=COMPILE_SECONDS,
            wall=2 * COMPILE_SECONDS,
            memory=COMPILE_MEMORY,
            output=1 << 20,
        )
        container.clear(Place.BUILD)
        for name, content in sources.files.items():
            container.put(Place.BUILD, name, content, 0o644)
        (result,) = container.runs([Invocation()], request)
        if result.exec_errno:
            raise _cannot_start(request, result)
        if result.limit is not Limit.NONE or result.exit != 0:
            container.clear(Place.BUILD)
            raise CompileError(_words(result))
        files = sources.files
        made = "/" if sources.scripted else language.artefact
        if made:
            files = container.get(Place.BUILD, made, ARTEFACT_SIZE)
            if (scripts.RUN if sources.scripted else made) not in files:
                raise CompileError(f"the compiler left no program of at most {ARTEFACT_SIZE >> 20} MiB")
        container.clear(Place.BUILD)
        return files, result.wall

    def runs(
        self,
        engine: Engine,
        artefact: Artefact,
        invocations: Iterable[Invocation],
        request: RunRequest,
    ) -> Generator[RunResult]:
        """Run a program on each invocation, in order, loading it first if this slot does not hold it."""
        container = self._container(engine, artefact.home, artefact.image)
        self._load(container, artefact.home, Place.PROGRAM, artefact)
        cpu = self._lease.cpu if self._lease else None
        with kept_off(cpu), closing(container.runs(invocations, request)) as results:
            for result in results:
                _check_started(request, result, artefact)
                yield result

    def talk(
        self,
        engine: Engine,
        image: str,
        submission: tuple[Artefact, Invocation, RunRequest],
        interactor: tuple[Artefact, Invocation, RunRequest],
        deciding: Iterable[int],
    ) -> tuple[RunResult, RunResult]:
        """Run a submission and an interactor together in one container of ``image``: what came of each."""
        home = _home(image, trusted=False)
        container = self._container(engine, home, image)
        self._load(container, home, Place.PROGRAM, submission[0])
        self._load(container, home, Place.INTERACTOR, interactor[0])
        results = container.talk(*submission[1:], *interactor[1:], deciding)
        for result, (artefact, _, request) in zip(results, (submission, interactor), strict=True):
            _check_started(request, result, artefact)
        return results

    def _load(self, container: Container, home: str, place: Place, artefact: Artefact) -> None:
        if self._loaded.get((home, place)) == artefact.key:
            return
        self._loaded.pop((home, place), None)
        container.clear(place)
        for name, content in artefact.files.items():
            container.put(place, name, content, 0o555)
        self._loaded[home, place] = artefact.key

    def _container(self, engine: Engine, home: str, image: str) -> Container:
        if self._closed:
            raise SandboxUnavailable("the sandbox is closed")
        container = self._containers.get(home)
        if container is None or not container.id:
            self._loaded.pop((home, Place.PROGRAM), None)
            self._loaded.pop((home, Place.INTERACTOR), None)
            if engine.shares_cpus and not self.trusted:
                self._lease = self._lease or CpuLease()
            cpu = self._lease.cpu if self._lease else None
            container = self._containers[home] = Container(engine, image, cpu)
            if self._closed:  # by another thread, while the container started
                self.close()
                raise SandboxUnavailable("the sandbox is closed")
        return container

    @property
    def containers(self) -> tuple[str, ...]:
        """The engine's ids of the containers that are running."""
        return tuple(container.id for container in self._containers.values() if container.id)

    def close(self) -> None:
        """End the containers and give the cpu back; the slot stays closed."""
        self._closed = True
        for container in tuple(self._containers.values()):
            container.close()
        self._containers.clear()
        self._loaded.clear()
        if self._lease:
            self._lease.release()
            self._lease = None


def _check_started(request: RunRequest, result: RunResult, artefact: Artefact) -> None:
    # An interpreter that does not start is our failure; a binary that the submission made is not.
    if result.exec_errno and not artefact.language.artefact and not artefact.scripted:
        raise _cannot_start(request, result)


def _end(result: RunResult) -> str:
    return f"signal {result.signal}" if result.signal else f"exit status {result.exit}"


def _cannot_start(request: RunRequest, result: RunResult) -> SandboxUnavailable:
    return SandboxUnavailable(f"{request.command[0]} can't be started: {os.strerror(result.exec_errno)}")


def _words(result: RunResult) -> str:
    said = (result.stderr + result.stdout[:]).decode(errors="replace").strip()
    reason = {
        Limit.CPU: f"compilation took more than {COMPILE_SECONDS:.0f} s of CPU",
        Limit.WALL: f"compilation took more than {2 * COMPILE_SECONDS:.0f} s",
        Limit.MEMORY: f"compilation needed more than {COMPILE_MEMORY >> 20} MiB",
        Limit.OUTPUT: "the compiler wrote too much",
    }.get(result.limit, "")
    return "\n".join(filter(None, (reason, said))) or f"the compiler ended by {_end(result)}"
