"""A signature as plain data, for drivers that see at run time how to call, to read and to print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from judge.core import Parameter, Signature
from judge.value_types import parse_type


def described(signature: Signature) -> dict[str, Any]:
    """The signature in lists, strings, numbers and ``None``, all in ASCII.

    A type is its base and how many lists are around it; ``Node`` stands for the class of nodes, whatever it is called.
    """

    def kind(word: str) -> list[Any]:
        type = parse_type(word)
        linked = signature.linked and type.base == signature.linked.name
        return ["Node" if linked else type.base, type.depth]

    def rows(parameters: Iterable[Parameter]) -> list[dict[str, Any]]:
        return [{"name": one.name, "type": kind(one.type), "hidden": one.hidden} for one in parameters]

    return {
        "name": signature.name,
        "style": str(signature.style),
        "parameters": rows(signature.parameters),
        "returns": kind(signature.returns),
        "methods": [
            {"name": method.name, "parameters": rows(method.parameters), "returns": kind(method.returns)}
            for method in signature.methods
        ],
        "outputs": list(signature.outputs),
        "prefix": signature.prefix,
        "repeat": signature.repeat,
        "given": [
            {"name": given.name, "rule": given.rule, "value": given.value, "returns": kind(given.returns)}
            for given in signature.given
        ],
        "linked": signature.linked and {"name": signature.linked.name, "fields": rows(signature.linked.fields)},
    }
