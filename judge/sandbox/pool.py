"""The pool: a fixed number of slots behind the sandbox protocol, and the cache of compiled programs."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from judge import languages
from judge.core import Execution, Limit, Limits, Sources
from judge.errors import SandboxUnavailable
from judge.languages import Language
from judge.sandbox import engine, images
from judge.sandbox.protocol import Place, RunRequest, RunResult, User
from judge.sandbox.slots import Artefact, Slot, environment

if TYPE_CHECKING:
    from docker import DockerClient

CACHE_SIZE = 256 << 20  # bytes of artefacts kept


@dataclass(frozen=True, slots=True)
class DockerProgram:
    """A compiled program of a `DockerSandbox`; see `judge.core.Program`."""

    sandbox: DockerSandbox
    artefact: Artefact
    compile_seconds: float

    def runs(self, inputs: Iterable[bytes], limits: Limits) -> Generator[Execution]:
        """See `judge.core.Program.runs`."""
        return self.sandbox.execute(self.artefact, inputs, limits)

    def run(self, input: bytes, limits: Limits) -> Execution:
        """Run once."""
        (execution,) = self.runs([input], limits)
        return execution


class DockerSandbox:
    """A sandbox of ``slots`` cpus, behind `judge.core.Sandbox`; safe to use from several threads.

    Containers start when they are first needed, stay warm, and end with the ``with`` block. One that fails is
    destroyed and never used again.
    """

    def __init__(self, slots: int = 1, progress: Callable[[str], None] = lambda line: None) -> None:
        """Prepare ``slots`` slots; ``progress`` gets lines for people while images are built."""
        self._progress = progress
        self._slots = tuple(Slot() for _ in range(slots))
        self._free = list(self._slots)
        self._changed = threading.Condition()  # guards the list of free slots and the cache
        self._building = threading.Lock()
        self._images: dict[str, str] = {}
        self._cache: OrderedDict[str, Artefact] = OrderedDict()
        self._client: DockerClient | None = None
        self._leaves = False

    def __enter__(self) -> Self:
        """Find the engine.

        Raises:
            SandboxUnavailable: No engine answers.
        """
        self._client = engine.connect()
        with engine.engine_errors("asking the engine how it is set up"):
            self._leaves = engine.can_make_leaves(self._client.info())
        return self

    def __exit__(self, *exception: object) -> None:
        """Destroy every container."""
        client, self._client = self._client, None
        for slot in self._slots:
            slot.close()
        if client:
            client.close()

    @property
    def containers(self) -> tuple[str, ...]:
        """The engine's ids of the containers that are running."""
        return tuple(container for slot in self._slots for container in slot.containers)

    def compile(self, sources: Sources) -> DockerProgram:
        """See `judge.core.Sandbox.compile`."""
        client, language = self._connected(), languages.get(sources.language)
        image = self._image(client, language)
        key = _key(image, language, sources)
        with self._changed:
            artefact = self._cache.get(key)
            if artefact:
                self._cache.move_to_end(key)
                return DockerProgram(self, artefact, 0.0)
        with self._slot() as slot:
            files, seconds = slot.compile(client, image, self._leaves, language, sources)
        artefact = Artefact(key, language, image, files)
        with self._changed:
            self._cache[key] = artefact
            while len(self._cache) > 1 and sum(kept.size for kept in self._cache.values()) > CACHE_SIZE:
                self._cache.popitem(last=False)
        return DockerProgram(self, artefact, seconds)

    def execute(self, artefact: Artefact, inputs: Iterable[bytes], limits: Limits) -> Generator[Execution]:
        """Run an artefact on each input, in one slot: one that holds it if such a one is free."""
        request = RunRequest(
            user=User.SUBMISSION,
            cwd=Place.BOX.path,
            command=tuple(part.format(program=Place.PROGRAM.path) for part in artefact.language.run),
            environment=environment(Place.BOX),
            cpu=limits.time,
            wall=limits.wall,
            memory=limits.memory,
            output=limits.output,
        )
        with (
            self._slot(artefact) as slot,
            closing(slot.runs(self._connected(), self._leaves, artefact, inputs, request)) as results,
        ):
            for result in results:
                yield _execution(result, artefact.language)

    def _connected(self) -> DockerClient:
        if self._client is None:
            raise SandboxUnavailable("the sandbox is closed: use it within its `with` block")
        return self._client

    def _image(self, client: DockerClient, language: Language) -> str:
        with self._building:
            if language.key not in self._images:
                self._images[language.key] = images.ensure(client, language.key, self._progress)
            return self._images[language.key]

    @contextmanager
    def _slot(self, artefact: Artefact | None = None) -> Iterator[Slot]:
        """A free slot, one that holds ``artefact`` before the others; waits until one is free."""
        with self._changed:
            self._changed.wait_for(lambda: self._free)
            slot = next((slot for slot in self._free if artefact and slot.holds(artefact)), self._free[0])
            self._free.remove(slot)
        try:
            yield slot
        finally:
            with self._changed:
                self._free.append(slot)
                self._changed.notify()


def _execution(result: RunResult, language: Language) -> Execution:
    limit = result.limit
    # A language that reports a failed allocation itself ends before the kernel has to kill it.
    if limit is Limit.NONE and result.exit != 0 and language.out_of_memory.encode() in result.stderr:
        limit = Limit.MEMORY
    return Execution(
        cpu=result.cpu,
        wall=result.wall,
        memory=result.memory,
        exit=result.exit,
        signal=result.signal,
        limit=limit,
        stdout=result.stdout,
        stderr=result.stderr,
        meter=result.meter.value,
    )


def _key(image: str, language: Language, sources: Sources) -> str:
    """Names a compiled program by all that it is made from."""
    digest = hashlib.sha256(repr((image, language.compile)).encode())
    for name, content in sorted(sources.files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
