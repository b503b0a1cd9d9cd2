"""The host's side of the protocol that ``sandboxes/base/runner.c`` documents.

Whatever comes out of a container is read with suspicion: anything that is not exactly what the protocol says raises
`SandboxUnavailable`, and never becomes a verdict.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from judge.core import Data, Limit
from judge.data import PIECE, Gathering, pieces
from judge.errors import SandboxUnavailable

VERSION = 3
_MAGIC = 0x3147444A
_HEADER = struct.Struct("<IB3sQ")
_RUN = struct.Struct("<IIQQQQQIIII")
_TALK = struct.Struct("<QQ")
_RESULT = struct.Struct("<iiIIQQQQQIIII")
_LIMITS = (Limit.NONE, Limit.CPU, Limit.WALL, Limit.MEMORY, Limit.OUTPUT)
_ENOMEM = 12
_LONGEST_NAME = 2048  # and what else there is in a frame beside its content
_ABSURD = 1 << 62  # nanoseconds or bytes: a number below zero that was read without its sign


class Meter(StrEnum):
    """The rungs of the measuring ladder, best first."""

    LEAF = "leaf-cgroup"
    CONTAINER = "container-cgroup"
    RUSAGE = "rusage"


_METERS = {1: Meter.LEAF, 2: Meter.CONTAINER, 3: Meter.RUSAGE}


class User(IntEnum):
    """Users inside a container."""

    SUBMISSION = 1001
    COMPILER = 1002
    INTERACTOR = 1003


class Place(StrEnum):
    """Directories inside a container that the runner writes and empties."""

    PROGRAM = "p"
    BUILD = "b"
    BOX = "w"
    INTERACTOR = "q"
    FEEDBACK = "v"

    @property
    def path(self) -> str:
        """The directory."""
        return {"p": "/program", "b": "/build", "w": "/box", "q": "/interactor", "v": "/feedback"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRequest:
    """One run: what to start, as whom, what it may use (seconds, bytes), and the files to keep of it."""

    user: User
    cwd: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...]
    cpu: float
    wall: float
    memory: int
    output: int
    stderr_keep: int = 16_384
    keep: tuple[str, ...] = ()
    keep_size: int = 64 << 20

    def encode(self) -> bytes:
        """The payload of an ``R`` frame."""
        strings = [self.cwd, *self.command, *(f"{name}={value}" for name, value in self.environment), *self.keep]
        packed = _RUN.pack(
            self.user,
            0,
            round(self.cpu * 1e9),
            round(self.wall * 1e9),
            self.memory,
            self.output,
            self.keep_size,
            self.stderr_keep,
            len(self.command),
            len(self.environment),
            len(self.keep),
        )
        return packed + b"".join(text.encode("utf-8", "surrogateescape") + b"\0" for text in strings)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """What the runner saw of one run.

    ``exec_errno`` is not 0 where the command could not be started at all; ``first`` says, of two that talked, that this
    one ended first.
    """

    exit: int | None
    signal: int | None
    limit: Limit
    exec_errno: int
    cpu: float
    wall: float
    memory: int
    meter: Meter
    stdout: Data
    stderr: bytes
    files: Mapping[str, bytes]
    first: bool


class Stream(Protocol):
    """A duplex stream of bytes to a runner."""

    def send(self, *parts: bytes) -> None:
        """Send all of ``parts`` in order."""

    def receive(self, size: int, deadline: float) -> bytes:
        """Exactly ``size`` bytes, or `SandboxUnavailable` at ``deadline`` (of ``time.monotonic``) or end of stream."""


def header(kind: str, length: int) -> bytes:
    """The header of a frame whose payload has ``length`` bytes."""
    return _HEADER.pack(_MAGIC, ord(kind), b"\0\0\0", length)


def frame(kind: str, payload: bytes = b"") -> bytes:
    """One frame."""
    return header(kind, len(payload)) + payload


def _broken(what: str) -> SandboxUnavailable:
    return SandboxUnavailable(f"the sandbox broke its protocol: {what}")


def _receive(stream: Stream, deadline: float, expected: str, most: int) -> tuple[str, bytes]:
    magic, kind, zero, length = _HEADER.unpack(stream.receive(_HEADER.size, deadline))
    if magic != _MAGIC or zero != b"\0\0\0":
        raise _broken("a frame without its mark")
    if kind == ord("e"):
        words = stream.receive(min(length, 512), deadline)
        raise SandboxUnavailable("the sandbox failed: " + words.decode(errors="replace"))
    if chr(kind) not in expected or length > most:
        raise _broken(f"a frame of kind {kind} and length {length} where one of '{expected}' is due")
    return chr(kind), stream.receive(length, deadline)


def hello(stream: Stream, deadline: float) -> tuple[Meter, bool]:
    """Greet the runner: how it measures, and whether all that follows goes through the pipes."""
    stream.send(frame("H"))
    _, payload = _receive(stream, deadline, "h", 12)
    if len(payload) != 12:
        raise _broken("a greeting of the wrong size")
    version, meter, piped = struct.unpack("<III", payload)
    if version != VERSION or meter not in _METERS or piped > 1:
        raise _broken(f"a runner of version {version}, meter {meter}")
    return _METERS[meter], bool(piped)


def clear(stream: Stream, place: Place, deadline: float) -> None:
    """Empty a place."""
    stream.send(frame("C", place.encode()))
    _receive(stream, deadline, "k", 0)


def put(stream: Stream, place: Place, name: str, content: Data, mode: int) -> None:
    """Write a new file, or make a directory where the name ends in ``/``; a failure answers a later request."""
    head = place.encode() + struct.pack("<I", mode) + name.encode("utf-8", "surrogateescape") + b"\0"
    _send(stream, header("P", len(head) + len(content)) + head, content)


def _send(stream: Stream, head: bytes, content: Data, tail: bytes = b"") -> None:
    if len(content) <= PIECE:
        stream.send(head, content[:], tail)
        return
    stream.send(head)
    try:
        for piece in pieces(content):
            stream.send(piece)
    except OSError as error:
        raise SandboxUnavailable(f"a file can't be read: {error.strerror}") from error
    stream.send(tail)


class _Files:
    """The files that came, checked against what was asked for."""

    def __init__(self, wanted: Iterable[str], most: int) -> None:
        self.found: dict[str, bytes] = {}
        self._wanted = tuple(wanted)
        self._left = most

    def add(self, payload: bytes) -> None:
        encoded, end, content = payload.partition(b"\0")
        name = encoded.decode("utf-8", "surrogateescape")
        if not end or name in self.found or not any(_covers(wanted, name) for wanted in self._wanted):
            raise _broken("a file that nobody asked for")
        self.found[name] = content
        self._left -= len(content)
        if self._left < 0:
            raise _broken("more files than the limit")


def _covers(wanted: str, name: str) -> bool:
    return wanted in ("/", name) or name.startswith(wanted.rstrip("/") + "/")


def get(stream: Stream, place: Place, name: str, most: int, deadline: float) -> dict[str, bytes]:
    """Read the regular files at or below ``name``; none if there is nothing, or more than ``most`` bytes of it."""
    stream.send(frame("G", place.encode() + struct.pack("<Q", most) + name.encode() + b"\0"))
    files = _Files((name,), most)
    while True:
        kind, payload = _receive(stream, deadline, "fk", most + _LONGEST_NAME)
        if kind == "k":
            return files.found
        files.add(payload)


def send_run(stream: Stream, input: Data, request: RunRequest) -> None:
    """Ask for a run; its answer comes after those of all requests sent before."""
    _send(stream, header("I", len(input)), input, frame("R", request.encode()))


def send_talk(stream: Stream, submission: RunRequest, interactor: RunRequest, deciding: Iterable[int]) -> None:
    """Ask for a talk, which ends when the interactor ends with a status of ``deciding``."""
    first = submission.encode()
    stream.send(
        frame("T", _TALK.pack(len(first), sum(1 << status for status in deciding)) + first + interactor.encode())
    )


def receive_run(stream: Stream, request: RunRequest, deadline: Callable[[], float]) -> RunResult:
    """The result of the oldest run asked for; ``deadline`` gives the time by which the next frame must be there."""
    output = Gathering()
    files = _Files(request.keep, request.keep_size)
    left = request.output
    expected = "ofr" if request.keep else "or"
    most = max(left, request.stderr_keep, request.keep_size if request.keep else 0) + _LONGEST_NAME
    while True:
        kind, payload = _receive(stream, deadline(), expected, most)
        if kind == "r":
            return _result(payload, output.all(), files.found, request)
        if kind == "f":
            files.add(payload)
            continue
        left -= len(payload)
        if not payload or left < 0:
            raise _broken("an empty piece of output, or more than the limit")
        try:
            output.add(payload)
        except OSError as error:
            raise SandboxUnavailable(f"an output can't be stored: {error.strerror}") from error


def receive_talk(
    stream: Stream, submission: RunRequest, interactor: RunRequest, deadline: Callable[[], float]
) -> tuple[RunResult, RunResult]:
    """The results of the submission and of the interactor, whose files were kept."""
    files = _Files(interactor.keep, interactor.keep_size)
    while True:
        kind, payload = _receive(stream, deadline(), "fr", max(interactor.keep_size, 1 << 20) + _LONGEST_NAME)
        if kind == "r":
            break
        files.add(payload)
    first = _result(payload, b"", {}, submission)
    _, payload = _receive(stream, deadline(), "r", 1 << 20)
    return first, _result(payload, b"", files.found, interactor)


def cancel(stream: Stream) -> None:
    """End the run that is going on; it is answered all the same."""
    stream.send(frame("X"))


def _result(payload: bytes, stdout: Data, files: Mapping[str, bytes], request: RunRequest) -> RunResult:
    if len(payload) < _RESULT.size:
        raise _broken("a result that is too short")
    (exit, signal, limit, errno, cpu, wall, memory, output, oom_kills, meter, length, first, zero) = (
        _RESULT.unpack_from(payload)
    )
    stderr = payload[_RESULT.size :]
    if limit >= len(_LIMITS) or meter not in _METERS or length != len(stderr) or first > 1 or zero:
        raise _broken("a result that contradicts itself")
    if not ((signal == 0 and exit in range(256)) or (exit == -1 and signal in range(1, 65))):
        raise _broken("an end that no process can have")
    if max(cpu, wall, memory) > _ABSURD:
        raise _broken("a result that no run can have")
    if output != len(stdout) and not (output > request.output == len(stdout)):
        raise _broken("a result that counts other output than came")
    reason = _LIMITS[limit]
    if oom_kills or errno == _ENOMEM:
        reason = Limit.MEMORY
    return RunResult(
        exit=exit if exit >= 0 else None,
        signal=signal or None,
        limit=reason,
        exec_errno=errno if errno != _ENOMEM else 0,
        cpu=cpu / 1e9,
        wall=wall / 1e9,
        memory=memory,
        meter=_METERS[meter],
        stdout=stdout,
        stderr=stderr,
        files=files,
        first=bool(first),
    )
