"""The driver of TypeScript: JavaScript's, put into one file with the submission."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from judge.core import Parameter, Signature, Style
from judge.drivers.described import bases, called, spelled
from judge.drivers.driver import Driver
from judge.drivers.javascript import SPELLING, comment, example, exporting, in_place, placeholders
from judge.drivers.signatures import passed

_SPELLING = replace(
    SPELLING,
    plain={**SPELLING.plain, "character": "string", "ListNode": "ListNode | null", "TreeNode": "TreeNode | null"},
)
_DEFINITIONS = {
    "ListNode": (
        "Definition for singly-linked list.",
        "class ListNode {",
        "    val: number",
        "    next: ListNode | null",
        "    constructor(val?: number, next?: ListNode | null) {",
        "        this.val = (val===undefined ? 0 : val)",
        "        this.next = (next===undefined ? null : next)",
        "    }",
        "}",
    ),
    "TreeNode": (
        "Definition for a binary tree node.",
        "class TreeNode {",
        "    val: number",
        "    left: TreeNode | null",
        "    right: TreeNode | null",
        "    constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {",
        "        this.val = (val===undefined ? 0 : val)",
        "        this.left = (left===undefined ? null : left)",
        "        this.right = (right===undefined ? null : right)",
        "    }",
        "}",
    ),
    "NestedInteger": (
        "class NestedInteger {",
        "    constructor(value?: number)         one integer; an empty list without a value",
        "    isInteger(): boolean                whether it holds one integer",
        "    getInteger(): number | null         that integer, null for a list",
        "    setInteger(value: number)           makes it hold one integer",
        "    add(element: NestedInteger)         makes it hold a list, with this element added",
        "    getList(): NestedInteger[]          that list, empty for an integer",
        "}",
    ),
    "Iterator": (
        "class Iterator {",
        "    hasNext(): boolean  whether there is a next number",
        "    next(): number      the next number",
        "}",
    ),
}


def _starter(signature: Signature) -> str:
    spelling = spelled(signature, _SPELLING, "{} | null")

    def of(word: str) -> str:
        return re.sub(r"(\w+ \| null)\[\]", r"Array<\1>", spelling.of(word))

    def typed(parameters: Iterable[Parameter]) -> str:
        return ", ".join(f"{one.name}: {of(one.type)}" for one in parameters)

    def function(name: str, parameters: Iterable[Parameter], returns: str) -> str:
        return f"function {name}({typed(parameters)}): {of(returns)} {{\n    \n}};\n"

    head = "".join(comment(_DEFINITIONS[base]) + "\n" for base in sorted(bases(signature) & _DEFINITIONS.keys()))
    if signature.linked:
        fields = [f"    {field.name}: {of(field.type)}" for field in signature.linked.fields]
        head += comment(
            [f"class {called(signature.linked)} {{", *fields, f"    constructor({typed(signature.linked.fields)})", "}"]
        )
    if signature.style in (Style.CLASS, Style.ITERATOR):
        parts = [f"    constructor({typed(signature.parameters)}) {{\n        \n    }}\n"]
        for method in signature.methods:
            parts.append(f"    {method.name}({typed(method.parameters)}): {of(method.returns)} {{\n        \n    }}\n")
        return head + f"class {signature.name} {{\n" + "\n".join(parts) + "}\n\n" + example(signature)
    if signature.style is Style.CHAIN:
        return head + "\n".join(function(one.name, one.parameters, one.returns) for one in signature.methods)
    for given in signature.given:
        head += comment([f"{given.name} = function({typed(given.parameters)}): {of(given.returns)} {{ ... }}"])
    if place := in_place(signature):
        head += comment([place])
    return head + function(signature.name, passed(signature), signature.returns)


DRIVER = Driver(
    solution="solution.ts",
    placeholders=placeholders,
    starter=_starter,
    edited=exporting,
    templates="javascript",
    main="main.js",
)
