"""Hints without the programs in them: ``cutting/<name>/reply.md`` becomes ``want.md``."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.extraction import without_programs

CASES = Path(__file__).with_name("cutting")
MARK = "[cut]"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_cases(case: Path) -> None:
    text, count = without_programs((case / "reply.md").read_text("utf-8"), MARK)
    assert text == (case / "want.md").read_text("utf-8").strip()
    assert count == text.count(MARK)


@given(st.text("`~\n abc=:(){};", max_size=80))
def test_what_is_left_holds_no_program(text: str) -> None:
    left, _ = without_programs(f"{text}\n```python\nn = int(input())\nprint(n)\n```\n{text}", MARK)
    assert "int(input())" not in left


def test_a_program_that_cannot_be_told_from_the_words_takes_them_along() -> None:
    reply = "1| n = int(input())\n2| a = list(map(int, input().split()))\n3| print(sum(a))\n"
    assert without_programs(reply, MARK) == ("", 1)


def test_lines_of_the_readers_own_program_may_be_quoted() -> None:
    own = "for i in range(n):\n    total += a[i - 1]\nprint(total)\n"
    reply = "What is `i` here at first?\n\n```python\ntotal += a[i - 1]\n```"
    assert without_programs(reply, MARK, own) == (reply, 0)
    assert without_programs(reply.replace("i - 1", "i"), MARK, own)[1] == 1
