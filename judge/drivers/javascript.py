"""The driver of JavaScript; TypeScript's has much of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from judge.core import Parameter, Signature, Style
from judge.drivers.described import bases, called, described, spelled
from judge.drivers.driver import Driver
from judge.drivers.signatures import Spelling, passed, usage

SPELLING = Spelling(
    plain={
        "integer": "number",
        "long": "number",
        "double": "number",
        "float": "number",
        "boolean": "boolean",
        "character": "character",
        "string": "string",
        "void": "void",
        "ListNode": "ListNode",
        "TreeNode": "TreeNode",
        "NestedInteger": "NestedInteger",
        "Iterator": "Iterator",
    },
    array="{}[]",
    list="{}[]",
)
# What LeetCode gives, as its own comment shows it or as it may be used.
_DEFINITIONS = {
    "ListNode": (
        "Definition for singly-linked list.",
        "function ListNode(val, next) {",
        "    this.val = (val===undefined ? 0 : val)",
        "    this.next = (next===undefined ? null : next)",
        "}",
    ),
    "TreeNode": (
        "Definition for a binary tree node.",
        "function TreeNode(val, left, right) {",
        "    this.val = (val===undefined ? 0 : val)",
        "    this.left = (left===undefined ? null : left)",
        "    this.right = (right===undefined ? null : right)",
        "}",
    ),
    "NestedInteger": (
        "function NestedInteger(value)  one integer; an empty list without a value",
        "    isInteger()                {boolean} whether it holds one integer",
        "    getInteger()               {number} that integer, null for a list",
        "    setInteger(value)          {void} makes it hold one integer",
        "    add(element)               {void} makes it hold a list, with this element added",
        "    getList()                  {NestedInteger[]} that list, empty for an integer",
    ),
    "Iterator": (
        "function Iterator()",
        "    next()     {number} the next number",
        "    hasNext()  {boolean} whether there is one",
    ),
}


def example(signature: Signature) -> str:
    """The comment that says how a class is used."""
    lines = [
        f"var obj = new {signature.name}({named(signature.parameters)})",
    ]
    for number, method in enumerate(signature.methods, 1):
        result = "" if method.returns == "void" else f"var param_{number} = "
        lines.append(f"{result}obj.{method.name}({named(method.parameters)})")
    return usage(signature, lines)


def named(parameters: Iterable[Parameter]) -> str:
    """Their names, as a list of arguments."""
    return ", ".join(parameter.name for parameter in parameters)


def comment(lines: Iterable[str], indent: str = "") -> str:
    """A block comment."""
    return f"{indent}/**\n" + "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines) + f"{indent} */\n"


def in_place(signature: Signature) -> str:
    """What LeetCode's comment says of a function that changes what it is given; empty for others."""
    changed = " and ".join(signature.parameters[index].name for index in signature.outputs)
    return (
        f"Do not return anything, modify {changed} in-place instead." if changed and signature.returns == "void" else ""
    )


def placeholders(signature: Signature) -> Mapping[str, str]:
    """What the templates of JavaScript and TypeScript want filled in."""
    return {"signature": json.dumps(described(signature))}


def exporting(signature: Signature, source: bytes) -> bytes:
    """The submission, handing the driver what it has by the names that are asked for."""
    names = {signature.name, "Solution", "ListNode", "TreeNode"}
    if signature.style is Style.CHAIN:
        names |= {method.name for method in signature.methods}
    if signature.given:
        names.add("solution")
    if signature.linked:
        names |= {signature.linked.name, "Node", "_Node"}
    pairs = ", ".join(f'{name}: typeof {name} === "undefined" ? undefined : {name}' for name in sorted(names))
    return source + f'\n;globalThis[Symbol.for("judge")] = {{ {pairs} }};\n'.encode()


def _starter(signature: Signature) -> str:
    spelling = spelled(signature, SPELLING)
    place = f" {in_place(signature)}" if in_place(signature) else ""

    def function(name: str, parameters: tuple[Parameter, ...], returns: str | None) -> str:
        lines = [f"@param {{{spelling.of(one.type)}}} {one.name}" for one in parameters]
        if returns is not None:
            lines.append(f"@return {{{spelling.of(returns)}}}{place}")
        return (comment(lines) if lines else "") + f"var {name} = function({named(parameters)}) {{\n    \n}};\n"

    head = "".join(comment(_DEFINITIONS[base]) for base in sorted(bases(signature) & _DEFINITIONS.keys()))
    if signature.linked:
        fields = [field.name for field in signature.linked.fields]
        definition = [f"    this.{name} = {name};" for name in fields]
        head += comment([f"function {called(signature.linked)}({', '.join(fields)}) {{", *definition, "}"])
    if signature.style in (Style.CLASS, Style.ITERATOR):
        parts = [function(signature.name, signature.parameters, None)]
        for method in signature.methods:
            part = function(f"{signature.name}.prototype.{method.name}", method.parameters, method.returns)
            parts.append(part.replace("\nvar ", "\n", 1))
        return head + "\n".join([*parts, example(signature)])
    if signature.style is Style.CHAIN:
        return head + "\n".join(function(one.name, one.parameters, one.returns) for one in signature.methods)
    for given in signature.given:
        types = [f"@param {{{spelling.of(one.type)}}} {one.name}" for one in given.parameters]
        call = f"{given.name} = function({named(given.parameters)}) {{ ... }}"
        head += comment([call, *types, f"@return {{{spelling.of(given.returns)}}}"])
    inner = function(signature.name, passed(signature), signature.returns)
    return head + inner


DRIVER = Driver(solution="solution.js", placeholders=placeholders, starter=_starter, edited=exporting)
