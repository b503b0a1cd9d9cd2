"""Asking any model: one request, or a round of them beside other work."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterator, Sequence

from judge.core import Model, Reply, Request
from judge.errors import ModelUnavailable

RETRIES = 2
PAUSE = 0.5  # seconds before a model that failed is asked again; then twice that


def answer(model: Model, request: Request, on_text: Callable[[str], None]) -> Reply:
    """The reply to one request; ``on_text`` gets each piece of text as it is written.

    Raises:
        ModelUnavailable: The model cannot answer.
    """
    for _, reply in model.replies([request], lambda index, piece: on_text(piece), threading.Event()):
        return reply
    raise AssertionError(f"model '{model.name}' gave no reply")


def ahead(model: Model, requests: Sequence[Request], on_text: Callable[[str], None]) -> Generator[tuple[int, Reply]]:
    """Yield each request's index and reply as it ends, while a thread goes on with the others.

    So the model writes while the caller judges. What failed is asked again, up to ``RETRIES`` times. ``on_text`` is
    called in the caller's thread, when it asks for the next reply. To close the iterator ends all writing.

    Raises:
        ModelUnavailable: The model does not answer some of them; the other replies come first.
    """
    events: queue.SimpleQueue[str | tuple[int, Reply] | BaseException | None] = queue.SimpleQueue()
    stopped = threading.Event()

    def write() -> None:
        try:
            for index, reply in _persistently(model, requests, events.put, stopped):
                events.put((index, reply))
            events.put(None)
        except BaseException as error:  # goes on in the caller's thread
            events.put(error)

    thread = threading.Thread(target=write, name=f"replies of {model.name}", daemon=True)
    thread.start()
    try:
        while (event := events.get()) is not None:
            if isinstance(event, BaseException):
                raise event
            if isinstance(event, str):
                on_text(event)
            else:
                yield event
    finally:
        stopped.set()
        thread.join()


def _persistently(
    model: Model, requests: Sequence[Request], on_text: Callable[[str], None], stopped: threading.Event
) -> Iterator[tuple[int, Reply]]:
    """As `Model.replies`, but what failed is asked again."""
    missing = list(range(len(requests)))
    for tried in range(RETRIES + 1):
        asked = tuple(missing)
        try:
            for place, reply in model.replies(
                [requests[index] for index in asked], lambda place, piece: on_text(piece), stopped
            ):
                missing.remove(asked[place])
                yield asked[place], reply
            return
        except ModelUnavailable:
            if tried == RETRIES or stopped.wait(PAUSE * 2**tried):
                raise
