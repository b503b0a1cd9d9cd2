from __future__ import annotations

import threading
import time

import pytest

from judge.parallel import in_order


@pytest.mark.parametrize("jobs", [1, 2, 9])
def test_results_come_in_the_order_given(jobs: int) -> None:
    def work(seconds: float) -> float:
        time.sleep(seconds)
        return seconds

    items = [0.05, 0.0, 0.02, 0.0]
    assert list(in_order(work, items, jobs)) == items


def test_as_many_at_a_time_as_asked_for() -> None:
    together = threading.Barrier(3)
    assert list(in_order(lambda item: together.wait(timeout=30) >= 0, range(6), 3)) == [True] * 6


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_comes_at_its_place_and_stops_the_rest(jobs: int) -> None:
    begun = []

    def work(item: int) -> int:
        begun.append(item)
        time.sleep(0.01)
        return 1 // item

    results = in_order(work, [1, 0, *range(1, 100)], jobs)
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)
    assert len(begun) < 20
