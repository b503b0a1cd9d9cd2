"""Telling, while a reply is still being written, that its program is complete."""

from __future__ import annotations

from judge import languages
from judge.core import Signature
from judge.extraction.entry import Entry, entry_point
from judge.extraction.fences import Event, Fences
from judge.extraction.grammars import grammar, parse
from judge.extraction.labels import label_of, languages_called
from judge.extraction.thinking import CLOSE, OPEN


class CloseWatch:
    """Watches a reply, piece by piece, for the end of a block that holds a whole program.

    Fences inside ``<think>`` are ignored. A block counts when the fence that closes it starts its line and that line
    has ended. The work is linear in the length of the reply: each line is read once, each block parsed once. Where the
    prompt itself opens the thinking, feed ``<think>`` first.

    Attributes:
        closed: Whether such a block has been seen.
    """

    def __init__(self, language: str, signature: Signature | None = None) -> None:
        self.closed = False
        self._language = languages.get(language)
        self._signature = signature
        self._thinking = False
        self._fences = Fences()
        self._block: list[str] = []
        self._line: list[str] = []

    def feed(self, piece: str) -> bool:
        """Read the next piece of the reply; the value is ``closed``."""
        *ends, rest = piece.split("\n")
        for end in ends:
            self._line.append(end)
            self._read("".join(self._line).rstrip("\r"))
            self._line.clear()
        self._line.append(rest)
        return self.closed

    def _read(self, line: str) -> None:
        *thought, line = CLOSE.split(line)
        if thought:
            self._thinking, self._fences = False, Fences()
        if OPEN.match(line):
            self._thinking = True
        if self._thinking:
            return
        info = self._fences.info
        event = self._fences.feed(line)
        if event is Event.OPENED:
            self._block.clear()
        elif event is Event.CLOSED:
            self.closed = self.closed or self._is_whole(info, "\n".join(self._block) + "\n")
        elif self._fences.open:
            self._block.append(line)

    def _is_whole(self, info: str, block: str) -> bool:
        keys = languages_called(label_of(info))
        if keys and self._language.key not in keys:
            return False
        known = grammar(self._language.grammar)
        return entry_point(parse(known.name, block), known, self._signature).entry is Entry.FULL
