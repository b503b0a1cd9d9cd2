from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.translation.masking import Unproven, is_foreign, masked, prove, restored


def test_what_is_masked_in_chinese() -> None:
    text, pieces = masked(
        "给定 $n$ 个整数a_i和`b`。1 <= n <= 10^5。在-10到3.5%之间。Alice 有 n*m 个。\n\n```\n个 1\n```\n"
    )
    assert text == "给定 X0X 个整数 X1X 和 X2X 。 X3X 。在 X4X 到 X5X 之间。 X6X 有 X7X 个。\n\nX8X\n"
    assert pieces == ("$n$", "a_i", "`b`", "1 <= n <= 10^5", "-10", "3.5%", "Alice", "n*m", "```\n个 1\n```")


def test_what_is_masked_in_swedish() -> None:
    text, pieces = masked("Givet *summan* av maxValue och 10 tal a_1 + b, skriv YES. Se [hit](http://x.y/1).")
    assert text == "Givet *summan* av X0X och X1X tal X2X, skriv X3X. Se X4X."
    assert pieces == ("maxValue", "10", "a_1 + b", "YES", "[hit](http://x.y/1)")


def test_numbers_of_lists_stay_in_their_place() -> None:
    text, pieces = masked("1. 第一行有 2 个数\n")
    assert text == "1. 第一行有 X0X 个数\n"
    assert restored("1. The first line has X0X numbers\n", pieces) == "1. The first line has 2 numbers\n"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("sum of X0X", "'7' is not there once"),
        ("X0X and X0X and X1X", "'n' is not there once"),
        ("X0X and X1X and X2X", "'X2X' is new"),
        ("X0X and X1X and 8", "the number 8 is new"),
    ],
)
def test_a_change_is_found(answer: str, why: str) -> None:
    assert masked("n 和 7")[1] == ("n", "7")
    with pytest.raises(Unproven, match=why):
        restored(answer, ("n", "7"))


def test_nothing_is_no_translation() -> None:
    with pytest.raises(Unproven, match="nothing is left"):
        restored(" \n", ())


@pytest.mark.parametrize(
    "other", ["$n$ and 8", "$n$", "$m$ and 7", "$n$ and 7 and 7", "$n$ and -7", "$n$ and `x` and 7"]
)
def test_the_proof_looks_anew(other: str) -> None:
    prove("$n$ 和 7", "7 and $n$")
    with pytest.raises(Unproven):
        prove("$n$ 和 7", other)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Given n numbers.", False),
        ("Givet n tal på svenska.", False),
        ("给定整数。求和。", True),
        ("Дано число.", True),
        ("Print 你好 if the word is a greeting.", False),
        ("", False),
        ("数\n\n```\nint main() { return long_name_of_a_function(); }\n```\n", True),
    ],
)
def test_foreign(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign


@given(st.text("给定ab1 _.-`$<=^X0X\n*()[]", max_size=60))
def test_what_is_masked_comes_back_as_it_was(text: str) -> None:
    marked, pieces = masked(text)
    try:
        again = restored(marked, pieces)
    except Unproven:
        assert not text.strip()
        return
    assert "".join(again.split()) == "".join(text.split())
