"""One hardened container with a runner inside, and the stream to it."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from typing import Any

from judge.core import Data, Invocation
from judge.errors import SandboxUnavailable
from judge.sandbox import images, protocol
from judge.sandbox.engine import LABEL, MEMORY, Engine, engine_errors
from judge.sandbox.protocol import Meter, Place, RunRequest, RunResult, User
from judge.sandbox.streams import GRACE, Attached, Offer, Pipes

PROCESSES = 128  # alive at once in a container, threads counted
STARVED = 5  # times the wall limit that a run may take while other work keeps it from its cpu
# Docker's words for a directory to mount that it does not find, and Podman's for one that it can't make.
_MISSING = ("bind source path does not exist", "making volume mountpoint")
# Podman's own number is more than many hosts let it grant; a host counts the processes of all containers together.
_FEW_ENOUGH = 4096
_AHEAD = 1  # runs asked for before the one that is going on has ended


def hardening(cpu: int | None, podman: bool = False, memory: int = MEMORY) -> dict[str, Any]:
    """The host configuration of every sandbox container, but for the mounts of the measuring ladder's first rung.

    Podman knows no owner and no number of files of a tmpfs: there the runner gives each place to its user, and memory
    alone limits the number of files. It opens the profile of system calls by its path.
    """
    from docker.types import LogConfig, Ulimit

    def place(user: int, group: int, mode: str, size: str, more: str) -> str:
        own = "notmpcopyup" if podman else f"nr_inodes=16384,uid={user},gid={group}"
        return f"rw,nosuid,nodev,{more},size={size},{own},mode={mode}"

    box = place(User.SUBMISSION, User.SUBMISSION, "0700", "256m", "noexec")
    nothing = "ro,nosuid,nodev,noexec,size=4k,mode=0555"
    # Podman puts writable ones there by itself; /tmp leads to the box, and which of both mounts wins is left to chance.
    podmans = {"/run": nothing, "/var/tmp": nothing, "/tmp": box} if podman else {}
    profile = images.recipes() / "base" / images.SECCOMP
    return {
        "network_mode": "none",
        "read_only": True,
        "tmpfs": {
            # A compiler must not read it: the program that was loaded last is another submission's.
            Place.PROGRAM.path: place(0, User.SUBMISSION, "0750", "256m", "exec"),
            Place.BUILD.path: place(User.COMPILER, User.COMPILER, "0700", "512m", "noexec"),
            Place.BOX.path: box,
            Place.INTERACTOR.path: place(0, User.INTERACTOR, "0750", "256m", "exec"),
            # A validator's input, answer and output at once.
            Place.FEEDBACK.path: place(User.INTERACTOR, User.INTERACTOR, "0700", "1g", "noexec"),
            "/dev/mqueue": nothing,
            **podmans,
        },
        "cap_drop": ["ALL"],
        "cap_add": ["SETUID", "SETGID", "KILL", *(["CHOWN", "SETPCAP"] if podman else [])],
        "security_opt": ["no-new-privileges:true", f"seccomp={profile if podman else profile.read_text('utf-8')}"],
        "ipc_mode": "none",
        "cgroupns": "private",  # also where the engine is set up otherwise: the runner reads its own counters
        "pids_limit": PROCESSES,
        "mem_limit": memory,
        "memswap_limit": memory,
        "cpuset_cpus": "" if cpu is None else str(cpu),
        "ulimits": [
            Ulimit(name="core", soft=0, hard=0),
            Ulimit(name="nofile", soft=1024, hard=1024),
            Ulimit(name="fsize", soft=512 << 20, hard=512 << 20),
            Ulimit(name="stack", soft=-1, hard=-1),
            Ulimit(name="memlock", soft=0, hard=0),
            *([Ulimit(name="nproc", soft=_FEW_ENOUGH, hard=_FEW_ENOUGH)] if podman else []),
        ],
        "log_config": LogConfig(type=LogConfig.types.NONE),
        "auto_remove": True,
    }


class Container:
    """A running container of one language; used by one thread at a time.

    Any error leaves it closed: a container that failed once is never used again.
    """

    def __init__(self, engine: Engine, image: str, cpu: int | None) -> None:
        """Start a container of ``image`` pinned to ``cpu``, with a leaf cgroup for every run where that can be had."""
        self._engine = engine
        self._image = image
        self._cpu = cpu
        self._leaves = engine.leaves
        self._id = ""
        self._stream: Attached | Pipes | None = None
        # Held during an exchange: its descriptor must not be closed, and reused, under it.
        self._using = threading.RLock()
        self.meter = self._open()

    @property
    def id(self) -> str:
        """The engine's id of this container, empty once closed."""
        return self._id

    def _open(self) -> Meter:
        from docker.errors import APIError

        # The first container that names the parent cgroup makes it; only then its directory can be mounted.
        pipes, mounted, made = self._engine.near, True, False
        with engine_errors("starting a sandbox container"):
            while True:
                try:
                    meter = self._start(mounted, pipes)
                except APIError as error:
                    self._destroy()
                    ours = bool(self._leaves and self._leaves.directory in str(error))
                    missing = any(words in str(error) for words in _MISSING)
                    if missing and pipes and not ours:
                        pipes = False  # the engine sees other files than we do
                    elif missing and ours and not made:
                        mounted, made = False, True
                    elif self._leaves:
                        self._leaves = None
                    else:
                        raise
                except BaseException:
                    self._destroy()
                    raise
                else:
                    if not self._leaves or meter is Meter.LEAF:
                        return meter
                    self.close()  # its limits were meant for leaves
                    if mounted:
                        self._leaves = None
                    mounted = True

    def _start(self, mounted: bool, piped: bool) -> Meter:
        from docker.types import Mount

        api = self._engine.client.api
        offer = Offer() if piped else None
        mounts, parent = [], self._leaves
        if parent and mounted:
            mounts.append(Mount("/judge/private/cgroup", parent.directory, type="bind"))
        if offer:
            mounts.append(Mount("/judge/private/pipes", str(offer.directory), type="bind", read_only=True))
        try:
            config = api.create_host_config(
                **hardening(self._cpu, self._engine.podman, parent.memory if parent else MEMORY),
                cgroup_parent=parent.parent if parent else None,
                runtime=self._engine.runtime or None,
                mounts=mounts,
            )
            labels = {LABEL: "1", f"{LABEL}.host": socket.gethostname(), f"{LABEL}.pid": str(os.getpid())}
            created = api.create_container(
                self._image, stdin_open=True, host_config=config, labels=labels, environment={"PATH": "/usr/bin:/bin"}
            )
            self._id = created["Id"]
            parameters = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
            self._stream = attached = Attached(api.attach_socket(self._id, params=parameters))
            api.start(self._id)
            meter, went_over = protocol.hello(attached, time.monotonic() + GRACE)
            if went_over and offer:
                self._stream = offer.take(attached)
        finally:
            if offer:
                offer.close()
        return meter

    def clear(self, place: Place) -> None:
        """Empty a place."""
        with self._guarded() as stream:
            protocol.clear(stream, place, time.monotonic() + GRACE)

    def put(self, place: Place, name: str, content: Data, mode: int) -> None:
        """Write a new file into a place, or make a directory where the name ends in ``/``."""
        with self._guarded() as stream:
            protocol.put(stream, place, name, content, mode)

    def get(self, place: Place, name: str, most: int) -> dict[str, bytes]:
        """Read the files at or below ``name``, of at most ``most`` bytes in all, from a place."""
        with self._guarded() as stream:
            return protocol.get(stream, place, name, most, time.monotonic() + GRACE)

    def runs(self, invocations: Iterable[Invocation], request: RunRequest) -> Generator[RunResult]:
        """Run once on each invocation, in order; the next one is on its way while a program still runs.

        Closing the iterator ends the run that was sent ahead. The container is killed if the runner does not end a run
        in time.
        """

        def result(stream: protocol.Stream) -> RunResult:
            done = protocol.receive_run(stream, sent[0], lambda: time.monotonic() + STARVED * request.wall + GRACE)
            sent.popleft()
            return done

        sent: deque[RunRequest] = deque()
        try:
            for invocation in invocations:
                with self._guarded() as stream:
                    for name, content in invocation.files.items():
                        protocol.put(stream, Place.BOX, name, content, 0o644)
                    told = _told(request, invocation, Place.BOX)
                    protocol.send_run(stream, invocation.stdin, told)
                    sent.append(told)
                    if len(sent) <= _AHEAD:
                        continue
                    done = result(stream)
                yield done
            while sent:
                with self._guarded() as stream:
                    done = result(stream)
                yield done
        finally:
            while sent and self._stream:
                # Nobody waits for this result: if it fails, the container is closed, and that is all.
                with contextlib.suppress(SandboxUnavailable), self._guarded() as stream:
                    protocol.cancel(stream)
                    result(stream)

    def talk(
        self,
        invocation: Invocation,
        request: RunRequest,
        interactor: Invocation,
        its_request: RunRequest,
        deciding: Iterable[int],
    ) -> tuple[RunResult, RunResult]:
        """Run a submission and an interactor together, until one of the statuses ``deciding`` of the interactor."""
        request = _told(request, invocation, Place.BOX)
        its_request = _told(its_request, interactor, Place.FEEDBACK)
        longest = request.wall + request.cpu + its_request.wall + its_request.cpu
        with self._guarded() as stream:
            for place, files in ((Place.BOX, invocation.files), (Place.FEEDBACK, interactor.files)):
                for name, content in files.items():
                    protocol.put(stream, place, name, content, 0o644)
            protocol.send_talk(stream, request, its_request, deciding)
            return protocol.receive_talk(
                stream, request, its_request, lambda: time.monotonic() + STARVED * longest + GRACE
            )

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[protocol.Stream]:
        with self._using:
            if self._stream is None:
                raise SandboxUnavailable("the sandbox container is closed")
            try:
                yield self._stream
            except BaseException:  # also Ctrl-C in the middle of an exchange: the stream can't be used again
                self._destroy()
                raise

    def close(self) -> None:
        """End the container; safe to call again. Its runner ends with the stream, and the engine removes it then.

        Nobody waits for that, a tenth of a second: the engine does it whether or not we are still there.
        """
        stream, self._stream = self._stream, None
        if stream:
            stream.hang_up()
            with self._using:
                stream.close()
        self._id = ""

    def _destroy(self) -> None:
        """End the container even if its runner does not end, or never ran."""
        container = self._id
        self.close()
        if container:
            from docker.errors import APIError, NotFound

            with contextlib.suppress(NotFound, APIError, OSError):
                self._engine.client.api.remove_container(container, force=True)


def _told(request: RunRequest, invocation: Invocation, work: Place) -> RunRequest:
    """The request with what is this invocation's own; ``work`` is where its files are."""
    paths = (f"{work.path}/{name}" for name in invocation.paths)
    cwd = f"{work.path}/{invocation.directory}" if invocation.directory else request.cwd
    return replace(request, command=(*request.command, *paths, *invocation.args), keep=invocation.keep, cwd=cwd)
