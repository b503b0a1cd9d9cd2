"""Tells when a reply has given its program: what a model writes after it only costs time."""

from __future__ import annotations

from judge import languages
from judge.extraction import CloseWatch


class Closing:
    """Reads a reply as it is written, and lets one line of grace follow the program's block.

    A model is not told which language it is asked for, nor for which function: a block counts that reads, prints or
    has a ``main``, in any language of the table. A bare ``class Solution`` does not; such a reply runs to its end.
    """

    def __init__(self, thinks: bool) -> None:
        """Start outside every fence.

        Args:
            thinks: The model always thinks first, whether or not it says ``<think>``.
        """
        self._watches = [CloseWatch(key) for key in languages.table()]
        self._closed = False
        if thinks:
            self._feed("<think>\n")

    def feed(self, piece: str) -> bool:
        """Whether the reply, ``piece`` now included, has given its program."""
        *lines, rest = piece.split("\n")
        for line in lines:
            if self._closed:
                return True
            self._closed = self._feed(line + "\n")
        self._feed(rest)
        return False

    def _feed(self, text: str) -> bool:
        # Every watch reads everything, also after another one has decided.
        return any([watch.feed(text) for watch in self._watches])
