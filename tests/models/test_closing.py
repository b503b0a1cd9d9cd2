from __future__ import annotations

from pathlib import Path

import pytest

from judge.models.closing import Closing

CASES = Path(__file__).with_name("closing")
MARK = "¶"


def position(text: str, step: int, thinks: bool) -> int | None:
    """How much of ``text`` is written when the watch says that the program is given."""
    watch = Closing(thinks)
    for start in range(0, len(text), step):
        if watch.feed(text[start : start + step]):
            return min(start + step, len(text))
    return None


@pytest.mark.parametrize("file", sorted(CASES.glob("*/*.md")), ids=lambda file: f"{file.parent.name}/{file.stem}")
@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_case(file: Path, step: int) -> None:
    """A reply holds a mark where it may be cut; one without a mark must be let go on to its end."""
    text = file.read_bytes().decode("utf-8")
    before, mark, after = text.partition(MARK)
    seen = position(before + after, step, thinks=file.parent.name == "thinks")
    if not mark:
        assert seen is None
    else:
        assert seen is not None
        assert 0 <= seen - len(before) < step


def test_the_cases_are_there() -> None:
    assert {file.parent.name for file in CASES.glob("*/*.md")} == {"any", "thinks"}
