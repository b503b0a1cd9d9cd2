"""The syntax of POSIX extended regular expressions."""

from __future__ import annotations

import string
from dataclasses import dataclass

_SPECIAL = frozenset("()[]{}*+?|\\^$.")
_ALL = frozenset(map(chr, range(256)))
_CLASSES = {
    "alnum": string.ascii_letters + string.digits,
    "alpha": string.ascii_letters,
    "blank": " \t",
    "cntrl": "".join(map(chr, (*range(32), 127))),
    "digit": string.digits,
    "graph": "".join(map(chr, range(33, 127))),
    "lower": string.ascii_lowercase,
    "print": "".join(map(chr, range(32, 127))),
    "punct": string.punctuation,
    "space": " \t\n\r\v\f",
    "upper": string.ascii_uppercase,
    "xdigit": string.hexdigits,
}


class RegexError(Exception):
    """It is no extended regular expression."""


@dataclass(frozen=True, slots=True)
class Characters:
    """One of these characters."""

    characters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Anchor:
    """``^``, where the match begins, or ``$``, where the data ends."""

    sign: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """One part after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Any of the options."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """The node so many times, ``None`` being without a bound."""

    node: Node
    least: int
    most: int | None


Node = Characters | Anchor | Sequence | Choice | Repeat


def parse(pattern: str) -> Node:
    """Parse an expression.

    Raises:
        RegexError: It is none.
    """
    parser = _Parser(pattern)
    node = parser.choice()
    if parser.left:
        raise RegexError("a ) without its (")
    return node


class _Parser:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._position = 0

    @property
    def left(self) -> str:
        return self._pattern[self._position :]

    def choice(self) -> Node:
        options = [self._sequence()]
        while self._took("|"):
            options.append(self._sequence())
        return Choice(tuple(options)) if len(options) > 1 else options[0]

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._next() not in ("", "|", ")"):
            node = self._atom()
            while self._next() in ("*", "+", "?", "{") and self._next():
                node = Repeat(node, *self._counts())
            parts.append(node)
        return Sequence(tuple(parts))

    def _atom(self) -> Node:
        sign = self._take()
        if sign == "(":
            node = self.choice()
            if not self._took(")"):
                raise RegexError("a ( without its )")
            return node
        if sign == "[":
            return Characters(self._bracket())
        if sign == ".":
            return Characters(_ALL)
        if sign in ("^", "$"):
            return Anchor(sign)
        if sign in ("*", "+", "?", "{"):
            raise RegexError(f"there is nothing before {sign} to repeat")
        if sign == "\\":
            sign = self._take()
            if sign not in _SPECIAL:
                raise RegexError(f"\\{sign} has no meaning")
        return Characters(frozenset(sign))

    def _counts(self) -> tuple[int, int | None]:
        sign = self._take()
        if sign != "{":
            return (1 if sign == "+" else 0), (1 if sign == "?" else None)
        words, brace, _ = self.left.partition("}")
        least, comma, most = words.partition(",")
        numbers = [least, *([most] if most else [])]
        if not brace or not all(number.isascii() and number.isdigit() and len(number) < 10 for number in numbers):
            raise RegexError("after { must be {n}, {n,} or {n,m}")
        self._position += len(words) + 1
        top = int(most) if most else None if comma else int(least)
        if top is not None and top < int(least):
            raise RegexError(f"{{{words}}} has its greater number first")
        return int(least), top

    def _bracket(self) -> frozenset[str]:
        excluded = self._took("^")
        found: set[str] = set()
        first = True
        while first or self._next() != "]":
            first = False
            if self.left.startswith("[:"):
                name = self.left[2:].partition(":]")[0]
                if name not in _CLASSES:
                    raise RegexError(f"[:{name}:] is no class of characters")
                self._position += len(name) + 4
                found.update(_CLASSES[name])
                continue
            low = high = self._take()
            if self._next() == "-" and self.left[1:2] not in ("", "]"):
                self._take()
                high = self._take()
            if low > high:
                raise RegexError(f"{low}-{high} has its greater character first")
            found.update(map(chr, range(ord(low), ord(high) + 1)))
        self._take()
        return _ALL - found if excluded else frozenset(found)

    def _next(self) -> str:
        return self._pattern[self._position : self._position + 1]

    def _took(self, sign: str) -> bool:
        took = self._next() == sign
        self._position += took
        return took

    def _take(self) -> str:
        sign = self._next()
        if not sign:
            raise RegexError("it ends too early")
        self._position += 1
        return sign
