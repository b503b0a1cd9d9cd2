"""Several submissions at a time, told in the order given."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_order(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """Yield ``work(item)`` for every item, in order, with ``jobs`` of them under way; the first error ends it.

    The threads are daemons, unlike an executor's: nobody who presses Ctrl-C waits for what is still under way.
    """
    if jobs == 1 or len(items) == 1:  # without a thread Ctrl-C reaches the work itself
        yield from map(work, items)
        return
    futures: list[Future[R]] = [Future() for _ in items]
    waiting = deque(zip(items, futures, strict=True))

    def worker() -> None:
        while True:
            try:
                item, future = waiting.popleft()
            except IndexError:
                return
            try:
                future.set_result(work(item))
            except BaseException as error:
                future.set_exception(error)  # raised where the result is asked for

    for _ in range(min(jobs, len(items))):
        Thread(target=worker, daemon=True).start()
    try:
        for future in futures:
            yield future.result()
    finally:
        waiting.clear()
