"""Valid conversations that were tampered with: the very same result comes of them, or none at all.

Only what nobody can check from outside (times, memory, statuses, bytes of an output) may change with the bytes that say
it; then everything else is as it was. No forgery makes output, files, or an end that the sender did not write.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judge import data
from judge.errors import SandboxUnavailable
from judge.sandbox import protocol
from judge.sandbox.protocol import Place, RunRequest, RunResult, User
from tests.sandbox.test_protocol import REQUEST, Recorded, file, result

KEEPING = replace(REQUEST, keep=("one.txt", "deep/"), keep_size=100)
INTERACTOR = replace(KEEPING, user=User.INTERACTOR)
HEADER, MARK = 16, 4  # bytes of a frame's header, and of the mark at its beginning
LENGTHS = (0, 1, 11, 12, 71, 72, 73, 100, 4096, 1 << 20, 1 << 31, 1 << 63, (1 << 64) - 1)


def plain(seen: RunResult) -> dict[str, Any]:
    return {
        name: getattr(seen, name)[:] if name == "stdout" else getattr(seen, name)
        for name in RunResult.__dataclass_fields__
    }


@dataclass(frozen=True)
class Conversation:
    """The frames of an answer, and how the judge reads it: what comes of it as plain values."""

    name: str
    frames: tuple[bytes, ...]
    read: Callable[[Recorded], list[dict[str, Any]]]

    @property
    def whole(self) -> bytes:
        return b"".join(self.frames)

    def outcome(self, answers: bytes) -> list[dict[str, Any]] | None:
        """What comes of these answers; nothing where they are refused, or where some are left over."""
        stream = Recorded(answers)
        try:
            seen = self.read(stream)
        except SandboxUnavailable:
            return None
        return None if stream.answers else seen


def a_run(request: RunRequest) -> Callable[[Recorded], list[dict[str, Any]]]:
    return lambda stream: [plain(protocol.receive_run(stream, request, lambda: 0.0))]


def a_talk(stream: Recorded) -> list[dict[str, Any]]:
    return [plain(seen) for seen in protocol.receive_talk(stream, REQUEST, INTERACTOR, lambda: 0.0)]


def a_greeting(stream: Recorded) -> list[dict[str, Any]]:
    return [{"hello": protocol.hello(stream, 0.0)}]


def some_files(stream: Recorded) -> list[dict[str, Any]]:
    return [{"files": protocol.get(stream, Place.BUILD, "/", 1000, 0.0)}]


def cleared(stream: Recorded) -> list[dict[str, Any]]:
    protocol.clear(stream, Place.BOX, 0.0)
    return [{}]


def r(**numbers: int) -> bytes:
    return protocol.frame("r", result(**numbers) + b"e" * numbers.get("length", 0))


def o(text: bytes) -> bytes:
    return protocol.frame("o", text)


CONVERSATIONS = (
    Conversation("greeting", (protocol.frame("h", struct.pack("<III", protocol.VERSION, 1, 1)),), a_greeting),
    Conversation("cleared", (protocol.frame("k"),), cleared),
    Conversation("run", (o(b"wrong"), o(b" answer\n"), r(exit=1, output=13, length=3)), a_run(REQUEST)),
    Conversation("silent", (r(exit=0),), a_run(REQUEST)),
    Conversation("cut", (o(b"x" * 100), r(exit=-1, signal=9, limit=4, output=101)), a_run(REQUEST)),
    Conversation("keeping", (o(b"1"), file("one.txt", b"one"), file("deep/a", b""), r(output=1)), a_run(KEEPING)),
    Conversation("talk", (file("deep/judgemessage", b"no"), r(exit=0), r(exit=43, first=1, length=2)), a_talk),
    Conversation("files", (file("main", b"\x7fELF"), file("a/b", b"2"), protocol.frame("k")), some_files),
)
each = pytest.mark.parametrize("talk", CONVERSATIONS, ids=lambda talk: talk.name)


def unchecked(talk: Conversation) -> set[int]:
    """Places of bytes that say what nobody can check: contents, names within what was asked for, and numbers."""
    places, at = set(), 0
    for frame in talk.frames:
        places |= set(range(at + HEADER, at + len(frame)))
        at += len(frame)
    return places


def shape(seen: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What no byte of a payload may change: how much output, standard error and files there are."""
    return [(len(one.get("stdout", b"")), len(one.get("stderr", b"")), len(one.get("files", {}))) for one in seen]


@each
def test_untouched_it_has_a_result(talk: Conversation) -> None:
    assert talk.outcome(talk.whole)


@each
def test_every_byte_in_every_bit(talk: Conversation) -> None:
    """In a header there is no byte that may differ; in a payload only what it says may."""
    honest, loose = talk.outcome(talk.whole), unchecked(talk)
    assert honest
    for place in range(len(talk.whole)):
        for bit in range(8):
            forged = bytearray(talk.whole)
            forged[place] ^= 1 << bit
            seen = talk.outcome(bytes(forged))
            if place not in loose:
                assert seen is None, (place, bit)
            elif seen is not None:
                assert shape(seen) == shape(honest), (place, bit)


@each
def test_every_truncation(talk: Conversation) -> None:
    assert all(talk.outcome(talk.whole[:length]) is None for length in range(len(talk.whole)))


@each
def test_a_missing_or_a_further_byte_anywhere(talk: Conversation) -> None:
    honest = talk.outcome(talk.whole)
    for place in range(len(talk.whole)):
        assert talk.outcome(talk.whole[:place] + talk.whole[place + 1 :]) is None
        for byte in {0, ord("o"), ord("r"), talk.whole[place]}:
            seen = talk.outcome(talk.whole[:place] + bytes([byte]) + talk.whole[place:])
            assert seen in (None, honest), (place, byte)


@each
def test_frames_that_are_missing_doubled_or_in_another_order(talk: Conversation) -> None:
    honest = talk.outcome(talk.whole)
    assert honest
    for place, frame in enumerate(talk.frames):
        before, after = talk.frames[:place], talk.frames[place + 1 :]
        assert talk.outcome(b"".join((*before, frame, frame, *after))) is None
        if frame[MARK] != ord("f"):  # a file that does not come is a file that is not there
            assert talk.outcome(b"".join((*before, *after))) is None
        for other in range(place):
            frames = list(talk.frames)
            frames[place], frames[other] = frames[other], frames[place]
            kinds = {frames[place][MARK], frames[other][MARK]}
            # Files come in any order, between pieces of output too; pieces and results are taken as they come.
            if (ord("r") in kinds and len(kinds) > 1) or ord("k") in kinds:
                assert talk.outcome(b"".join(frames)) is None, (place, other)


@each
def test_other_lengths_marks_and_kinds(talk: Conversation) -> None:
    at = 0
    for frame in talk.frames:
        for length in LENGTHS:
            if length != len(frame) - HEADER:
                forged = frame[: HEADER - 8] + struct.pack("<Q", length) + frame[HEADER:]
                assert talk.outcome(talk.whole[:at] + forged + talk.whole[at + len(frame) :]) is None
        for kind in range(256):
            if kind != frame[MARK]:
                forged = frame[:MARK] + bytes([kind]) + frame[MARK + 1 :]
                assert talk.outcome(talk.whole[:at] + forged + talk.whole[at + len(frame) :]) is None, kind
        at += len(frame)


@each
@given(st.data())
@settings(max_examples=150, deadline=None)
def test_frames_of_all_conversations_in_any_order(talk: Conversation, data: st.DataObject) -> None:
    """Every output that comes of it was sent as output, every file as a file, and it ends in a result that was sent."""
    every = sorted({frame for other in CONVERSATIONS for frame in other.frames})
    chosen = data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=5))
    seen = talk.outcome(b"".join(chosen))
    if seen is None:
        return
    said = [frame[HEADER:] for frame in chosen if frame[MARK : MARK + 1] == b"o"]
    assert b"".join(one.get("stdout", b"") for one in seen) == b"".join(said)
    results = [frame for frame in chosen if frame[MARK : MARK + 1] == b"r"]
    assert len(results) == sum("exit" in one for one in seen)
    for one, frame in zip(seen, results, strict=False):
        (exit,) = struct.unpack_from("<i", frame, HEADER)
        assert one["exit"] == (exit if exit >= 0 else None)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_output_that_goes_to_the_disk_is_held_to_the_same(data: st.DataObject) -> None:
    """More than a mebibyte, cut anywhere, or a byte of its frames' headers changed: what was sent, or nothing."""
    size = data.draw(st.integers((1 << 20) - 2, (1 << 20) + 70_000))
    piece = data.draw(st.sampled_from([1 << 18, 100_003]))
    text = bytes(range(256)) * (size // 256 + 1)
    frames = [o(text[start : min(start + piece, size)]) for start in range(0, size, piece)]
    talk = Conversation("large", (*frames, r(output=size)), a_run(replace(REQUEST, output=1 << 21)))
    honest = talk.outcome(talk.whole)
    assert honest
    assert honest[0]["stdout"] == text[:size]
    assert talk.outcome(talk.whole[: data.draw(st.integers(0, len(talk.whole) - 1))]) is None
    victim = data.draw(st.integers(0, len(frames) - 1))
    at = sum(map(len, frames[:victim])) + data.draw(st.integers(0, HEADER - 1))
    forged = talk.whole[:at] + bytes([talk.whole[at] ^ data.draw(st.integers(1, 255))]) + talk.whole[at + 1 :]
    assert talk.outcome(forged) is None
    without = b"".join((*frames[:victim], *frames[victim + 1 :], r(output=size)))
    assert talk.outcome(without) is None
    assert talk.outcome(b"".join((*frames, frames[victim], r(output=size)))) is None


def test_output_over_the_limit_never_reaches_the_disk_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    add = data.Gathering.add
    monkeypatch.setattr(data.Gathering, "add", lambda self, piece: (written.append(len(piece)), add(self, piece))[1])
    request = replace(REQUEST, output=3 << 20)
    flood = o(b"x" * (1 << 20)) * 50
    with pytest.raises(SandboxUnavailable):
        protocol.receive_run(Recorded(flood), request, lambda: 0.0)
    assert sum(written) <= request.output
