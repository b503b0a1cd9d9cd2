"""What is wrong with a package that can be judged all the same, gathered while it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from judge.errors import PackageError

_GATHERED: ContextVar[list[str] | None] = ContextVar("gathered", default=None)

T = TypeVar("T")
D = TypeVar("D")


@contextmanager
def gathered() -> Iterator[list[str]]:
    """The warnings that come up within the ``with`` block, in one line each, with the file and perhaps the line."""
    texts: list[str] = []
    token = _GATHERED.set(texts)
    try:
        yield texts
    finally:
        _GATHERED.reset(token)


def warn(text: str) -> None:
    """Tell whoever gathers warnings, once."""
    texts = _GATHERED.get()
    if texts is not None and text not in texts:
        texts.append(text)


def tolerated(read: Callable[[], T], default: D) -> T | D:
    """What ``read`` gives; where that is an error of the package, a warning and ``default``."""
    try:
        return read()
    except PackageError as error:
        warn(str(error))
        return default
