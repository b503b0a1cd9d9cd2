"""What drivers ask about a signature: all of it as plain data, which types it has, what its nodes are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from judge.core import Given, Linked, Method, Parameter, Signature
from judge.drivers.signatures import Spelling
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
        "shared": signature.shared,
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


def spelled(signature: Signature, spelling: Spelling, node: str = "{}") -> Spelling:
    """``spelling`` with the signature's own class of nodes; ``node`` says how a reference to one is written."""
    if not signature.linked:
        return spelling
    name = signature.linked.name
    names = {name: node.format(name), "Node": node.format(called(signature.linked))}
    return replace(spelling, plain={**spelling.plain, **names})


def called(linked: Linked) -> str:
    """What the class that is called ``Node`` for short is called where a method gets one."""
    return linked.name if linked.name in ("ListNode", "TreeNode") else "Node"


def bases(signature: Signature) -> set[str]:
    """The types in the signature without the lists around them, less its own class of nodes."""
    holders: tuple[Signature | Method | Given, ...] = (signature, *signature.methods, *signature.given)
    words = [holder.returns for holder in holders]
    words += [parameter.type for holder in holders for parameter in holder.parameters]
    return {parse_type(word).base for word in words} - {signature.linked.name if signature.linked else None}
