"""Commands of a script, each made into a function of the state."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from .expressions import Expression, Test, at_end, integer, number, shown, string
from .regex_syntax import RegexError
from .regexes import regex
from .state import Mismatch, Place, ScriptError, State, Value

Command = Callable[[State], None]
Assign = Callable[[State, Value], None]

_INTEGER = re.compile(r"-?[0-9]+")
_FLOAT = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?(?:([eE])([+-]?)([0-9]+))?")
_BLANKS = re.compile(r"[ \t\r\v\f]*")
_MOST_EXPONENT = 100_000
_MOST_COUNT = 1 << 32
_SHOWN = 20  # characters of the data that a message shows


def space(place: Place) -> Command:
    """One space, or where the state is lenient any white space within a line."""

    def command(state: State) -> None:
        end = state.position + 1
        if state.lenient:
            match = _BLANKS.match(state.data, state.position)
            end = match.end() if match else end
        if end == state.position or not (state.lenient or state.data.startswith(" ", state.position)):
            raise Mismatch(state.position, place, f"expected a space, found {_found(state)}")
        state.position = end

    return command


def newline(place: Place) -> Command:
    """The end of a line."""

    def command(state: State) -> None:
        if state.lenient:
            skip_blanks(state)
        if not state.data.startswith("\n", state.position):
            raise Mismatch(state.position, place, f"expected the end of the line, found {_found(state)}")
        state.position += 1
        if state.lenient:
            skip_blanks(state)

    return command


def end(place: Place) -> Command:
    """The end of the data."""

    def command(state: State) -> None:
        if not at_end(state):
            raise Mismatch(state.position, place, f"expected the end of the file, found {_found(state)}")

    return command


def read_integer(low: Expression, high: Expression, assign: Assign, place: Place) -> Command:
    """An integer between bounds."""
    least, most = integer(low, place), integer(high, place)

    def command(state: State) -> None:
        start = state.position
        match = _INTEGER.match(state.data, start)
        if not match:
            raise Mismatch(start, place, f"expected an integer, found {_found(state)}")
        text = match[0]
        if text.lstrip("-").startswith("0") and text != "0":
            raise Mismatch(start, place, f"{_cut(text)} is not how an integer is written: it has a needless 0 or -")
        value = int(text)
        if not least(state) <= value <= most(state):
            raise Mismatch(start, place, f"{_cut(text)} is not from {least(state)} to {most(state)}")
        state.position = match.end()
        assign(state, value)

    return command


def read_float(
    low: Expression,
    high: Expression,
    decimals: tuple[Expression, Expression] | None,
    assign: Assign,
    notation: str,
    place: Place,
) -> Command:
    """A number between bounds, with so many decimals, in the notation ``FIXED`` or ``SCIENTIFIC`` or any (empty)."""
    least, most = number(low, place), number(high, place)
    fewest, greatest = (integer(bound, place) for bound in decimals) if decimals else (None, None)

    def command(state: State) -> None:
        start = state.position
        match = _FLOAT.match(state.data, start)
        if not match:
            raise Mismatch(start, place, f"expected a number, found {_found(state)}")
        sign, whole, part, exponent, exponent_sign, power = match.groups(default="")
        stop = match.end()
        if notation == "FIXED" and exponent:
            stop, exponent, exponent_sign, power = match.start(4), "", "", ""
        text = state.data[start:stop]
        if notation == "SCIENTIFIC" and not exponent:
            raise Mismatch(start, place, f"{_cut(text)} has no exponent")
        if any(digits.startswith("0") and digits != "0" for digits in (whole, power)):
            raise Mismatch(start, place, f"{_cut(text)} has a needless 0")
        if fewest and greatest:
            if exponent and (len(whole) > 1 or whole == "0" or not part):
                raise Mismatch(start, place, f"{_cut(text)} must have one digit from 1 to 9 before its point")
            if not _natural(fewest, state, place) <= len(part) <= _natural(greatest, state, place):
                raise Mismatch(
                    start, place, f"{_cut(text)} must have {fewest(state)} to {greatest(state)} digits after its point"
                )
        if power and (len(power) > len(str(_MOST_EXPONENT)) or int(power) > _MOST_EXPONENT):
            raise Mismatch(start, place, f"{_cut(text)} has too large an exponent")
        value = Fraction(int(sign + whole + part)) * Fraction(10) ** (int(exponent_sign + (power or "0")) - len(part))
        if not least(state) <= value <= most(state):
            raise Mismatch(start, place, f"{_cut(text)} is not from {shown(least(state))} to {shown(most(state))}")
        state.position = stop
        assign(state, value)

    return command


def read_string(expression: Expression, place: Place) -> Command:
    """A given text."""
    text = string(expression, place)

    def command(state: State) -> None:
        wanted = text(state)
        if not state.data.startswith(wanted, state.position):
            raise Mismatch(state.position, place, f"expected {_cut(wanted)}, found {_found(state)}")
        state.position += len(wanted)

    return command


def read_regex(expression: Expression, assign: Assign, place: Place) -> Command:
    """The longest text that a regular expression matches."""
    pattern = string(expression, place)

    def command(state: State) -> None:
        try:
            stop = regex(pattern(state)).match(state.data, state.position)
        except RegexError as error:
            raise ScriptError(place, f"the regular expression {pattern(state)!r} is wrong: {error}") from None
        if stop is None:
            raise Mismatch(state.position, place, f"{_found(state)} does not match {_cut(pattern(state))}")
        text = state.data[state.position : stop]
        state.position = stop
        assign(state, text)

    return command


def asserted(test: Test, place: Place) -> Command:
    """A test that must be true."""

    def command(state: State) -> None:
        if not test(state):
            raise Mismatch(state.position, place, "what is asserted is not true here")

    return command


def setting(assignments: Sequence[tuple[Assign, Expression]]) -> Command:
    """Set variables."""

    def command(state: State) -> None:
        for assign, expression in assignments:
            assign(state, expression(state))

    return command


def unsetting(names: Sequence[str]) -> Command:
    """Forget all values of variables."""

    def command(state: State) -> None:
        for name in names:
            state.variables.pop(name, None)

    return command


def block(commands: Sequence[Command]) -> Command:
    """One command after the other."""

    def command(state: State) -> None:
        for each in commands:
            each(state)

    return command


def repeated(count: Expression, counter: Assign, separator: Command, body: Command, place: Place) -> Command:
    """A body so many times, with a separator in between."""
    times = integer(count, place)

    def command(state: State) -> None:
        total = times(state)
        if not 0 <= total < _MOST_COUNT:
            raise ScriptError(place, f"{total} is no count")
        counter(state, 0)
        for done in range(total):
            if done:
                separator(state)
            body(state)
            counter(state, done + 1)

    return command


def repeated_while(test: Test, counter: Assign, separator: Command, body: Command) -> Command:
    """A body as long as a test is true, with a separator in between."""

    def command(state: State) -> None:
        done = 0
        counter(state, 0)
        while test(state):
            if done:
                separator(state)
            body(state)
            done += 1
            counter(state, done)

    return command


def chosen(test: Test, then: Command, otherwise: Command) -> Command:
    """One of two bodies."""
    return lambda state: then(state) if test(state) else otherwise(state)


def _natural(bound: Callable[[State], int], state: State, place: Place) -> int:
    value = bound(state)
    if value < 0:
        raise ScriptError(place, f"{value} is no number of decimals")
    return value


def skip_blanks(state: State) -> None:
    """Skip white space within a line."""
    if match := _BLANKS.match(state.data, state.position):
        state.position = match.end()


def _found(state: State) -> str:
    if at_end(state):
        return "the end of the file"
    line = state.data[state.position : state.position + _SHOWN + 1].split("\n", 1)[0]
    return _cut(line) if line else "the end of the line"


def _cut(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
