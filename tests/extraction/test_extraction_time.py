"""Extraction takes time linear in the reply: twice the size costs less than three times the time."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from judge.errors import NoProgram
from judge.extraction import CloseWatch, extract

SHAPES = {
    "many fences": "```python\nprint(1)\n```\ntext\n",
    "open fences": "```python\nx\n",
    "nested fences": "````markdown\n```python\nx\n```\n````\n",
    "prose": "We think, it's hard. Let n = 5, then we iterate (for each i) and x<y?\n\n",
    "one huge line": "word (x) = it's ",
    "backticks": "`",
    "broken backticks": "```a",
    "fences in quotes": "> ```\n> x\n",
    "deep quote": ">",
    "deep list": "- ",
    "code": "def f(x):\n    return x + 1\n",
    "tags": "<code></pre>",
    "braces": '{"a":',
    "entities": "a &lt; b\n",
    "odd spaces": "x\u00a0= 'a\u00a0b'\n",
    "line numbers": "1. a\n",
    "markup": "*_1.) ",
    "blank": " \n",
    "here-documents": "cat <<EOF\n",
    "patches": "<<<<<<< SEARCH\n",
    "changes": "@@\n-a\n+b\n",
    "fields": 'code: "\n',
    "yaml": "code: |\n a\n",
    "arrays": '[{"a":',
    "names": "a/b-c/",
    "file marks": "// a.h\n",
    "calls": "<tool_call>",
    "full width": "\uff08\u3002",
    "thinking": "<think>\n</think>\n",
    "special tokens": "<|im_end|>",
}


def seconds(text: str, language: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        with suppress(NoProgram):
            extract(text, language, previous="a = 1\n" * 100)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("language", ["python3", "cpp"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_the_size_costs_less_than_three_times_the_time(shape: str, language: str) -> None:
    text = shape * (15_000 // len(shape))
    # What takes a few milliseconds is at the mercy of the machine; a square would still show.
    assert seconds(text + text, language) < 3 * seconds(text, language) + 0.02


def test_a_block_at_the_end_of_a_huge_reply_is_found() -> None:
    program = "print(int(input()) * 2)\n"
    for filler in ("So it goes.\n", "```python\nx = 1\n```\n", "x" * 79 + "\n"):
        reply = filler * (2_000_000 // len(filler)) + f"```python\n{program}```\n"
        assert extract(reply, "python3")[0].source == program


def test_two_megabytes_cost_no_more_than_their_share() -> None:
    program = "print(int(input()) * 2)\n"
    for filler in ("So it goes.\n", "```python\nx = 1\n```\n"):
        small, large = (filler * (size // len(filler)) + f"```python\n{program}```\n" for size in (100_000, 2_000_000))
        assert seconds(large, "python3") < 20 * seconds(small, "python3")


def test_a_program_before_an_endless_loop_is_found() -> None:
    program = "print(int(input()) * 2)\n"
    reply = f"```python\n{program}```\n" + "So it goes on and on and on.\n" * 70_000
    assert extract(reply, "python3")[0].source == program


def test_watching_costs_the_same_for_each_piece() -> None:
    def watching(count: int) -> float:
        watch = CloseWatch("python3")
        start = time.process_time()
        for _ in range(count):
            watch.feed("for i in it ")
        watch.feed("\n```python\nx = 1\n")
        for _ in range(count):
            watch.feed("y = 2\n")
        return time.process_time() - start

    assert min(watching(80_000) for _ in range(3)) < 3 * min(watching(40_000) for _ in range(3)) + 0.02
