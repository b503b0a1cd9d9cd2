from __future__ import annotations

import encodings
import html.entities
import time
from pathlib import Path

import pytest

from judge.models.loops import LoopWatch

CASES = Path(__file__).with_name("loops")
# Real sources that are as repetitive as sources get.
LIBRARY = [Path(html.entities.__file__), *sorted(Path(encodings.__file__).parent.glob("cp12*.py"))]


def position(text: str, step: int = 5) -> int | None:
    """Where in ``text``, written ``step`` characters at a time, the watch takes it for a loop."""
    watch = LoopWatch()
    for start in range(0, len(text), step):
        if watch.feed(text[start : start + step]):
            return start
    return None


@pytest.mark.parametrize("file", sorted(CASES.glob("looping/*")), ids=lambda file: file.name)
def test_a_loop_is_seen(file: Path) -> None:
    assert position(file.read_text(encoding="utf-8")) is not None


@pytest.mark.parametrize("file", [*sorted(CASES.glob("fine/*")), *LIBRARY], ids=lambda file: file.name)
def test_repetitive_text_is_no_loop(file: Path) -> None:
    assert position(file.read_text(encoding="utf-8")) is None


def test_a_loop_is_seen_soon_after_it_begins() -> None:
    beginning = (CASES / "fine" / "dp-trace.txt").read_text(encoding="utf-8")
    seen = position(beginning + "And again the same thing, from the start. " * 1000)
    assert seen is not None
    assert 0 < seen - len(beginning) < 4000


def test_the_cost_is_linear() -> None:
    text = "".join(f"Line {number * number % 9973} says {number % 89}.\n" for number in range(12_000))

    def seconds(length: int) -> float:
        start = time.process_time()
        assert position(text[:length], step=50) is None
        return time.process_time() - start

    seconds(20_000)
    assert seconds(len(text)) < 30 * seconds(len(text) // 8)
