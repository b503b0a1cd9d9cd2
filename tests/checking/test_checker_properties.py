"""What holds for every answer and output, and that size costs linear time."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.checking import json_values
from judge.checking.arguments import AnyOrder, JsonRules, TokenRules, token_rules
from judge.checking.json_text import parse_json
from judge.checking.json_values import JsonChecker
from judge.checking.shown import shown, shown_pair
from judge.checking.tokens import TokenChecker, compare
from judge.checking.tolerance import Tolerance, parse_number
from judge.core import Signature, TestCase
from judge.errors import ValidatorError
from judge.value_types import parse_type

TOKENS = st.lists(st.text("aAbB01.-e", min_size=1, max_size=4), max_size=8)
BYTES = st.lists(st.sampled_from([b" ", b"\n", b"\r", b"a", b"A", b"1", b".", b"\xff"]), max_size=12).map(b"".join)
RULES = st.builds(
    TokenRules,
    case_sensitive=st.booleans(),
    space_change_sensitive=st.booleans(),
    tolerance=st.sampled_from([None, Tolerance(Decimal("1e-6"), Decimal("1e-6")), Tolerance(Decimal("0.1"), None)]),
)
MATRICES = st.lists(st.lists(st.integers(-3, 3), max_size=3), max_size=4)
MATRIX = parse_type("integer[][]")
NO_ERROR = Tolerance(Decimal(0), Decimal(0))


@given(BYTES, RULES)
def test_own_answer_is_accepted(answer: bytes, rules: TokenRules) -> None:
    assert compare(answer, bytes(bytearray(answer)), rules).accepted


@given(TOKENS, RULES, st.data())
def test_strict_prefix_of_the_tokens_is_rejected(tokens: list[str], rules: TokenRules, data: st.DataObject) -> None:
    size = data.draw(st.integers(0, len(tokens)))
    answer, output = " ".join(tokens).encode(), " ".join(tokens[:size]).encode()
    assert compare(answer, output, rules).accepted == (size == len(tokens))
    assert compare(output, answer, rules).accepted == (size == len(tokens))


@given(BYTES, BYTES, st.booleans())
def test_agrees_with_the_words_of_the_specification(answer: bytes, output: bytes, case_sensitive: bool) -> None:
    """Without tolerance: split at the six white space characters, fold A-Z, compare."""
    want = [re.findall(rb"[^ \f\n\r\t\v]+", data) for data in (answer, output)]
    if not case_sensitive:
        want = [[bytes(b + 32 if 65 <= b <= 90 else b for b in token) for token in tokens] for tokens in want]
    check = compare(answer, output, TokenRules(case_sensitive=case_sensitive))
    assert check.accepted == (want[0] == want[1])
    if check.difference:
        pairs = enumerate(zip_longest(*want), 1)
        assert check.difference.token == next(number for number, (one, other) in pairs if one != other)


@given(BYTES, BYTES)
def test_white_space_is_compared_byte_for_byte(answer: bytes, output: bytes) -> None:
    rules = TokenRules(case_sensitive=True, space_change_sensitive=True)
    assert compare(answer, output, rules).accepted == (answer == output)


@given(st.text("+-.0123456789eE_ni", max_size=9))
def test_numbers_are_those_of_the_grammar(text: str) -> None:
    grammar = r"[+-]?([0-9]*\.[0-9]+|[0-9]+\.|[0-9]+)([Ee][+-]?[0-9]+)?"
    number = parse_number(text.encode())
    assert (number is not None) == (re.fullmatch(grammar, text) is not None)
    if number is not None:
        assert float(number) == float(text)


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_shown_is_short_and_printable(one: bytes, other: bytes) -> None:
    assert all(text.isprintable() and len(text) <= 122 for text in (shown(one), *shown_pair(one, other)))


@given(MATRICES, MATRICES, st.sampled_from(AnyOrder))
def test_any_order_is_what_sorting_makes_equal(
    expected: list[list[int]], got: list[list[int]], order: AnyOrder
) -> None:
    def canonical(value: list[list[int]]) -> list[list[int]]:
        inner = [sorted(row) for row in value] if order in {AnyOrder.INNER, AnyOrder.BOTH} else value
        return sorted(inner) if order in {AnyOrder.OUTER, AnyOrder.BOTH} else inner

    rules = JsonRules(any_order=order, tolerance=NO_ERROR, any_of=False)
    check = json_values.compare(expected, got, json.dumps(got).encode(), MATRIX, rules)
    assert check.accepted == (canonical(expected) == canonical(got))
    assert check.accepted == (check.message == "")


TEN_MEGABYTES = 10_000_000
LARGE = {
    "short tokens": (b"1 " * (TEN_MEGABYTES // 2), b"1\n" * (TEN_MEGABYTES // 2), "", True),
    "long tokens": (b"word12345 " * (TEN_MEGABYTES // 10), b"word12345\n" * (TEN_MEGABYTES // 10), "", True),
    "one token": (b"a" * TEN_MEGABYTES, b"a" * (TEN_MEGABYTES - 1) + b"b", "", False),
    "one number": (b"1" * TEN_MEGABYTES, b"1" * (TEN_MEGABYTES - 1) + b"x", "float_tolerance 1e-6", False),
    "white space": (b"1", b" " * TEN_MEGABYTES, "space_change_sensitive", False),
    "last token": (b"12345678 " * 10**6, b"12345678 " * (10**6 - 1) + b"x", "space_change_sensitive", False),
}


@pytest.mark.parametrize("name", LARGE)
def test_ten_megabytes_cost_seconds_at_most(name: str) -> None:
    answer, output, args, accepted = LARGE[name]
    start = process_time()
    assert compare(answer, output, token_rules(tuple(args.split()))).accepted == accepted
    assert process_time() - start < 10  # about 1 s; anything worse than linear takes hours


@pytest.mark.parametrize("cut", [(1 << 20) - 7, (1 << 20) - 5, (1 << 20) - 1, 1 << 20, (1 << 20) + 7])
@pytest.mark.parametrize("space", [b" ", b"  \n", b"\n" * 100])
def test_pieces_are_cut_between_tokens(cut: int, space: bytes) -> None:
    """White space and tokens on either side of the first megabyte are compared whole."""
    data = b"x" * cut + space + b"yz" + space + b"end\n"
    spaces = TokenRules(space_change_sensitive=True)
    assert compare(data, b"x" * cut + b" " + b"yz end", TokenRules()).accepted
    assert compare(data, data.upper(), spaces).accepted
    assert not compare(data, data.replace(b"yz", b"y z"), TokenRules()).accepted
    assert not compare(data, data.replace(space, space + b" ", 1), spaces).accepted
    # A first number written longer shifts all that follows, so that the two sides are cut at different places.
    near = TokenRules(space_change_sensitive=True, tolerance=NO_ERROR)
    assert compare(b"1.0 " + data, b"1.00 " + data, near).accepted
    assert compare(b"1.0 " + data, b"1.00 " + data, TokenRules(tolerance=NO_ERROR)).accepted
    check = compare(data, data.replace(b"end", b"and"), spaces)
    assert check.difference is not None
    assert (check.difference.token, check.difference.got) == (3, "and")


@pytest.mark.parametrize("output", [b"[" * 200_000, b"[" * 200_000 + b"]" * 200_000, b'{"a":' * 200_000])
def test_deep_nesting_is_wrong_and_no_crash(output: bytes, tmp_path: Path) -> None:
    (tmp_path / "1.ans").write_text("[1]\n")
    test = TestCase(name="secret/1", input=tmp_path / "1.in", answer=tmp_path / "1.ans", public=False)
    check = JsonChecker(Signature(name="f", parameters=(), returns="integer[]")).check(test, output)
    assert not check.accepted
    assert check.message == "the output is not one JSON value: lists are nested too deeply"


@pytest.mark.parametrize("answer", [None, "", "[1", "[1.5]", "[1] [2]"])
def test_bad_answer_is_the_judges_fault(answer: str | None, tmp_path: Path) -> None:
    file = tmp_path / "1.ans"
    if answer is not None:
        file.write_text(answer)
    test = TestCase(name="secret/1", input=file, answer=file, public=False)
    with pytest.raises(ValidatorError, match=re.escape(str(file))):
        JsonChecker(Signature(name="f", parameters=(), returns="integer[]")).check(test, b"[1]")
    if answer is None:
        with pytest.raises(ValidatorError, match=re.escape(str(file))):
            TokenChecker().check(test, b"1")


def test_numbers_keep_all_their_digits() -> None:
    assert parse_json(b"0.1000000000000000055511151231257827") == Decimal("0.1000000000000000055511151231257827")
