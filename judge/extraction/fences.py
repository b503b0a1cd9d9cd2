"""Fences as models write them, put where Markdown wants them.

To Markdown a fence starts its line. Models also write ``Answer:```python``, close a block at the end of its last line
of code or with something behind the fence, and put a whole block on one line. Each of these turns a closing fence
into an opening one, and all that follows inside out; ``straighten`` breaks such lines before Markdown is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from judge.extraction.labels import label_of, languages_called

_RUN = re.compile(r"`{3,}|~{3,}")
_OPENER = re.compile(r"^(?:`{3,}|~{3,})[A-Za-z{]", re.MULTILINE)
_LEAD = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
_BARE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*")
_LABELLED = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*[A-Za-z{][^`]*")
_WORD = re.compile(r"[ \t]*([A-Za-z][\w+#.-]{0,15})?[ \t]*")

_LONGEST = 1 << 16


class Event(Enum):
    """What a line does to the fence that is open, or to none."""

    NONE = "none"
    OPENED = "opened"
    CLOSED = "closed"


class Fences:
    """Follows fences line by line; ``open`` is the run of the fence that is open, or empty; ``info`` its words."""

    def __init__(self) -> None:
        self.open = ""
        self.info = ""
        self._lead = 0

    def feed(self, line: str) -> Event:
        """Read the next line, without its end."""
        if self.open:
            if not self._closes(line):
                return Event.NONE
            self.open = ""
            return Event.CLOSED
        lead = _LEAD.match(line)
        start = lead.end() if lead else 0
        run = _RUN.match(line, start)
        if run is None or (run.group().startswith("`") and "`" in line[run.end() :]):
            return Event.NONE
        self.open, self.info, self._lead = run.group(), line[run.end() :], start
        return Event.OPENED

    def _closes(self, line: str) -> bool:
        body = line.lstrip(" \t>")
        run = body.rstrip(" \t")
        # Four columns deeper than its opener a fence is text: the fences in a docstring are told by that.
        return len(run) >= len(self.open) and run.strip(self.open[0]) == "" and len(line) - len(body) < self._lead + 4


def straighten(text: str) -> str:
    """Break the lines of ``text`` so that every fence starts its line and nothing follows a closing one."""
    lines = text.split("\n")
    closes = _closes_next(lines)
    fences = Fences()
    out: list[str] = []
    for number, line in enumerate(lines):
        pieces = _inside(line, fences.open, closes[number]) if fences.open else _outside(line, closes[number])
        for piece in pieces:
            fences.feed(piece)
        out += pieces
    return "\n".join(out)


def _closes_next(lines: list[str]) -> list[bool]:
    """For each line, whether the bare fences below it, up to the next labelled one, are odd in number.

    Then one of them closes what is open at the line, and the others make pairs.
    """
    closes = [False] * len(lines)
    following = False
    for number in range(len(lines) - 1, -1, -1):
        closes[number] = following
        if "```" in lines[number] or "~~~" in lines[number]:
            if _BARE.fullmatch(lines[number]):
                following = not following
            elif _LABELLED.fullmatch(lines[number]):
                following = False
    return closes


def _outside(line: str, closes: bool) -> list[str]:
    """Outside a fence: a block on one line, or an opening fence glued to text."""
    if "```" not in line:
        return [line]
    runs = [match.span() for match in _RUN.finditer(line)]
    (first, first_end), (last, last_end) = runs[0], runs[-1]
    if len(runs) == 2 and line[:first].strip(" \t>") == "" and line[last_end:].strip(" \t.") == "":
        code = line[first_end:last].strip()
        word, _, rest = code.partition(" ")
        if languages_called(word.lower()):
            return [line[:first_end] + word, rest.strip(), line[first:first_end]]
        return [line[:first_end], code, line[first:first_end]]
    lead = _LEAD.match(line)
    if len(runs) % 2 == 0 or (lead is not None and lead.end() >= last):
        return [line]
    info = line[last_end:]
    if _WORD.fullmatch(info) and (closes or languages_called(label_of(info))):
        return [line[:last], line[last:]]
    return [line]


def _inside(line: str, fence: str, closes: bool) -> list[str]:
    """Inside a fence: a closing fence glued to the last line of code, or with something behind it."""
    if fence not in line:
        return [line]
    body = line.lstrip(" \t>")
    if body.startswith(fence):
        rest = body.lstrip(fence[0])
        tail = rest.lstrip()
        if tail and fence[0] not in rest and not tail[0].isalnum() and tail[0] != "{":
            return [line[: len(line) - len(rest)], rest]
        return [line]
    code = line.rstrip(" \t").rstrip(fence[0])
    glued = line.rstrip(" \t").endswith(fence) and len(_RUN.findall(line)) % 2 == 1
    return [code, fence] if glued and not closes else [line]


def ends(text: str) -> Iterator[str]:
    """The last 64 KiB of ``text``, then the first: no judge takes a longer program, and what is longer is a loop."""
    if len(text) <= _LONGEST:
        yield text
        return
    last = text[-_LONGEST:]
    # Where the cut fell inside a block, its closing fence would be read as an opening one.
    opener = _OPENER.search(last)
    yield last[opener.start() :] if opener else last
    yield text[:_LONGEST]
