"""The default output validator of the ICPC package format.

Output and answer are compared token by token, as in the section "Default output validator specification" of the
2025-09 specification. Everything works on bytes, in linear time, about a megabyte at a time: neither file is ever held
whole, nor its tokens as Python objects, which would take thirty times its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from judge.checking.arguments import TokenRules, token_rules
from judge.checking.shown import shown_pair
from judge.checking.tolerance import Tolerance, off_by, parse_number
from judge.core import Check, Data, Difference, TestCase
from judge.data import PIECE, of_file
from judge.errors import ValidatorError

_LOOK = 1 << 12  # bytes looked at once for the end of a token
# In a pattern for bytes, \s is exactly the six white space characters of the specification.
_TOKEN_END = re.compile(rb"\S(?=\s)")
_TOKENS = re.compile(rb"\S+")
_TOKENS_AND_SPACES = re.compile(rb"\S+|\s+")


class TokenChecker:
    """The default output validator; its rules are each test case's ``validator_args``."""

    def check(self, test: TestCase, output: Data) -> Check:
        """Say whether ``output`` answers ``test``.

        Raises:
            ValidatorError: The answer file cannot be read.
        """
        try:
            return compare(of_file(test.answer), output, token_rules(test.validator_args))
        except OSError as error:
            raise ValidatorError(f"{test.answer}: {error.strerror}") from None


def compare(answer: Data, output: Data, rules: TokenRules) -> Check:
    """Compare an output with an answer."""
    start = _same(answer, output)
    if start == len(answer) == len(output):
        return Check(accepted=True)
    start = _last_token_end(answer, start)
    split = _tokens_and_spaces if rules.space_change_sensitive else _tokens
    fold = _as_is if rules.case_sensitive else bytes.lower
    # Letter case is folded a piece at a time: no second copy of the whole, and one call for many tokens.
    expected_lists = (split(fold(piece)) for piece in _pieces(answer, start))
    got_lists = (split(fold(piece)) for piece in _pieces(output, start))
    expected: list[bytes] = []
    got: list[bytes] = []
    index = 0
    while True:
        expected = expected or next((some for some in expected_lists if some), [])
        got = got or next((some for some in got_lists if some), [])
        common = min(len(expected), len(got))
        if common == 0:
            return _rejection(answer, output, start, index, rules) if expected or got else Check(accepted=True)
        at = _first_difference(expected[:common], got[:common], rules.tolerance)
        if at is not None:
            return _rejection(answer, output, start, index + at, rules)
        index += common
        expected, got = expected[common:], got[common:]


def _first_difference(expected: list[bytes], got: list[bytes], tolerance: Tolerance | None) -> int | None:
    """Index of the first pair that is no match, of two lists of one length."""
    if expected == got:
        return None
    for index, (one, other) in enumerate(zip(expected, got, strict=True)):
        if one != other and not (tolerance and _close(one, other, tolerance)):
            return index
    return None


def _close(expected: bytes, got: bytes, tolerance: Tolerance) -> bool:
    answer_number, number = parse_number(expected), parse_number(got)
    return answer_number is not None and number is not None and tolerance.accepts(answer_number, number)


def _as_is(data: bytes) -> bytes:
    return data


def _tokens(piece: bytes) -> list[bytes]:
    return piece.split()


def _tokens_and_spaces(piece: bytes) -> list[bytes]:
    return _TOKENS_AND_SPACES.findall(piece)


def _same(one: Data, other: Data) -> int:
    """A number of bytes at the start that both have in common: all but the last piece of them."""
    at, end = 0, min(len(one), len(other))
    while at < end:
        stop = min(at + PIECE, end)
        if one[at:stop] != other[at:stop]:
            break
        at = stop
    return at


def _last_token_end(data: Data, end: int) -> int:
    """The last place within the first ``end`` bytes where a token ends and white space follows, or 0."""
    while end > 1:
        begin = max(end - _LOOK, 0)
        ends = [match.end() for match in _TOKEN_END.finditer(data[begin:end])]
        if ends:
            return begin + ends[-1]
        end = begin + 1 if begin else 0
    return 0


def _next_token_end(data: Data, start: int) -> int:
    """The first place behind ``start`` where a token ends and white space follows, or the end of the data."""
    for begin in range(start, len(data), _LOOK):
        if end := _TOKEN_END.search(data[begin : begin + _LOOK + 1]):
            return begin + end.end()
    return len(data)


def _pieces(data: Data, start: int, stop: int | None = None) -> Iterator[bytes]:
    """Cut ``data`` behind tokens, so that neither a token nor a run of white space is ever cut."""
    stop = len(data) if stop is None else stop
    while start < stop:
        end = min(_next_token_end(data, start + PIECE), stop)
        yield data[start:end]
        start = end


@dataclass(frozen=True, slots=True)
class _Item:
    """A token, or a run of white space where that counts; ``text`` is ``None`` at the end of the data."""

    text: bytes | None
    tokens_before: int
    offset: int


def _item(data: Data, pattern: re.Pattern[bytes], start: int, index: int) -> _Item:
    """Item number ``index``, from 0, of those from byte ``start`` on."""
    tokens = sum(len(piece.split()) for piece in _pieces(data, 0, start))
    offset = end = start
    for piece in _pieces(data, start):
        items = len(pattern.findall(piece))
        if index < items:
            for match in islice(pattern.finditer(piece), index, None):
                return _Item(match.group(), tokens + len(piece[: match.start()].split()), offset + match.start())
        index -= items
        tokens += len(piece.split())
        if pattern is _TOKENS_AND_SPACES or not piece.isspace():
            end = offset + (len(piece) if pattern is _TOKENS_AND_SPACES else len(piece.rstrip()))
        offset += len(piece)
    return _Item(None, tokens, end)


def _rejection(answer: Data, output: Data, start: int, index: int, rules: TokenRules) -> Check:
    """Describe the difference at item ``index``, from 0, of those from byte ``start`` on."""
    pattern = _TOKENS_AND_SPACES if rules.space_change_sensitive else _TOKENS
    wanted, found = _item(answer, pattern, start, index), _item(output, pattern, start, index)
    expected, got = shown_pair(wanted.text or b"", found.text or b"")
    line, column = _place(output, found.offset)
    difference = Difference(token=found.tokens_before + 1, line=line, column=column, expected=expected, got=got)
    place = f"line {line}, column {column}"
    if found.text is None and found.tokens_before == 0:
        message = f"the output is empty: expected '{expected}'"
    elif found.text is None:
        tokens = f"{found.tokens_before} token{'s' if found.tokens_before != 1 else ''}"
        message = f"the output ends after {tokens}: expected '{expected}' next"
    elif wanted.text is None:
        message = f"the output goes on after the answer's end: got '{got}' ({place})"
    elif wanted.text.isspace() or found.text.isspace():
        message = f"white space differs at {place}: expected '{expected}', got '{got}'"
    else:
        message = f"token {difference.token} ({place}): expected '{expected}', got '{got}'"
        if rules.tolerance:
            message += _how_far(wanted.text, found.text, rules.tolerance)
    return Check(accepted=False, message=message, difference=difference)


def _place(data: Data, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a byte."""
    lines, begin = 0, 0
    for at in range(0, offset, PIECE):
        piece = data[at : min(at + PIECE, offset)]
        lines += piece.count(b"\n")
        begin = at + piece.rfind(b"\n") + 1 if b"\n" in piece else begin
    return lines + 1, offset - begin + 1


def _how_far(expected: bytes, got: bytes, tolerance: Tolerance) -> str:
    answer_number, number = parse_number(expected), parse_number(got)
    if answer_number is None:
        return ""
    if number is None:
        return ", which is no decimal number"
    if not (answer_number.is_finite() and number.is_finite()):
        return ""
    return f", which is {off_by(answer_number, number)} off (allowed: {tolerance})"
