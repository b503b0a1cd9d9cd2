"""The pool: a fixed number of slots behind the sandbox protocol."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Self

from judge import languages
from judge.core import Encounter, Execution, Invocation, Limit, Limits, Program, Sources
from judge.errors import SandboxUnavailable
from judge.languages import Language
from judge.sandbox import images, scripts, streams
from judge.sandbox.artefacts import Artefacts
from judge.sandbox.built import Built
from judge.sandbox.engine import Engine, connect
from judge.sandbox.protocol import Place, RunRequest, RunResult, User
from judge.sandbox.slots import Artefact, Slot, environment


@dataclass(frozen=True, slots=True)
class DockerProgram:
    """A compiled program of a `DockerSandbox`; see `judge.core.Program`."""

    sandbox: DockerSandbox
    artefact: Artefact
    compile_seconds: float

    def runs(self, invocations: Iterable[Invocation], limits: Limits) -> Generator[Execution]:
        """See `judge.core.Program.runs`."""
        return self.sandbox.execute(self.artefact, invocations, limits)

    def run(self, input: bytes, limits: Limits) -> Execution:
        """Run once, with nothing but an input."""
        (execution,) = self.runs([Invocation(stdin=input)], limits)
        return execution

    def alone(self) -> AbstractContextManager[None]:
        """See `judge.core.Program.alone`."""
        return self.sandbox.alone()

    def interact(
        self,
        invocation: Invocation,
        limits: Limits,
        interactor: Program,
        told: Invocation,
        its_limits: Limits,
        rejecting: frozenset[int],
    ) -> Encounter:
        """See `judge.core.Program.interact`; ``interactor`` is a program of the same sandbox."""
        if not isinstance(interactor, DockerProgram) or not interactor.artefact.trusted or self.artefact.trusted:
            raise TypeError("a submission talks with a trusted program of the same sandbox")
        return self.sandbox.introduce(
            (self.artefact, invocation, limits), (interactor.artefact, told, its_limits), rejecting
        )


class DockerSandbox:
    """A sandbox of ``slots`` cpus, behind `judge.core.Sandbox`; safe to use from several threads.

    Containers start when they are first needed, stay warm, and end with the ``with`` block. One that fails is
    destroyed and never used again.
    """

    def __init__(self, slots: int = 1, progress: Callable[[str], None] = lambda line: None, runtime: str = "") -> None:
        """Prepare ``slots`` slots.

        Args:
            slots: Programs that run at the same time.
            progress: Gets lines for people while images are built.
            runtime: What the engine runs containers with, such as ``runsc``; empty for its own choice.
        """
        self._runtime = runtime
        # The programs of packages have slots of their own: one checks an output while the submission runs on.
        self._slots = tuple(Slot(trusted) for trusted in (False, True) for _ in range(slots))
        self._free = list(self._slots)
        self._changed = threading.Condition()  # guards the list of free slots, and who wants them all
        self._alone: int | None = None  # the thread that runs alone, or waits for the others to be done
        self._quiet = False  # whether they are
        self._built = Built(progress)
        self._kept = Artefacts()
        self._engine: Engine | None = None
        self._warming: list[threading.Thread] = []

    def __enter__(self) -> Self:
        """Find the engine.

        Raises:
            SandboxUnavailable: No engine answers.
        """
        streams.sweep()
        self._engine = connect(self._runtime)
        return self

    def __exit__(self, *exception: object) -> None:
        """End every container."""
        engine, self._engine = self._engine, None
        for slot in self._slots:
            slot.close()
        for thread in self._warming:
            thread.join()
        if engine:
            engine.client.close()

    @property
    def containers(self) -> tuple[str, ...]:
        """The engine's ids of the containers that are running."""
        return tuple(container for slot in self._slots for container in slot.containers)

    def warm(self, language: str) -> None:
        """Start a container for submissions in ``language`` while the caller goes on.

        Nothing is built for it, and no failure is told: who needs the container later tries again, and is told.
        """
        thread = threading.Thread(target=self._warm, args=(self._connected(), languages.get(language).image))
        self._warming.append(thread)
        thread.start()

    def _warm(self, engine: Engine, recipe: str) -> None:
        with suppress(SandboxUnavailable), self._slot(False) as slot:
            if images.present(engine.client, images.tag(recipe)):
                slot.warm(engine, images.tag(recipe))

    def compile(self, sources: Sources) -> DockerProgram:
        """See `judge.core.Sandbox.compile`."""
        engine, language = self._connected(), languages.get(sources.language)
        image = self._built.image(engine, _recipe(language, sources.scripted))
        key, seconds = _key(image, language, sources), 0.0
        files = self._kept.get(key)
        if files is None:
            with self._slot(sources.trusted) as slot:
                files, seconds = slot.compile(engine, image, language, sources)
            self._kept.keep(key, files)
        artefact = Artefact(key, language, image, files, sources.main, sources.trusted, sources.scripted)
        return DockerProgram(self, artefact, seconds)

    def execute(self, artefact: Artefact, invocations: Iterable[Invocation], limits: Limits) -> Generator[Execution]:
        """Run an artefact on each invocation, in one slot: one that holds it if such a one is free."""
        engine = self._connected()
        artefact = replace(artefact, image=self._built.image(engine, _recipe(artefact.language, artefact.scripted)))
        request = _request(artefact, limits, User.SUBMISSION, Place.PROGRAM, Place.BOX)
        with (
            self._slot(artefact.trusted, artefact) as slot,
            closing(slot.runs(engine, artefact, invocations, request)) as results,
        ):
            for result in results:
                yield _execution(result, artefact.language)

    def introduce(
        self,
        submission: tuple[Artefact, Invocation, Limits],
        interactor: tuple[Artefact, Invocation, Limits],
        rejecting: frozenset[int],
    ) -> Encounter:
        """Let a submission and an interactor talk with each other, in one container in which both can run."""
        engine, (artefact, invocation, limits), (other, told, its_limits) = self._connected(), submission, interactor
        image = self._built.image(engine, _meeting_place(artefact, other))
        request = _request(artefact, limits, User.SUBMISSION, Place.PROGRAM, Place.BOX)
        its_request = _request(other, its_limits, User.INTERACTOR, Place.INTERACTOR, Place.FEEDBACK)
        with self._slot(False, artefact) as slot:
            first, second = slot.talk(
                engine, image, (artefact, invocation, request), (other, told, its_request), rejecting
            )
        return Encounter(
            submission=_execution(first, artefact.language),
            interactor=_execution(second, other.language),
            interactor_first=second.first,
        )

    def _connected(self) -> Engine:
        if self._engine is None:
            raise SandboxUnavailable("the sandbox is closed: use it within its `with` block")
        return self._engine

    @contextmanager
    def alone(self) -> Iterator[None]:
        """See `judge.core.Program.alone`; the caller holds no slot."""
        me = threading.get_ident()
        try:
            with self._changed:
                self._changed.wait_for(lambda: self._alone is None)
                self._alone = me
                self._changed.wait_for(lambda: len(self._free) == len(self._slots))
                self._quiet = True
            yield
        finally:  # also if Ctrl-C came while it waited
            with self._changed:
                if self._alone == me:
                    self._alone, self._quiet = None, False
                    self._changed.notify_all()

    @contextmanager
    def _slot(self, trusted: bool, artefact: Artefact | None = None) -> Iterator[Slot]:
        """A free slot, one that holds ``artefact`` before the others; waits until one is free."""

        def is_free() -> bool:
            # Who checks an output holds the slot of its submission, and must get another to give that one back.
            kept_waiting = self._alone not in (None, threading.get_ident()) and (self._quiet or not trusted)
            return not kept_waiting and any(slot.trusted == trusted for slot in self._free)

        with self._changed:
            self._changed.wait_for(is_free)
            free = [slot for slot in self._free if slot.trusted == trusted]
            slot = next((slot for slot in free if artefact and slot.holds(artefact)), free[0])
            self._free.remove(slot)
        try:
            yield slot
        except SandboxUnavailable:
            self._built.forget()
            raise
        finally:
            with self._changed:
                self._free.append(slot)
                self._changed.notify_all()


def _recipe(language: Language, scripted: bool) -> str:
    return scripts.IMAGE if scripted else language.image


def _meeting_place(submission: Artefact, interactor: Artefact) -> str:
    """The recipe of an image in which both run."""
    first, second = (_recipe(each.language, each.scripted) for each in (submission, interactor))
    if interactor.portable:
        return first
    if submission.portable:
        return second
    return "+".join(dict.fromkeys((*first.split("+"), *second.split("+"))))


def _request(artefact: Artefact, limits: Limits, user: User, program: Place, work: Place) -> RunRequest:
    command = (
        scripts.run_command(program.path)
        if artefact.scripted
        else artefact.language.run_command(program.path, limits.memory, artefact.main)
    )
    return RunRequest(
        user=user,
        cwd=program.path if artefact.scripted else work.path,  # scripts look for what lies beside them
        command=command,
        environment=environment(work) + artefact.language.run_environment(limits.memory),
        cpu=limits.time,
        wall=limits.wall,
        memory=limits.memory,
        output=limits.output,
    )


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
        files=result.files,
    )


def _key(image: str, language: Language, sources: Sources) -> str:
    """Names a compiled program by all that it is made from."""
    digest = hashlib.sha256(repr((image, language, sources.main, sources.trusted, sources.scripted)).encode())
    for name, content in sorted(sources.files.items()):
        digest.update(f"{name!r}\0{len(content)}\0".encode() + content)  # a name may be no UTF-8
    return digest.hexdigest()
