"""The two ways to a runner: named pipes, where the engine shares this machine's files, else the attached stream."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import shutil
import socket
import ssl
import tempfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from judge.errors import SandboxUnavailable

GRACE = 30.0  # seconds in which the runner must take, or give, the next byte
_RECEIVE = 1 << 18
_JOINED = 1 << 16
_PIPE_SIZE = 1 << 20
_PREFIX = "judge-pipes-"
_UNLOCKED = "judge-offer-"  # until it is locked: else who sweeps might think that nobody wants it
_LAST_WORDS = 2.0  # seconds that a runner has to end once its pipe is closed


class Attached:
    """The attached stream: plain bytes in, Docker's multiplexed frames out. It works with every engine, near or far."""

    def __init__(self, attached: Any) -> None:
        """Take over what ``attach_socket`` answered."""
        self._attached = attached
        self._socket: socket.socket = getattr(attached, "_sock", attached)
        self._socket.setblocking(False)
        self._raw = bytearray()
        self._ready = bytearray()
        self._complaints = b""

    def send(self, *parts: bytes) -> None:
        """See `judge.sandbox.protocol.Stream.send`."""
        for part in _joined(parts):
            left = memoryview(part)
            while left:
                # The runner may be writing while it should read: take its output, or both sides wait for ever.
                self._wait(time.monotonic() + GRACE, writing=True)
                with self._lost_connection():
                    left = left[self._socket.send(left) :]

    def receive(self, size: int, deadline: float) -> bytes:
        """See `judge.sandbox.protocol.Stream.receive`."""
        while len(self._ready) < size:
            self._wait(deadline, writing=False)
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken

    def fileno(self) -> int:
        """Its descriptor."""
        return self._socket.fileno()

    def words(self) -> str:
        """What the runner has written to standard error, to stand after a message; nothing unless it failed."""
        return f": {self._complaints.decode(errors='replace').strip()}" if self._complaints else ""

    def last_words(self) -> str:
        """The same, once the runner has ended."""
        with contextlib.suppress(SandboxUnavailable):
            while True:
                self._wait(time.monotonic() + _LAST_WORDS, writing=False)
        return self.words()

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
                raise SandboxUnavailable(f"the sandbox container ended{self.words()}")
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
            raise SandboxUnavailable(f"the sandbox container is lost: {error}{self.words()}") from error

    def _unpack(self) -> None:
        at = 0
        while len(self._raw) - at >= 8:
            length = int.from_bytes(self._raw[at + 4 : at + 8], "big")
            if len(self._raw) - at - 8 < length:
                break
            if self._raw[at] == 1:
                self._ready += self._raw[at + 8 : at + 8 + length]
            else:
                self._complaints = (self._complaints + self._raw[at + 8 : at + 8 + length])[-500:]
            at += 8 + length
        del self._raw[:at]

    def hang_up(self) -> None:
        """End the connection; a thread that waits for it wakes."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Give the descriptors back."""
        response = getattr(self._attached, "_response", None)
        if response is not None:
            response.close()  # first: Python 3.13 complains of one that is left over a closed socket
        self._attached.close()
        self._socket.close()


def sweep() -> None:
    """Remove the named pipes of judges that were killed: those that no living judge has locked."""
    with contextlib.suppress(FileNotFoundError):
        for home in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            with contextlib.suppress(OSError):
                _remove_if_free(home)


def _remove_if_free(home: Path) -> None:
    lock = os.open(home, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(home)
    finally:
        os.close(lock)


class Offer:
    """Two named pipes, in a directory that is to be mounted into a container, for a runner to go over to."""

    def __init__(self) -> None:
        """Make the pipes, closed to other users of this machine."""
        with contextlib.ExitStack() as held:

            def opened(path: Path, flags: int) -> int:
                descriptor = os.open(path, flags | os.O_CLOEXEC)
                held.callback(os.close, descriptor)
                return descriptor

            home = Path(tempfile.mkdtemp(prefix=_UNLOCKED))
            fcntl.flock(opened(home, os.O_RDONLY | os.O_DIRECTORY), fcntl.LOCK_EX | fcntl.LOCK_NB)
            home = home.rename(home.with_name(home.name.replace(_UNLOCKED, _PREFIX)))
            # Also where Ctrl-C ends the judge while another thread holds this.
            held.callback(weakref.finalize(self, shutil.rmtree, home, ignore_errors=True))
            # The runner is another user, and comes in through the mount: not through the private directory.
            self.directory = home / "pipes"
            self.directory.mkdir()
            self.directory.chmod(0o755)
            for name in ("in", "out"):
                os.mkfifo(self.directory / name)
                (self.directory / name).chmod(0o666)
            # Nobody can open an end for writing before the other is open for reading; this one is both for a while.
            opened(self.directory / "in", os.O_RDWR | os.O_NONBLOCK)
            self._out = opened(self.directory / "out", os.O_RDONLY | os.O_NONBLOCK)
            self._held = held.pop_all()

    def take(self, attached: Attached) -> Pipes:
        """The stream of a runner that has gone over; ``attached`` still tells of the end of its container."""
        ours = os.open(self.directory / "in", os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        return Pipes(ours, os.dup(self._out), attached)

    def close(self) -> None:
        """Remove the pipes; those that were taken live on without a name."""
        self._held.close()


class Pipes:
    """The stream through two pipes: no engine stands between judge and runner."""

    def __init__(self, sending: int, receiving: int, attached: Attached) -> None:
        """Take over the two descriptors and the attached stream."""
        self._in, self._out, self._attached = sending, receiving, attached
        self._ready = bytearray()
        self._readable, self._writable = select.poll(), select.poll()
        self._writable.register(self._in, select.POLLOUT)
        for poll in (self._readable, self._writable):
            poll.register(self._out, select.POLLIN)
            poll.register(attached, select.POLLIN)
        for end in (self._in, self._out):
            with contextlib.suppress(OSError):  # this user's pipes may have reached their limit
                fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, _PIPE_SIZE)

    def send(self, *parts: bytes) -> None:
        """See `judge.sandbox.protocol.Stream.send`; what is sent to a runner that has ended goes nowhere."""
        for part in _joined(parts):
            left = memoryview(part)
            while left:
                try:
                    left = left[os.write(self._in, left) :]
                except BlockingIOError:
                    # The runner may be writing while it should read: take its output, or both sides wait for ever.
                    if self._out in self._wait(self._writable, time.monotonic() + GRACE) and not self._take():
                        return
                except BrokenPipeError:
                    return  # its last words are still to be received

    def receive(self, size: int, deadline: float) -> bytes:
        """See `judge.sandbox.protocol.Stream.receive`."""
        while len(self._ready) < size:
            try:
                if not self._take():
                    raise self._lost()
            except BlockingIOError:
                self._wait(self._readable, deadline)
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken

    def _take(self) -> int:
        """Bytes that have come; 0 at the end of the stream, and `BlockingIOError` if there are none yet."""
        piece = os.read(self._out, _RECEIVE)
        self._ready += piece
        return len(piece)

    def _wait(self, poll: select.poll, deadline: float) -> list[int]:
        """Descriptors for which there is something to do."""
        ready = [fd for fd, _ in poll.poll(max(deadline - time.monotonic(), 0) * 1000)]
        if not ready:
            raise SandboxUnavailable("the sandbox container does not answer")
        if ready == [self._attached.fileno()]:
            raise self._lost()
        return ready

    def _lost(self) -> SandboxUnavailable:
        return SandboxUnavailable(f"the sandbox container ended{self._attached.last_words()}")

    def hang_up(self) -> None:
        """End the connection; a thread that waits for it wakes."""
        self._attached.hang_up()

    def close(self) -> None:
        """Give the descriptors back."""
        os.close(self._in)
        os.close(self._out)
        self._attached.close()


def _joined(parts: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Every write wakes the other side: small parts go together."""
    return (b"".join(parts),) if sum(map(len, parts)) < _JOINED else parts
