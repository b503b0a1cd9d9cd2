"""Starter code in Go."""

from __future__ import annotations

from collections.abc import Sequence

from judge.core import Method, Parameter, Signature, Style
from judge.drivers.go_types import capital, definitions, spelling, words
from judge.drivers.signatures import Spelling, passed, usage
from judge.value_types import parse_type

_BODY = " {\n    \n}\n"
# What the classes that are given can do, as comments.
_INTERFACES = {
    "NestedInteger": (
        "type NestedInteger struct {}",
        "",
        "// Whether it holds one integer, rather than a list.",
        "func (this NestedInteger) IsInteger() bool {}",
        "",
        "// That integer, if it holds one.",
        "func (this NestedInteger) GetInteger() int {}",
        "",
        "// Makes it hold one integer.",
        "func (this *NestedInteger) SetInteger(value int) {}",
        "",
        "// Makes it hold a list, with this element added.",
        "func (this *NestedInteger) Add(elem NestedInteger) {}",
        "",
        "// That list, empty for an integer.",
        "func (this NestedInteger) GetList() []*NestedInteger {}",
    ),
    "Iterator": (
        "type Iterator struct {}",
        "",
        "func (this *Iterator) hasNext() bool {}",
        "",
        "func (this *Iterator) next() int {}",
    ),
}


def starter(signature: Signature) -> str:
    """The code that LeetCode shows for a signature."""
    types = spelling(signature)
    if signature.style is Style.FUNCTION:
        given = "".join(_given(signature, types))
        head = _head(signature.name, passed(signature), signature.returns, types)
        return f"{_comments(signature)}{given}func {head}{_BODY}"
    chain = signature.style is Style.CHAIN
    own = () if chain else passed(signature)
    pointer = any("NestedInteger" in one.type or one.type == "Iterator" for one in own)
    parts = [
        f"type {signature.name} struct{_BODY}",
        f"func Constructor({_parameters(own, types)}) {'*' if pointer else ''}{signature.name}{_BODY}",
        *(
            f"func (this *{signature.name}) {_method_head(signature, method, types)}{_BODY}"
            for method in signature.methods
        ),
    ]
    return _comments(signature) + "\n\n".join(parts) + "\n\n" + _usage(signature)


def _method_head(signature: Signature, method: Method, types: Spelling) -> str:
    return _head(_method(signature, method), method.parameters, method.returns, types)


def _method(signature: Signature, method: Method) -> str:
    # LeetCode writes these two in lower case: they have a template of their own there.
    lower = signature.style is Style.CHAIN or any(one.type == "Iterator" for one in signature.parameters)
    return method.name if lower else capital(method.name)


def _head(name: str, parameters: Sequence[Parameter], returns: str, types: Spelling) -> str:
    return f"{name}({_parameters(parameters, types)}) {types.of(returns)}"


def _parameters(parameters: Sequence[Parameter], types: Spelling) -> str:
    return ", ".join(f"{parameter.name} {types.of(parameter.type)}" for parameter in parameters)


def _given(signature: Signature, types: Spelling) -> list[str]:
    return [
        "/**\n"
        f" * The function that you may call:\n"
        f" * func {_head(given.name, given.parameters, given.returns, types)};\n"
        " */\n\n"
        for given in signature.given
    ]


def _comments(signature: Signature) -> str:
    text = ""
    for name, (what, fields) in definitions(signature).items():
        lines = "".join(f" *     {field} {type}\n" for field, type in fields)
        text += f"/**\n * Definition for {what}.\n * type {name} struct {{\n{lines} * }}\n */\n"
    for name, given in _INTERFACES.items():
        if any(parse_type(word).base == name for word in words(signature)):
            text += "/**\n" + "".join(f" * {line}".rstrip() + "\n" for line in given) + " */\n"
    return text + ("\n" if text and signature.style is not Style.FUNCTION else "")


def _usage(signature: Signature) -> str:
    lines: list[str] = []
    if signature.style is Style.CHAIN:
        value = ", ".join(parameter.name for parameter in passed(signature))
        for number, method in enumerate(signature.methods, 1):
            object = f"obj{1 if signature.shared else number}"
            lines += [f"{object} := Constructor();"] if number == 1 or not signature.shared else []
            lines.append(f"value{number} := {object}.{method.name}({value});")
            value = f"value{number}"
    else:
        lines.append(f"obj := Constructor({', '.join(one.name for one in passed(signature))});")
        for number, method in enumerate(signature.methods, 1):
            call = f"obj.{_method(signature, method)}({','.join(one.name for one in method.parameters)});"
            lines.append(call if method.returns == "void" else f"param_{number} := {call}")
    return usage(signature, lines)
