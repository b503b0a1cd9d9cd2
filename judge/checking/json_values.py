"""Comparing JSON values, as LeetCode-style packages need it: the type that the function returns decides how."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

from judge.checking.arguments import AnyOrder, JsonRules, json_rules
from judge.checking.json_text import parse_json
from judge.checking.shown import shown, shown_pair
from judge.checking.tolerance import Tolerance
from judge.core import Check, Data, Difference, Signature, Style, TestCase
from judge.errors import ValidatorError
from judge.value_types import DECIMALS, Row, ValueType, answer_type, is_scalar

Tolerances = Tolerance | None | list[Tolerance | None]  # of a value, or of each element of a row

_SCALARS = re.compile(rb'"(?:[^"\\]|\\.)*+"|[^\s\[\],"]++')


class JsonChecker:
    """Compares an output with the answer as values of the answer's type; the rules are each test's arguments."""

    def __init__(self, signature: Signature) -> None:
        self._signature = signature

    def check(self, test: TestCase, output: Data) -> Check:
        """Say whether ``output`` answers ``test``.

        Raises:
            ValidatorError: The answer file cannot be read or is not one JSON value of the right type.
        """
        try:
            expected = parse_json(test.answer.read_bytes())
            returns = answer_type(self._signature, self._calls(test))
        except OSError as error:
            raise ValidatorError(f"{test.answer}: {error.strerror}") from None
        except ValueError as error:
            raise ValidatorError(f"{test.answer}: not one JSON value: {error}") from None
        rules = json_rules(test.validator_args, returns)
        if rules.any_of and not isinstance(expected, list):
            raise ValidatorError(f"{test.answer}: any_of needs a list of all answers that are right")
        alternatives = expected if rules.any_of and isinstance(expected, list) else [expected]
        for one in alternatives:
            if fault := returns.fault(one):
                raise ValidatorError(f"{test.answer}: {fault}")
        try:
            got = parse_json(output[:])
        except ValueError as error:
            return Check(accepted=False, message=f"the output is not one JSON value: {error}")
        if fault := returns.fault(got):
            return Check(accepted=False, message=f"the output has a wrong type: {fault}")
        checks = [compare(one, got, output[:], returns, rules) for one in alternatives]
        return next((check for check in checks if check.accepted), checks[0] if len(checks) == 1 else _none_of(checks))

    def _calls(self, test: TestCase) -> list[str]:
        """Names of the constructor and the methods that a class is called with."""
        if self._signature.style is not Style.CLASS:
            return []
        with test.input.open("rb") as file:
            names = parse_json(file.readline())
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise ValidatorError(f"{test.input}: the first line is no list of names")
        return names


def _none_of(checks: Sequence[Check]) -> Check:
    if not checks:
        return Check(accepted=False, message="no answer is right")
    return Check(accepted=False, message=f"none of the {len(checks)} right answers; the first: {checks[0].message}")


def compare(expected: Any, got: Any, output: bytes, returns: ValueType | Row, rules: JsonRules) -> Check:
    """Compare two values of type ``returns``; ``got`` was read from ``output``."""
    if rules.any_order is AnyOrder.NONE or isinstance(returns, Row):
        path = _first_difference(expected, got, _tolerances(returns, rules))
        return Check(accepted=True) if path is None else _rejection(expected, got, output, path)
    ordered_expected, ordered_got = _ordered(expected, returns, rules), _ordered(got, returns, rules)
    path = _first_difference(ordered_expected, ordered_got, _tolerances(returns, rules))
    if path is None:
        return Check(accepted=True)
    return Check(accepted=False, message=_unordered_message(ordered_expected, ordered_got, path, rules.any_order))


def _tolerances(returns: ValueType | Row, rules: JsonRules) -> Tolerances:
    """The tolerance of a value of this type, or those of a row's elements."""
    if isinstance(returns, Row):
        return [rules.tolerance if type.base in DECIMALS else None for type in returns.types]
    return rules.tolerance if returns.base in DECIMALS else None


def _ordered(value: list[Any], returns: ValueType, rules: JsonRules) -> list[Any]:
    """``value`` with every list that may be in any order sorted."""
    key = None if is_scalar(returns.base) else _json  # null and numbers have no order
    if rules.any_order is not AnyOrder.OUTER:
        value = [sorted(inner, key=key) for inner in value]
    return value if rules.any_order is AnyOrder.INNER else sorted(value, key=key)


def _first_difference(expected: Any, got: Any, tolerances: Tolerances) -> tuple[int, ...] | None:
    """Indices of the first element that differs, or of the shorter list's end; ``None`` where nothing differs."""
    if not isinstance(expected, list) or not isinstance(got, list):
        one = None if isinstance(tolerances, list) else tolerances
        return None if expected == got or (one and _close(expected, got, one)) else ()
    if not tolerances and expected == got:  # both are of one type, in which equal values are the same values
        return None
    for index, (one_value, other) in enumerate(zip(expected, got, strict=False)):
        inner = tolerances[index] if isinstance(tolerances, list) else tolerances
        path = _first_difference(one_value, other, inner)
        if path is not None:
            return (index, *path)
    return None if len(expected) == len(got) else (min(len(expected), len(got)),)


def _close(expected: int | Decimal, got: int | Decimal, tolerance: Tolerance) -> bool:
    return tolerance.accepts(Decimal(expected), Decimal(got))


def _rejection(expected: Any, got: Any, output: bytes, path: tuple[int, ...]) -> Check:
    scalars_before = 0
    for depth, index in enumerate(path):
        if index >= min(len(expected), len(got)):
            return Check(accepted=False, message=_at(path[:depth]) + _lengths(expected, got))
        scalars_before += _scalars(got[:index])
        expected, got = expected[index], got[index]
    expected_words, got_words = shown_pair(_json(expected), _json(got))
    offset = next(islice(_SCALARS.finditer(output), scalars_before, None)).start()
    difference = Difference(
        token=scalars_before + 1,
        line=output.count(b"\n", 0, offset) + 1,
        column=offset - output.rfind(b"\n", 0, offset),
        expected=expected_words,
        got=got_words,
    )
    message = f"{_at(path)}expected {expected_words}, got {got_words}"
    return Check(accepted=False, message=message, difference=difference)


def _unordered_message(expected: list[Any], got: list[Any], path: tuple[int, ...], any_order: AnyOrder) -> str:
    """Say which element is missing or too much; both lists are sorted as ``any_order`` has it."""
    index = path[0]
    if any_order is AnyOrder.INNER:
        if index >= min(len(expected), len(got)):
            return _lengths(expected, got)
        return f"at [{index}], in any order: expected {shown(_json(expected[index]))}, got {shown(_json(got[index]))}"
    if index >= len(got) or (index < len(expected) and expected[index] < got[index]):
        return f"element {shown(_json(expected[index]))} is expected but missing (the order does not matter)"
    return f"element {shown(_json(got[index]))} is not among the elements expected (their order does not matter)"


def _lengths(expected: list[Any], got: list[Any]) -> str:
    return f"expected a list of length {len(expected)}, got one of length {len(got)}"


def _at(path: tuple[int, ...]) -> str:
    return "at " + "".join(f"[{index}]" for index in path) + ": " if path else ""


def _scalars(value: Any) -> int:
    return sum(map(_scalars, value)) if isinstance(value, list) else 1


def _json(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=float)
    return text.encode("utf-8", "backslashreplace")
