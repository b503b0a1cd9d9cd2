"""The host's reader against streams that are cut, malformed or forged: a clear failure each time, never a result."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.core import Limit
from judge.errors import SandboxUnavailable
from judge.sandbox import protocol
from judge.sandbox.protocol import Meter, RunRequest, RunResult, User

REQUEST = RunRequest(
    user=User.SUBMISSION,
    cwd="/box",
    command=("/program/main",),
    environment=(),
    cpu=1,
    wall=3,
    memory=1,
    output=100,
)


class Recorded:
    """A stream whose answers were recorded beforehand."""

    def __init__(self, answers: bytes) -> None:
        self.answers = answers
        self.sent = b""

    def send(self, *parts: bytes) -> None:
        self.sent += b"".join(parts)

    def receive(self, size: int, deadline: float) -> bytes:
        if size > len(self.answers):
            raise SandboxUnavailable("the sandbox container ended")
        taken, self.answers = self.answers[:size], self.answers[size:]
        return taken


def result(
    exit: int = 0,
    signal: int = 0,
    limit: int = 0,
    output: int = 0,
    oom: int = 0,
    meter: int = 1,
    errno: int = 0,
    length: int = 0,
    first: int = 0,
    zero: int = 0,
) -> bytes:
    numbers = (exit, signal, limit, errno, 10**9, 2 * 10**9, 4096, output, oom, meter, length, first, zero)
    return struct.pack("<iiIIQQQQQIIII", *numbers)


def read(answers: bytes) -> RunResult:
    return protocol.receive_run(Recorded(answers), REQUEST, lambda: 0.0)


def test_a_result_in_full() -> None:
    answers = (
        protocol.frame("o", b"4")
        + protocol.frame("o", b"2\n")
        + protocol.frame("r", result(output=3, length=3) + b"err")
    )
    seen = read(answers)
    assert (seen.exit, seen.signal, seen.limit, seen.meter) == (0, None, Limit.NONE, Meter.LEAF)
    assert (seen.cpu, seen.wall, seen.memory, seen.stdout, seen.stderr) == (1.0, 2.0, 4096, b"42\n", b"err")


def test_memory_kills_and_refused_starts_are_the_memory_limit() -> None:
    assert read(protocol.frame("r", result(exit=-1, signal=9, oom=1))).limit is Limit.MEMORY
    assert read(protocol.frame("r", result(exit=127, errno=12))).limit is Limit.MEMORY


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        ("nothing", b""),
        ("cut header", protocol.frame("r", result())[:7]),
        ("cut payload", protocol.frame("r", result())[:-1]),
        ("wrong magic", b"XXXX" + protocol.frame("r", result())[4:]),
        ("padding not zero", protocol.frame("r", result())[:5] + b"\1" + protocol.frame("r", result())[6:]),
        ("unknown kind", protocol.frame("q", result())),
        ("a kind that is not due", protocol.frame("k")),
        ("result too short", protocol.frame("r", result()[:-1])),
        ("result too long", protocol.frame("r", result() + b"x" * 100_000)),
        ("stderr of another length", protocol.frame("r", result(length=2) + b"xyz")),
        ("exit and signal both", protocol.frame("r", result(exit=0, signal=9))),
        ("neither exit nor signal", protocol.frame("r", result(exit=-1))),
        ("an exit status that no process has", protocol.frame("r", result(exit=256))),
        ("an exit status below zero", protocol.frame("r", result(exit=-2, signal=9))),
        ("a signal below zero", protocol.frame("r", result(exit=-1, signal=-9))),
        ("a signal that there is not", protocol.frame("r", result(exit=-1, signal=65))),
        ("first, but neither yes nor no", protocol.frame("r", result(first=2))),
        ("an empty piece of output", protocol.frame("o") + protocol.frame("r", result())),
        ("unknown limit", protocol.frame("r", result(limit=5))),
        ("unknown meter", protocol.frame("r", result(meter=4))),
        ("output that did not come", protocol.frame("r", result(output=1))),
        ("more output than counted", protocol.frame("o", b"42") + protocol.frame("r", result(output=1))),
        ("more output than the limit", protocol.frame("o", b"x" * 60) * 2 + protocol.frame("r", result(output=120))),
        ("the runner's own failure", protocol.frame("e", b"fork: no")),
    ],
)
def test_what_is_not_the_protocol_is_our_failure(name: str, answers: bytes) -> None:
    with pytest.raises(SandboxUnavailable):
        read(answers)


@given(st.binary(max_size=300))
def test_noise_is_never_a_result(noise: bytes) -> None:
    with pytest.raises(SandboxUnavailable):
        read(noise)


@given(st.data())
def test_a_changed_byte_never_adds_output_or_raises_anything_else(data: st.DataObject) -> None:
    honest = protocol.frame("o", b"wrong") + protocol.frame("r", result(exit=1, output=5, length=2) + b"no")
    place = data.draw(st.integers(0, len(honest) - 1))
    forged = honest[:place] + bytes([data.draw(st.integers(0, 255))]) + honest[place + 1 :]
    try:
        seen = read(forged)
    except SandboxUnavailable:
        return
    assert len(seen.stdout) == 5


KEEPING = replace(REQUEST, keep=("feedback/", "one.txt"), keep_size=10)


def file(name: str, content: bytes) -> bytes:
    return protocol.frame("f", name.encode() + b"\0" + content)


def test_files_that_were_asked_for_come_back() -> None:
    answers = file("one.txt", b"1") + file("feedback/a/b", b"") + protocol.frame("r", result())
    seen = protocol.receive_run(Recorded(answers), KEEPING, lambda: 0.0)
    assert seen.files == {"one.txt": b"1", "feedback/a/b": b""}


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        ("of another name", file("two.txt", b"2")),
        ("above the directory", file("feedback", b"") + file("feedbacks/a", b"")),
        ("twice", file("one.txt", b"1") * 2),
        ("without a name", protocol.frame("f", b"one.txt")),
        ("more than fits", file("one.txt", b"x" * 6) + file("feedback/a", b"x" * 6)),
    ],
)
def test_files_that_nobody_asked_for_are_our_failure(name: str, answers: bytes) -> None:
    with pytest.raises(SandboxUnavailable):
        protocol.receive_run(Recorded(answers + protocol.frame("r", result())), KEEPING, lambda: 0.0)


def test_a_run_that_keeps_nothing_gets_no_files() -> None:
    with pytest.raises(SandboxUnavailable):
        read(file("one.txt", b"1") + protocol.frame("r", result()))


def test_the_results_of_a_talk() -> None:
    answers = (
        file("one.txt", b"1") + protocol.frame("r", result(exit=3)) + protocol.frame("r", result(exit=42, first=1))
    )
    first, second = protocol.receive_talk(Recorded(answers), REQUEST, KEEPING, lambda: 0.0)
    assert (first.exit, first.first, first.files) == (3, False, {})
    assert (second.exit, second.first, second.files) == (42, True, {"one.txt": b"1"})
    for broken in (answers[:-1], file("two.txt", b"") + answers, protocol.frame("o", b"x") + answers):
        with pytest.raises(SandboxUnavailable):
            protocol.receive_talk(Recorded(broken), REQUEST, KEEPING, lambda: 0.0)


def test_hello_wants_the_same_version() -> None:
    greeting = protocol.frame("h", struct.pack("<III", protocol.VERSION, 2, 1))
    assert protocol.hello(Recorded(greeting), 0.0) == (Meter.CONTAINER, True)
    for words in (
        (protocol.VERSION + 1, 1, 0),
        (protocol.VERSION, 9, 0),
        (protocol.VERSION, 1, 2),
        (protocol.VERSION, 1),
    ):
        payload = struct.pack(f"<{len(words)}I", *words)
        with pytest.raises(SandboxUnavailable):
            protocol.hello(Recorded(protocol.frame("h", payload)), 0.0)
