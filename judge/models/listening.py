"""Turns tokens into text as they come."""

from __future__ import annotations

from typing import Any

from judge.models.transcript import Transcript


class Listener:
    """Reads one reply token by token, and says when its text asks for an end.

    It decodes here rather than in a ``TextIteratorStreamer``, which needs a second thread (an error in either one
    leaves the other waiting) and holds text back until a space comes.

    Attributes:
        transcript: What it writes to.
    """

    # The first and last bytes of a character may lie in different tokens; no real text goes on like that for long.
    _MOST_HELD = 64

    def __init__(self, tokenizer: Any, transcript: Transcript) -> None:
        self.transcript = transcript
        self._tokenizer = tokenizer
        # The last tokens written, and how many of them are already shown: those stay for the decoder to see what
        # comes before (SentencePiece drops the space at the start of what it decodes).
        self._window: list[int] = []
        self._shown = 0
        self._before = ""

    @property
    def stopped(self) -> bool:
        """Whether the text says that it should end here."""
        return self.transcript.stop is not None

    def take(self, token: int) -> None:
        """The next token."""
        self._window.append(token)
        text = self._fresh()
        if text and (not text.endswith("\ufffd") or len(self._window) - self._shown >= self._MOST_HELD):
            self._show(text)

    def flush(self) -> None:
        """Show what is still held back."""
        self._show(self._fresh())

    def _fresh(self) -> str:
        """The text of the tokens not yet shown."""
        return self._decode(self._window)[len(self._before) :]

    def _show(self, text: str) -> None:
        self._window = self._window[self._shown :]
        self._shown = len(self._window)
        self._before = self._decode(self._window)
        self.transcript.write(text)

    def _decode(self, tokens: list[int]) -> str:
        return str(self._tokenizer.decode(tokens, skip_special_tokens=True, clean_up_tokenization_spaces=False))
