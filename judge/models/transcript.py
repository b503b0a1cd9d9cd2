"""A reply while it is being written."""

from __future__ import annotations

from collections.abc import Callable

from judge.core import FinishReason
from judge.models.closing import Closing
from judge.models.loops import LoopWatch


class Transcript:
    """Collects a reply piece by piece, shows each, and says when it is time to stop.

    Attributes:
        stop: Why the reply should end here, or ``None`` while it should go on.
    """

    def __init__(self, on_text: Callable[[str], None], thinks: bool) -> None:
        """Start empty; ``thinks``: nothing before ``</think>`` is taken for the answer."""
        self.stop: FinishReason | None = None
        self._on_text = on_text
        self._pieces: list[str] = []
        self._closing = Closing(thinks)
        self._loops = LoopWatch()

    @property
    def text(self) -> str:
        """All pieces so far."""
        return "".join(self._pieces)

    def write(self, piece: str) -> None:
        """Take the next piece of the reply; an empty one is no piece."""
        if not piece:
            return
        self._pieces.append(piece)
        self._on_text(piece)
        # Both watches read every piece.
        closed, looping = self._closing.feed(piece), self._loops.feed(piece)
        if self.stop is None and (closed or looping):
            self.stop = FinishReason.CODE_CLOSED if closed else FinishReason.LOOP
