"""Where people read: the two consoles, text of strangers made harmless, and the line that shows progress."""

from __future__ import annotations

import sys
import threading
import unicodedata
from typing import IO

from rich.console import Console
from rich.status import Status
from rich.text import Text

_UNBOUNDED = 10_000  # columns: a line that is not for a screen is never broken
_HARMLESS = "\n\t"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # control, format (such as bidi marks), surrogate, separators


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let the command line decide the exit status when the reader has gone."""
        raise BrokenPipeError


def console(stream: IO[str]) -> Console:
    """A console that takes plain ``str`` literally; colours and wraps on terminals only; honours ``NO_COLOR``."""
    width = None if stream.isatty() else _UNBOUNDED
    return _Console(file=stream, width=width, markup=False, highlight=False, emoji=False, soft_wrap=True)


def visible(text: str, style: str = "") -> Text:
    """Text of strangers: never markup, and no character that moves the cursor or hides what is written."""
    return Text(plain(text), style=style)


def plain(text: str) -> str:
    """``text`` with control characters written out as escapes; new lines and tabs stay."""
    return "".join(_written_out(character) for character in text.replace("\r\n", "\n"))


def _written_out(character: str) -> str:
    if character in _HARMLESS or unicodedata.category(character) not in _HIDDEN:
        return character
    return character.encode("unicode_escape").decode("ascii")


class Progress:
    """One line on standard error that says what happens now; shown on terminals only."""

    def __init__(self) -> None:
        self._console = console(sys.stderr)
        self._status: Status | None = None
        self._lock = threading.Lock()

    def show(self, text: str) -> None:
        """Replace the line."""
        if not self._console.is_terminal:
            return
        with self._lock:
            if self._status is None:
                self._status = self._console.status(visible(text))
                self._status.start()
            else:
                self._status.update(visible(text))

    def clear(self) -> None:
        """Take the line off the screen; needed before anything else is printed."""
        with self._lock:
            if self._status is not None:
                self._status.stop()
                self._status = None
