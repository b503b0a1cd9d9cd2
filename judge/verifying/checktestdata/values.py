"""The grammar of values and tests."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from . import expressions
from .expressions import COMPARISONS, Expression, Test
from .lexing import Token
from .state import ScriptError, State


class Values:
    """Reads values and tests from tokens, one token ahead."""

    def __init__(self, tokens: list[Token]) -> None:
        """Start at the first of ``tokens``."""
        self._tokens = tokens
        self._position = 0

    @property
    def token(self) -> Token:
        """The next token."""
        return self._tokens[self._position]

    def take(self) -> Token:
        """The next token, which is then read."""
        token = self.token
        self._position += token.kind != "end"
        return token

    def took(self, *texts: str) -> bool:
        """Whether the next token is this mark or word; it is then read."""
        found = self.token.kind in ("mark", "word") and self.token.text in texts
        self._position += found
        return found

    def want(self, text: str) -> None:
        """Read this mark."""
        if not self.took(text):
            raise self.unexpected(f"'{text}'")

    def unexpected(self, wanted: str, back: int = 0) -> ScriptError:
        """The error that something else was wanted than the next token, or the one ``back`` before it."""
        token = self._tokens[self._position - back]
        found = token.place.word
        return ScriptError(token.place, f"expected {wanted}, found {found}")

    def names(self) -> tuple[str, ...]:
        """Names of variables."""
        names = [self._name()]
        while self.took(","):
            names.append(self._name())
        return tuple(names)

    def variable(self) -> tuple[str, tuple[Callable[[State], int], ...]]:
        """The name and the indices of a variable."""
        name = self._name()
        indices = []
        if self.took("["):
            while True:
                place = self.token.place
                indices.append(expressions.integer(self.expression(), place))
                if not self.took(","):
                    break
            self.want("]")
        return name, tuple(indices)

    def expression(self) -> Expression:
        """A sum."""
        return self._chain(self._product, ("+", "-"))

    def value(self) -> Expression:
        """A number, a string, a variable or a function of one."""
        token = self.token
        if token.kind == "name":
            name, indices = self.variable()
            return expressions.variable(name, indices, token.place)
        if self.took("STRLEN"):
            self.want("(")
            text = self.value()
            self.want(")")
            return expressions.length(text, token.place)
        if token.kind not in ("integer", "float", "string"):
            raise self.unexpected("a value")
        self.take()
        if token.kind == "string":
            return expressions.constant(token.text)
        return expressions.constant(int(token.text) if token.kind == "integer" else Fraction(token.text))

    def test(self) -> Test:
        """A test; ``&&`` binds before ``||``."""
        first = self._conjunction()
        while self.took("||"):
            first = _either(first, self._conjunction())
        return first

    def _conjunction(self) -> Test:
        first = self._single_test()
        while self.took("&&"):
            first = _both(first, self._single_test())
        return first

    def _single_test(self) -> Test:
        token = self.token
        if self.took("!"):
            test = self._single_test()
            return lambda state: not test(state)
        if self.took("ISEOF"):
            return expressions.at_end
        if self.took("MATCH"):
            self.want("(")
            characters = self.value()
            self.want(")")
            return expressions.next_is_one_of(characters, token.place)
        if self.took("UNIQUE"):
            self.want("(")
            names = self.names()
            self.want(")")
            return expressions.unique(names, token.place)
        if self.took("INARRAY"):
            self.want("(")
            value = self.expression()
            self.want(",")
            name, _ = self.variable()
            self.want(")")
            return expressions.in_array(value, name)
        return self._comparison()

    def _comparison(self) -> Test:
        start = self._position
        try:
            left = self.expression()
            if self.token.text not in COMPARISONS:
                raise self.unexpected("a comparison")
        except ScriptError:
            # What is in brackets may be a test as well; only what comes after it tells.
            after, self._position = self._position, start
            if not self.took("("):
                self._position = after
                raise
            test = self.test()
            self.want(")")
            return test
        sign = self.take()
        return expressions.compared(sign.text, left, self.expression(), sign.place)

    def _product(self) -> Expression:
        return self._chain(self._signed, ("*", "/", "%"))

    def _signed(self) -> Expression:
        token = self.token
        if self.took("-"):
            return expressions.negated(self._signed(), token.place)
        return self._chain(self._base, ("^",))

    def _base(self) -> Expression:
        token = self.token
        if self.took("-"):  # of an exponent
            return expressions.negated(self._base(), token.place)
        if not self.took("("):
            return self.value()
        inner = self.expression()
        self.want(")")
        return inner

    def _chain(self, operand: Callable[[], Expression], signs: tuple[str, ...]) -> Expression:
        """Operands with operators between them, calculated from the left."""
        left = operand()
        while self.token.kind == "mark" and self.token.text in signs:
            sign = self.take()
            left = expressions.calculated(sign.text, left, operand(), sign.place)
        return left

    def _name(self) -> str:
        if self.token.kind != "name":
            raise self.unexpected("the name of a variable")
        return self.take().text


def _both(first: Test, second: Test) -> Test:
    return lambda state: first(state) and second(state)


def _either(first: Test, second: Test) -> Test:
    return lambda state: first(state) or second(state)
