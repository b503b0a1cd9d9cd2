"""One hardened container with a runner inside, and the stream to it."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from judge.core import Invocation
from judge.errors import SandboxUnavailable
from judge.sandbox import images, protocol
from judge.sandbox.engine import LABEL, engine_errors
from judge.sandbox.protocol import Meter, Place, RunRequest, RunResult, User

if TYPE_CHECKING:
    from docker import DockerClient

MEMORY = 2 << 30
PROCESSES = 128  # alive at once in a container, threads counted
GRACE = 30.0  # seconds that the runner gets beyond what a request itself may take; then the container is killed
STARVED = 5  # times the wall limit that a run may take while other work keeps it from its cpu
_CGROUP_PARENT = "/judge"
_RECEIVE = 1 << 18
_JOINED = 1 << 16
_AHEAD = 1  # runs asked for before the one that is going on has ended


def hardening(cpu: int | None) -> dict[str, Any]:
    """The host configuration of every sandbox container, but for the mounts of the measuring ladder's first rung."""
    from docker.types import LogConfig, Ulimit

    def place(user: int, group: int, mode: str, size: str, more: str) -> str:
        return f"rw,nosuid,nodev,{more},size={size},nr_inodes=16384,uid={user},gid={group},mode={mode}"

    profile = (images.recipes() / "base" / images.SECCOMP).read_text(encoding="utf-8")
    return {
        "network_mode": "none",
        "read_only": True,
        "tmpfs": {
            # A compiler must not read it: the program that was loaded last is another submission's.
            Place.PROGRAM.path: place(0, User.SUBMISSION, "0750", "256m", "exec"),
            Place.BUILD.path: place(User.COMPILER, User.COMPILER, "0700", "512m", "noexec"),
            Place.BOX.path: place(User.SUBMISSION, User.SUBMISSION, "0700", "256m", "noexec"),
            Place.INTERACTOR.path: place(0, User.INTERACTOR, "0750", "256m", "exec"),
            Place.FEEDBACK.path: place(User.INTERACTOR, User.INTERACTOR, "0700", "256m", "noexec"),
            "/dev/mqueue": "ro,nosuid,nodev,noexec,size=4k,mode=0555",
        },
        "cap_drop": ["ALL"],
        "cap_add": ["SETUID", "SETGID", "KILL"],
        "security_opt": ["no-new-privileges:true", f"seccomp={profile}"],
        "ipc_mode": "none",
        "pids_limit": PROCESSES,
        "mem_limit": MEMORY,
        "memswap_limit": MEMORY,
        "cpuset_cpus": "" if cpu is None else str(cpu),
        "ulimits": [
            Ulimit(name="core", soft=0, hard=0),
            Ulimit(name="nofile", soft=1024, hard=1024),
            Ulimit(name="fsize", soft=512 << 20, hard=512 << 20),
            Ulimit(name="stack", soft=-1, hard=-1),
            Ulimit(name="memlock", soft=0, hard=0),
        ],
        "log_config": LogConfig(type=LogConfig.types.NONE),
        "auto_remove": True,
    }


class Container:
    """A running container of one language; used by one thread at a time.

    Any error leaves it closed: a container that failed once is never used again.
    """

    def __init__(self, client: DockerClient, image: str, cpu: int | None, leaves: bool) -> None:
        """Start a container of ``image`` pinned to ``cpu``; ``leaves`` asks for a leaf cgroup for every run."""
        self._client = client
        self._image = image
        self._cpu = cpu
        self._leaves = leaves
        self._id = ""
        self._stream: _Stream | None = None
        # Held during an exchange: its descriptor must not be closed, and reused, under it.
        self._using = threading.RLock()
        self.meter = self._open()

    @property
    def id(self) -> str:
        """The engine's id of this container, empty once closed."""
        return self._id

    def _open(self) -> Meter:
        from docker.errors import APIError

        with engine_errors("starting a sandbox container"):
            try:
                return self._start(self._leaves)
            except APIError as error:
                self.close()
                if not self._leaves or "bind source path does not exist" not in str(error):
                    raise
            except BaseException:
                self.close()
                raise
            # The first container that names the parent cgroup makes it; then its directory can be mounted.
            try:
                self._start(False)
                self.close()
                return self._start(True)
            except BaseException:
                self.close()
                raise

    def _start(self, mounted: bool) -> Meter:
        from docker.types import Mount

        api = self._client.api
        mounts = [Mount("/judge/private/cgroup", f"/sys/fs/cgroup/memory{_CGROUP_PARENT}", type="bind")]
        config = api.create_host_config(
            **hardening(self._cpu),
            cgroup_parent=_CGROUP_PARENT if self._leaves else None,
            mounts=mounts if mounted else [],
        )
        labels = {LABEL: "1", f"{LABEL}.host": socket.gethostname(), f"{LABEL}.pid": str(os.getpid())}
        created = api.create_container(
            self._image, stdin_open=True, host_config=config, labels=labels, environment={"PATH": "/usr/bin:/bin"}
        )
        self._id = created["Id"]
        parameters = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
        self._stream = _Stream(api.attach_socket(self._id, params=parameters))
        api.start(self._id)
        return protocol.hello(self._stream, time.monotonic() + GRACE)

    def clear(self, place: Place) -> None:
        """Empty a place."""
        with self._guarded() as stream:
            protocol.clear(stream, place, time.monotonic() + GRACE)

    def put(self, place: Place, name: str, content: bytes, mode: int) -> None:
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

        def result(stream: _Stream) -> RunResult:
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
    def _guarded(self) -> Iterator[_Stream]:
        with self._using:
            if self._stream is None:
                raise SandboxUnavailable("the sandbox container is closed")
            try:
                yield self._stream
            except BaseException:  # also Ctrl-C in the middle of an exchange: the stream can't be used again
                self.close()
                raise

    def close(self) -> None:
        """Destroy the container; safe to call again."""
        stream, self._stream = self._stream, None
        if stream:
            stream.hang_up()
            with self._using:
                stream.close()
        container, self._id = self._id, ""
        if container:
            from docker.errors import APIError, NotFound

            # It may be gone already: it ends by itself once its stream is closed, and removes itself.
            with contextlib.suppress(NotFound, APIError, OSError):
                self._client.api.remove_container(container, force=True)


def _told(request: RunRequest, invocation: Invocation, work: Place) -> RunRequest:
    """The request with what is this invocation's own; ``work`` is where its files are."""
    if not invocation.paths and not invocation.args and not invocation.keep:
        return request
    paths = (f"{work.path}/{name}" for name in invocation.paths)
    cwd = f"{work.path}/{invocation.directory}" if invocation.directory else request.cwd
    return replace(request, command=(*request.command, *paths, *invocation.args), keep=invocation.keep, cwd=cwd)


class _Stream:
    """The attached stream: plain bytes in, Docker's multiplexed frames out."""

    def __init__(self, attached: Any) -> None:
        self._attached = attached
        self._socket: socket.socket = getattr(attached, "_sock", attached)
        self._socket.setblocking(False)
        self._raw = bytearray()
        self._ready = bytearray()
        self.complaints = b""

    def send(self, *parts: bytes) -> None:
        if sum(map(len, parts)) < _JOINED:  # every write wakes the other side
            parts = (b"".join(parts),)
        deadline = time.monotonic() + GRACE
        for part in parts:
            left = memoryview(part)
            while left:
                # The runner may be writing while it should read: take its output, or both sides wait for ever.
                self._wait(deadline, writing=True)
                with self._lost_connection():
                    left = left[self._socket.send(left) :]
                    deadline = time.monotonic() + GRACE

    def receive(self, size: int, deadline: float) -> bytes:
        while len(self._ready) < size:
            self._wait(deadline, writing=False)
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken

    def _wait(self, deadline: float, writing: bool) -> None:
        """Wait until the stream can be written to, or with ``writing`` off until more of it was read."""
        poll = select.poll()
        poll.register(self._socket, select.POLLIN | (select.POLLOUT if writing else 0))
        # TLS keeps what it has read ahead where poll can't see it.
        buffered = getattr(self._socket, "pending", lambda: 0)
        while True:
            events = select.POLLIN if buffered() else 0
            if not events:
                ready = poll.poll(max(deadline - time.monotonic(), 0) * 1000)
                if not ready:
                    raise SandboxUnavailable("the sandbox container does not answer")
                events = ready[0][1]
            if events & ~select.POLLOUT and self._read() and not writing:
                return
            if writing and events & select.POLLOUT:
                return

    def _read(self) -> bool:
        """Take what has come; false if nothing has."""
        with self._lost_connection():
            piece = self._socket.recv(_RECEIVE)
            if not piece:
                raise SandboxUnavailable(f"the sandbox container ended{self._words()}")
            self._raw += piece
            self._unpack()
            return True
        return False

    @contextlib.contextmanager
    def _lost_connection(self) -> Iterator[None]:
        try:
            yield
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return  # not just now
        except OSError as error:
            raise SandboxUnavailable(f"the sandbox container is lost: {error}{self._words()}") from error

    def _unpack(self) -> None:
        at = 0
        while len(self._raw) - at >= 8:
            length = int.from_bytes(self._raw[at + 4 : at + 8], "big")
            if len(self._raw) - at - 8 < length:
                break
            if self._raw[at] == 1:
                self._ready += self._raw[at + 8 : at + 8 + length]
            else:
                self.complaints = (self.complaints + self._raw[at + 8 : at + 8 + length])[-500:]
            at += 8 + length
        del self._raw[:at]

    def _words(self) -> str:
        return f": {self.complaints.decode(errors='replace').strip()}" if self.complaints else ""

    def hang_up(self) -> None:
        """End the connection; a thread that waits for it wakes."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._attached.close()
        self._socket.close()
