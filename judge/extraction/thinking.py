"""Where the thinking of a reply ends and its answer begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPEN = re.compile(r"^[ \t]*<think(?:ing)?>", re.MULTILINE | re.IGNORECASE)
CLOSE = re.compile(r"</think(?:ing)?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A reply, cut in two.

    Attributes:
        thinking: Everything that is thinking, or empty.
        answer: What was written for the reader.
        ended: False where the reply stops inside its thinking.
    """

    thinking: str
    answer: str
    ended: bool


def split(text: str) -> Parts:
    """Cut ``text`` at its last ``</think>``.

    This comes before any Markdown is read: a fence left open in the thinking would swallow the answer. A ``<think>``
    that starts a line after that and is never closed makes the rest of the reply thinking.
    """
    start = 0
    for match in CLOSE.finditer(text):
        start = match.end()
    reopened = OPEN.search(text, start)
    if reopened is None:
        return Parts(thinking=text[:start], answer=text[start:], ended=True)
    thinking = text[:start] + "\n" + text[reopened.end() :]
    return Parts(thinking=thinking, answer=text[start : reopened.start()], ended=False)
