"""A LeetCode signature in the words of a programming language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from judge.core import Given, Method, Parameter, Signature
from judge.errors import PackageError
from judge.value_types import ValueType, parse_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How a language writes LeetCode's types.

    Attributes:
        plain: LeetCode's word for a scalar or a class to the language's; a word that is missing is not supported.
        array: How ``T[]`` is written, ``{}`` standing for ``T``.
        list: How ``list<T>`` is written.
        boxed: What stands for a scalar inside ``list<T>``, where that is another word.
        packed: What stands for ``T[]`` of a scalar ``T``, where that is a word of its own.
    """

    plain: Mapping[str, str]
    array: str
    list: str
    boxed: Mapping[str, str] = field(default_factory=dict)
    packed: Mapping[str, str] = field(default_factory=dict)

    def of(self, word: str) -> str:
        """The type that LeetCode calls ``word``.

        Raises:
            PackageError: There is no such type, or none in this language.
        """
        try:
            return self._of(parse_type(word), self.plain)
        except KeyError as error:
            raise PackageError(f"leetcode.json: type {error} is none that LeetCode gives in this language") from None

    def _of(self, type: ValueType, plain: Mapping[str, str]) -> str:
        if not type.layers:
            return plain[type.base]
        if type.layers == ("[]",) and type.base in self.packed:
            return self.packed[type.base]
        if type.layers[0] == "[]":
            return self.array.format(self._of(type.element, self.plain))
        return self.list.format(self._of(type.element, {**self.plain, **self.boxed}))


def passed(signature: Signature) -> tuple[Parameter, ...]:
    """The parameters that the method gets; the driver reads the hidden ones, too."""
    return tuple(parameter for parameter in signature.parameters if not parameter.hidden)


def usage(signature: Signature, lines: Iterable[str]) -> str:
    """The comment below starter code that says how a class is used."""
    used = "".join(f" * {line}\n" for line in lines)
    return f"/**\n * Your {signature.name} object will be instantiated and called as such:\n{used} */\n"


def blanked(source: bytes, spans: Iterable[tuple[int, int]]) -> bytes:
    """``source`` with blanks in place of these bytes; lines stay where they are."""
    text = bytearray(source)
    for begin, end in spans:
        text[begin:end] = bytes(byte if byte in b"\r\n" else 32 for byte in text[begin:end])
    return bytes(text)


def check(signature: Signature) -> None:
    """See that every type is known, and every name one that code can use: names become part of the driver.

    Raises:
        PackageError: One is not.
    """
    for word in _words(signature):
        try:
            parse_type(word)
        except PackageError as error:
            raise PackageError(f"leetcode.json: {error}") from None
    for name in _names(signature):
        if not (name.isascii() and name.isidentifier()):
            raise PackageError(f"leetcode.json: '{name}' is no name that code could use")


def _words(signature: Signature) -> Iterator[str]:
    holders: tuple[Signature | Method | Given, ...] = (signature, *signature.methods, *signature.given)
    for holder in holders:
        yield holder.returns
        yield from (parameter.type for parameter in holder.parameters)


def _names(signature: Signature) -> Iterator[str]:
    holders: tuple[Signature | Method | Given, ...] = (signature, *signature.methods, *signature.given)
    for holder in holders:
        yield holder.name
        yield from (parameter.name for parameter in holder.parameters)
    yield from (given.base for given in signature.given)
    yield from (field.name for field in signature.linked.fields) if signature.linked else ()
