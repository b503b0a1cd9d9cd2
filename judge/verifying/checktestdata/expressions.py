"""Values and tests of a script, each made into a function of the state."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

from .state import Mismatch, Place, ScriptError, State, Value

Expression = Callable[[State], Value]
Test = Callable[[State], bool]

_MOST_BITS = 10_000_000  # of a power

_COMPARISONS: dict[str, Callable[[Value, Value], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
COMPARISONS = frozenset(_COMPARISONS)


def shown(value: Value) -> str:
    """A value as messages show it."""
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else repr(float(value))
    return repr(value) if isinstance(value, str) else str(value)


def constant(value: Value) -> Expression:
    """A number or a string."""
    return lambda state: value


def integer(expression: Expression, place: Place) -> Callable[[State], int]:
    """An expression that must be an integer."""

    def evaluate(state: State) -> int:
        value = expression(state)
        if not isinstance(value, int):
            raise ScriptError(place, f"{shown(value)} is no integer")
        return value

    return evaluate


def string(expression: Expression, place: Place) -> Callable[[State], str]:
    """An expression that must be a string."""

    def evaluate(state: State) -> str:
        value = expression(state)
        if not isinstance(value, str):
            raise ScriptError(place, f"{shown(value)} is no string")
        return value

    return evaluate


def number(expression: Expression, place: Place) -> Callable[[State], int | Fraction]:
    """An expression that must be a number."""

    def evaluate(state: State) -> int | Fraction:
        value = expression(state)
        if isinstance(value, str):
            raise ScriptError(place, f"{shown(value)} is no number")
        return value

    return evaluate


def variable(name: str, indices: tuple[Callable[[State], int], ...], place: Place) -> Expression:
    """The value of a variable."""

    def evaluate(state: State) -> Value:
        index = tuple([index(state) for index in indices])
        array = state.variables.get(name)
        if array is None or index not in array.values:
            where = f"[{', '.join(map(str, index))}]" if index else ""
            raise ScriptError(place, f"{name}{where} has no value")
        return array.values[index]

    return evaluate


def negated(operand: Expression, place: Place) -> Expression:
    """The number with the other sign."""
    value = number(operand, place)
    return lambda state: -value(state)


def calculated(sign: str, left: Expression, right: Expression, place: Place) -> Expression:
    """What comes of two numbers. Integers are divided towards 0, and the rest has the sign of what is divided."""
    first, second = number(left, place), number(right, place)
    if sign == "+":
        return lambda state: first(state) + second(state)
    if sign == "-":
        return lambda state: first(state) - second(state)
    if sign == "*":
        return lambda state: first(state) * second(state)
    how = {"/": _quotient, "%": _rest, "^": _power}[sign]
    return lambda state: how(first(state), second(state), place)


def length(expression: Expression, place: Place) -> Expression:
    """How many bytes a string has."""
    text = string(expression, place)
    return lambda state: len(text(state))


def compared(sign: str, left: Expression, right: Expression, place: Place) -> Test:
    """Whether two numbers or two strings compare so."""
    compare = _COMPARISONS[sign]

    def test(state: State) -> bool:
        first, second = left(state), right(state)
        if isinstance(first, str) is not isinstance(second, str):
            raise ScriptError(place, f"{shown(first)} and {shown(second)} can't be compared")
        return compare(first, second)

    return test


def at_end(state: State) -> bool:
    """Whether all data has been read."""
    return state.position >= len(state.data)


def next_is_one_of(expression: Expression, place: Place) -> Test:
    """Whether the next character of the data is one of a string's."""
    characters = string(expression, place)
    return lambda state: not at_end(state) and state.data[state.position] in characters(state)


def in_array(expression: Expression, name: str) -> Test:
    """Whether a variable has this value at some index."""
    return lambda state: state.array(name).counts.get(expression(state), 0) > 0


def unique(names: tuple[str, ...], place: Place) -> Test:
    """Whether the tuples that variables have at the same indices differ from each other."""

    def test(state: State) -> bool:
        first, *others = (state.array(name).values for name in names)
        for name, values in zip(names[1:], others, strict=True):
            if values.keys() != first.keys():
                raise Mismatch(state.position, place, f"{names[0]} and {name} have different indices")
        tuples = {(value, *(values[index] for values in others)) for index, value in first.items()}
        return len(tuples) == len(first)

    return test


def _quotient(left: int | Fraction, right: int | Fraction, place: Place) -> int | Fraction:
    if not right:
        raise ScriptError(place, "division by 0")
    if isinstance(left, int) and isinstance(right, int):
        return left // right if (left < 0) == (right < 0) else -(-left // right)
    return Fraction(left) / right


def _rest(left: int | Fraction, right: int | Fraction, place: Place) -> int:
    if not isinstance(left, int) or not isinstance(right, int):
        raise ScriptError(place, "% is for integers")
    if not right:
        raise ScriptError(place, "division by 0")
    return abs(left) % abs(right) * (-1 if left < 0 else 1)


def _power(base: int | Fraction, exponent: int | Fraction, place: Place) -> int | Fraction:
    if not isinstance(exponent, int) or exponent < 0:
        raise ScriptError(place, f"the exponent {shown(exponent)} is no integer from 0")
    size = base if isinstance(base, int) else max(abs(base.numerator), base.denominator)
    if size.bit_length() * exponent > _MOST_BITS:
        raise ScriptError(place, f"the exponent {exponent} is too large")
    result = base**exponent
    assert isinstance(result, int | Fraction)
    return result
