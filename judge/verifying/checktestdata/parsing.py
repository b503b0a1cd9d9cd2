"""The grammar of commands: a script, made into a function of the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from . import commands
from .commands import Assign, Command
from .lexing import Token, tokens
from .state import Place, ScriptError, State, Value
from .values import Values

T = TypeVar("T")

_TOO_DEEP = ScriptError(Place("", 1, 1), "the script is nested too deep")
_BLOCKS = ("REP", "REPI", "WHILE", "WHILEI", "IF")


def parse(script: str) -> Command:
    """What the script does; the end of the data is asked for after its last command.

    Raises:
        ScriptError: It is no script.
    """
    try:
        parser = _Parser(tokens(script))
        body = parser.body()
    except RecursionError:
        raise _TOO_DEEP from None
    if parser.token.kind != "end":
        raise parser.unexpected("a command")
    whole = commands.block((body, commands.end(parser.token.place)))

    def run(state: State) -> None:
        try:
            whole(state)
        except RecursionError:
            raise _TOO_DEEP from None

    return run


def _nothing(state: State, value: Value = 0) -> None:
    """Does nothing, where there is no separator, no ``ELSE`` or nothing to assign to."""


class _Parser(Values):
    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self._simple: dict[str, Callable[[Place], Command]] = {
            "SPACE": commands.space,
            "NEWLINE": commands.newline,
            "EOF": commands.end,
            "INT": self._int,
            "FLOAT": self._float,
            "FLOATP": self._float,
            "STRING": self._string,
            "REGEX": self._regex,
            "ASSERT": self._assert,
            "SET": self._set,
            "UNSET": self._unset,
        }

    def body(self) -> Command:
        """Commands up to a word that ends them."""
        found = []
        while self.token.kind == "word" and self.token.text not in ("ELSE", "END"):
            found.append(self._command())
        return commands.block(found)

    def _command(self) -> Command:
        if self.token.text not in _BLOCKS:
            return self._simple_command()
        token = self.take()
        self.want("(")
        if token.text == "IF":
            test = self.test()
            self.want(")")
            then = self.body()
            otherwise: Command = _nothing
            if self.took("ELSE"):
                otherwise = self.body()
            self._end_of(token)
            return commands.chosen(test, then, otherwise)
        counter: Assign = _nothing
        if token.text in ("REPI", "WHILEI"):
            counter = self._target()
            self.want(",")
        if token.text in ("REP", "REPI"):
            count = self.expression()
            separator, body = self._separator(), self.body()
            self._end_of(token)
            return commands.repeated(count, counter, separator, body, token.place)
        test = self.test()
        separator, body = self._separator(), self.body()
        self._end_of(token)
        return commands.repeated_while(test, counter, separator, body)

    def _end_of(self, opened: Token) -> None:
        if not self.took("END"):
            raise self.unexpected(f"END for the {opened.text} of line {opened.place.line}")

    def _separator(self) -> Command:
        separator: Command = _nothing
        if self.took(","):
            separator = self._simple_command()
        self.want(")")
        return separator

    def _simple_command(self) -> Command:
        make = self._simple.get(self.token.text) if self.token.kind == "word" else None
        if make is None:
            raise self.unexpected("a command")
        return make(self.take().place)

    def _in_brackets(self, read: Callable[[], T]) -> T:
        self.want("(")
        value = read()
        self.want(")")
        return value

    def _int(self, place: Place) -> Command:
        self.want("(")
        low = self.expression()
        self.want(",")
        high = self.expression()
        assign: Assign = self._target() if self.took(",") else _nothing
        self.want(")")
        return commands.read_integer(low, high, assign, place)

    def _float(self, place: Place) -> Command:
        self.want("(")
        bounds = [self.expression()]
        for _ in range(3 if place.word == "FLOATP" else 1):
            self.want(",")
            bounds.append(self.expression())
        assign: Assign = _nothing
        notation = ""
        if self.took(","):
            assign = self._target()
            if self.took(","):
                notation = self.take().text
                if notation not in ("FIXED", "SCIENTIFIC"):
                    raise self.unexpected("FIXED or SCIENTIFIC", back=1)
        self.want(")")
        decimals = (bounds[2], bounds[3]) if len(bounds) == 4 else None
        return commands.read_float(bounds[0], bounds[1], decimals, assign, notation, place)

    def _string(self, place: Place) -> Command:
        return commands.read_string(self._in_brackets(self.value), place)

    def _regex(self, place: Place) -> Command:
        self.want("(")
        pattern = self.value()
        assign: Assign = self._target() if self.took(",") else _nothing
        self.want(")")
        return commands.read_regex(pattern, assign, place)

    def _assert(self, place: Place) -> Command:
        return commands.asserted(self._in_brackets(self.test), place)

    def _set(self, place: Place) -> Command:
        self.want("(")
        assignments = []
        while True:
            assign = self._target()
            self.want("=")
            assignments.append((assign, self.expression()))
            if not self.took(","):
                break
        self.want(")")
        return commands.setting(assignments)

    def _unset(self, place: Place) -> Command:
        return commands.unsetting(self._in_brackets(self.names))

    def _target(self) -> Assign:
        """A variable, with what sets it."""
        name, indices = self.variable()

        def assign(state: State, value: Value) -> None:
            state.array(name).set(tuple([index(state) for index in indices]), value)

        return assign
