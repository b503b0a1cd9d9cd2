"""The default output validator of the ICPC package format.

Output and answer are compared token by token, as in the section "Default output validator specification" of the
2025-09 specification. Everything works on bytes, in linear time, a megabyte at a time: the tokens of a whole file as
Python objects would take thirty times its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from judge.checking.arguments import TokenRules, token_rules
from judge.checking.shown import shown_pair
from judge.checking.tolerance import Tolerance, off_by, parse_number
from judge.core import Check, Difference, TestCase
from judge.errors import ValidatorError

_PIECE = 1 << 20
# In a pattern for bytes, \s is exactly the six white space characters of the specification.
_TOKEN_END = re.compile(rb"\S(?=\s)")
_TOKENS = re.compile(rb"\S+")
_TOKENS_AND_SPACES = re.compile(rb"\S+|\s+")


class TokenChecker:
    """The default output validator; its rules are each test case's ``validator_args``."""

    def check(self, test: TestCase, output: bytes) -> Check:
        """Say whether ``output`` answers ``test``.

        Raises:
            ValidatorError: The answer file cannot be read.
        """
        try:
            answer = test.answer.read_bytes()
        except OSError as error:
            raise ValidatorError(f"{test.answer}: {error.strerror}") from None
        return compare(answer, output, token_rules(test.validator_args))


def compare(answer: bytes, output: bytes, rules: TokenRules) -> Check:
    """Compare an output with an answer."""
    if answer == output:
        return Check(accepted=True)
    split = _tokens_and_spaces if rules.space_change_sensitive else _tokens
    fold = _as_is if rules.case_sensitive else bytes.lower
    # Letter case is folded a piece at a time: no second copy of the whole, and one call for many tokens.
    expected_items = chain.from_iterable(split(fold(piece)) for piece in _pieces(answer))
    got_items = chain.from_iterable(split(fold(piece)) for piece in _pieces(output))
    for index, (expected, got) in enumerate(zip_longest(expected_items, got_items)):
        if expected != got and not (rules.tolerance and _close(expected, got, rules.tolerance)):
            return _rejection(answer, output, index, rules)
    return Check(accepted=True)


def _close(expected: bytes | None, got: bytes | None, tolerance: Tolerance) -> bool:
    if expected is None or got is None:
        return False
    answer_number, number = parse_number(expected), parse_number(got)
    return answer_number is not None and number is not None and tolerance.accepts(answer_number, number)


def _as_is(data: bytes) -> bytes:
    return data


def _tokens(piece: bytes) -> list[bytes]:
    return piece.split()


def _tokens_and_spaces(piece: bytes) -> list[bytes]:
    return _TOKENS_AND_SPACES.findall(piece)


def _pieces(data: bytes) -> Iterator[bytes]:
    """Cut ``data`` behind tokens, so that neither a token nor a run of white space is ever cut."""
    start = 0
    while start < len(data):
        end = _TOKEN_END.search(data, start + _PIECE)
        stop = end.end() if end else len(data)
        yield data[start:stop]
        start = stop


@dataclass(frozen=True, slots=True)
class _Item:
    """A token, or a run of white space where that counts; ``text`` is ``None`` at the end of the data."""

    text: bytes | None
    tokens_before: int
    offset: int


def _item(data: bytes, pattern: re.Pattern[bytes], index: int) -> _Item:
    """Item number ``index``, from 0."""
    tokens = offset = 0
    for piece in _pieces(data):
        items = len(pattern.findall(piece))
        if index < items:
            for match in islice(pattern.finditer(piece), index, None):
                return _Item(match.group(), tokens + len(piece[: match.start()].split()), offset + match.start())
        index -= items
        tokens += len(piece.split())
        offset += len(piece)
    return _Item(None, tokens, len(data.rstrip()) if pattern is _TOKENS else len(data))


def _rejection(answer: bytes, output: bytes, index: int, rules: TokenRules) -> Check:
    """Describe the difference at item ``index``, from 0."""
    pattern = _TOKENS_AND_SPACES if rules.space_change_sensitive else _TOKENS
    wanted, found = _item(answer, pattern, index), _item(output, pattern, index)
    expected, got = shown_pair(wanted.text or b"", found.text or b"")
    difference = Difference(
        token=found.tokens_before + 1,
        line=output.count(b"\n", 0, found.offset) + 1,
        column=found.offset - output.rfind(b"\n", 0, found.offset),
        expected=expected,
        got=got,
    )
    place = f"line {difference.line}, column {difference.column}"
    if found.text is None and not output.strip():
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


def _how_far(expected: bytes, got: bytes, tolerance: Tolerance) -> str:
    answer_number, number = parse_number(expected), parse_number(got)
    if answer_number is None:
        return ""
    if number is None:
        return ", which is no decimal number"
    if not (answer_number.is_finite() and number.is_finite()):
        return ""
    return f", which is {off_by(answer_number, number)} off (allowed: {tolerance})"
