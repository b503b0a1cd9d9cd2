"""A LeetCode signature in the words of a programming language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from judge.core import Signature
from judge.errors import PackageError
from judge.value_types import parse_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How a language writes LeetCode's types.

    Attributes:
        scalars: LeetCode's word to the language's.
        before: What stands before the element type of a list.
        after: What stands behind it.
    """

    scalars: Mapping[str, str]
    before: str
    after: str

    def of(self, word: str) -> str:
        """The type that LeetCode calls ``word``; ``T[]`` and ``list<T>`` are the same.

        Raises:
            PackageError: There is no such type.
        """
        try:
            type = parse_type(word)
        except PackageError as error:
            raise PackageError(f"leetcode.json: {error}") from None
        return self.before * type.depth + self.scalars[type.base] + self.after * type.depth


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A signature whose types are spelled in one language; ``types`` are those of the parameters."""

    name: str
    parameters: tuple[str, ...]
    types: tuple[str, ...]
    returns: str


def typed(signature: Signature, spelling: Spelling) -> Typed:
    """Spell ``signature``.

    Raises:
        PackageError: A type is unknown, or a name is none that code could use.
    """
    names = tuple(parameter.name for parameter in signature.parameters)
    for name in (signature.name, *names):
        if not (name.isascii() and name.isidentifier()):
            raise PackageError(f"leetcode.json: '{name}' is no name that a method or parameter can have")
    return Typed(
        name=signature.name,
        parameters=names,
        types=tuple(spelling.of(parameter.type) for parameter in signature.parameters),
        returns=spelling.of(signature.returns),
    )
