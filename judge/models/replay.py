"""Recorded replies: a model for tests, demonstrations and bug reports."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judge.core import FinishReason, Reply, Request
from judge.errors import ModelUnavailable, UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One line of a replay file.

    Attributes:
        text: The reply.
        finish_reason: Why it ended.
        prompt_tokens: Tokens read; ``None``: the words of the request are counted.
        tokens: Tokens written; ``None``: the words of the reply are counted.
    """

    text: str
    finish_reason: FinishReason = FinishReason.EOS
    prompt_tokens: int | None = None
    tokens: int | None = None


class ReplayModel:
    """Answers each request with the next line of a file, whatever the request."""

    notice = ""

    def __init__(self, file: Path) -> None:
        """Read ``file``.

        Raises:
            UsageError: It cannot be read, or a line is no recording.
        """
        self.name = f"replay:{file}"
        self._file = file
        self._recordings = read(file)
        self._used = 0
        self._lock = threading.Lock()

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: threading.Event
    ) -> Iterator[tuple[int, Reply]]:
        """Answer the requests in their order with the next recorded replies, word by word.

        Raises:
            ModelUnavailable: All replies are used up.
        """
        for index, request in enumerate(requests):
            if stopped.is_set():
                return
            start = time.monotonic()
            recording = self._next()
            pieces = _words(recording.text)
            for piece in pieces:
                on_text(index, piece)
            asked = sum(len(_words(message.content)) for message in request.messages)
            reply = Reply(
                text=recording.text,
                finish_reason=recording.finish_reason,
                prompt_tokens=asked if recording.prompt_tokens is None else recording.prompt_tokens,
                tokens=len(pieces) if recording.tokens is None else recording.tokens,
                seconds=time.monotonic() - start,
            )
            yield index, reply

    def _next(self) -> Recording:
        with self._lock:
            if self._used == len(self._recordings):
                raise ModelUnavailable(f"{self._file} holds {self._used} replies and all are used up: record more")
            self._used += 1
            return self._recordings[self._used - 1]


def read(file: Path) -> tuple[Recording, ...]:
    """The recordings of a file, one JSON object a line with the keys of ``Recording``; blank lines are skipped.

    Raises:
        UsageError: The file cannot be read, or a line is no recording: the message names it.
    """
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError as error:
        raise UsageError(f"{file}: cannot read recorded replies: {error.strerror}") from error
    recordings = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                recordings.append(_recording(json.loads(line)))
            except ValueError as error:
                raise UsageError(f"{file}:{number}: no recorded reply: {error}") from error
    return tuple(recordings)


def _recording(data: Any) -> Recording:
    kinds = {"text": str, "finish_reason": str, "prompt_tokens": int, "tokens": int}
    if not isinstance(data, dict) or "text" not in data:
        raise ValueError('an object with the key "text" is needed')
    for key, value in data.items():
        if key not in kinds:
            raise ValueError(f'unknown key "{key}" (known: {", ".join(kinds)})')
        if type(value) is not kinds[key]:
            raise ValueError(f'"{key}" must be of type {kinds[key].__name__}')
    reason = FinishReason(data.get("finish_reason", FinishReason.EOS))
    return Recording(**{**data, "finish_reason": reason})


def _words(text: str) -> list[str]:
    """The text cut into words, each with the white space before it; joined they are the text."""
    return re.findall(r"\s*\S+|\s+", text)
