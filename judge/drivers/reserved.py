"""Names of LeetCode's that a language has taken for itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import resources

from judge.core import Parameter, Signature, Style

_CAPITALS = frozenset({"csharp"})  # functions and methods begin with one, and no reserved word does
_ANY_METHOD = frozenset(
    {"c", "go", "javascript"}
)  # a method of a class may be called anything, or is more than its name


def written(language: str, name: str) -> str:
    """How a name is written in a language (one of ``reserved.toml``), where it may be one of its own words."""
    return _table()[language].get(name, name)


def renamed(language: str, signature: Signature, calls: bool = False) -> Signature:
    """The signature with names that can be written.

    With ``calls``, the methods of a class keep theirs: test cases call them by these.
    """

    def parameters(of: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
        return tuple(replace(one, name=written(language, one.name)) for one in of)

    kept = (signature.style is Style.CLASS and (calls or language in _ANY_METHOD)) or language in _CAPITALS
    return replace(
        signature,
        name=signature.name if language in _CAPITALS else written(language, signature.name),
        parameters=parameters(signature.parameters),
        methods=tuple(
            replace(
                method,
                name=method.name if kept else written(language, method.name),
                parameters=parameters(method.parameters),
            )
            for method in signature.methods
        ),
        repeat=written(language, signature.repeat),
        given=tuple(
            replace(
                given,
                parameters=parameters(given.parameters),
                value=written(language, given.value) if isinstance(given.value, str) else given.value,
            )
            for given in signature.given
        ),
    )


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    """Language to its reserved words, each with what is written in its place."""
    tables = tomllib.loads((resources.files(__package__) / "reserved.toml").read_text("utf-8"))
    return {
        language: {word: table["written"].format(word) for word in table["words"].split()} | table.get("special", {})
        for language, table in tables.items()
    }
