"""Starter code in C."""

from __future__ import annotations

from collections.abc import Sequence

from judge.core import Method, Parameter, Signature, Style
from judge.drivers.c_types import definitions, depth, function_of, object_of, type_of
from judge.drivers.signatures import passed

_BODY = " {\n    \n}\n"
_ARRAY = "Note: The returned array must be malloced, assume caller calls free()."
_MATRIX = (
    "Return an array of arrays of size *{size}.",
    "The sizes of the arrays are returned as *{columns} array.",
    "Note: Both returned array and *columnSizes array must be malloced, assume caller calls free().",
)


def starter(signature: Signature) -> str:
    """The code that LeetCode shows for a signature."""
    text = "".join(
        _comment(f"Definition for {words}.", f"struct {name} {{", *(f"    {field};" for field in fields), "};")
        for name, (words, fields) in definitions(signature).items()
    )
    if signature.style is Style.FUNCTION:
        for given in signature.given:
            head = ", ".join(_parameters(signature, given.parameters))
            text += f"// The function that you may call.\n{type_of(signature, given.returns)} {given.name}({head});\n\n"
        return text + _function(signature, signature.name, passed(signature), signature.returns, "returnSize")
    if signature.style is Style.CHAIN:
        functions = (
            _function(signature, method.name, method.parameters, method.returns, "returnSize")
            for method in signature.methods
        )
        return (
            text + "\n".join(functions) + "\n" + _comment("Your functions will be called as such:", *_chain(signature))
        )
    return text + "\n\n".join(_class(signature)) + "\n\n" + _comment(*_usage(signature))


def _comment(*lines: str) -> str:
    return "/**\n" + "".join(f" * {line}\n" for line in lines) + " */\n"


def _parameters(signature: Signature, parameters: Sequence[Parameter]) -> list[str]:
    found = []
    for one in parameters:
        found += [f"{type_of(signature, one.type)} {one.name}", f"int {one.name}Size", f"int* {one.name}ColSize"][
            : 1 + depth(one.type)
        ]
    return found


def _function(signature: Signature, name: str, parameters: Sequence[Parameter], returns: str, size: str) -> str:
    return _head(signature, name, _parameters(signature, parameters), returns, size) + _BODY


def _head(signature: Signature, name: str, parameters: list[str], returns: str, size: str) -> str:
    columns = size.replace("Size", "ColumnSizes")
    note = ""
    if depth(returns):
        parameters = [*parameters, f"int* {size}", f"int** {columns}"][: len(parameters) + depth(returns)]
        lines = [_ARRAY] if depth(returns) == 1 else [line.format(size=size, columns=columns) for line in _MATRIX]
        note = _comment(*lines)
    return f"{note}{type_of(signature, returns)} {name}({', '.join(parameters)})"


def _class(signature: Signature) -> list[str]:
    object = object_of(signature)
    name = signature.name
    struct = (
        f"{object.removesuffix('*')} {{\n    \n}};\n"
        if "struct" in object
        else f"typedef struct {{\n    \n}} {name};\n"
    )
    create = (
        f"{object} {function_of(signature, 'Create')}({', '.join(_parameters(signature, passed(signature)))}){_BODY}"
    )
    methods = (
        _head(
            signature,
            function_of(signature, method.name),
            [f"{object} obj", *_parameters(signature, method.parameters)],
            method.returns,
            "retSize",
        )
        + _BODY
        for method in signature.methods
    )
    return [struct, create, *methods, f"void {function_of(signature, 'Free')}({object} obj){_BODY}"]


def _chain(signature: Signature) -> list[str]:
    lines, value = [], ", ".join(one.name for one in passed(signature))
    for number, method in enumerate(signature.methods, 1):
        lines.append(f"{type_of(signature, method.returns)} value{number} = {method.name}({value});")
        value = f"value{number}"
    return lines


def _usage(signature: Signature) -> list[str]:
    object = object_of(signature)
    lines = [
        f"Your {signature.name} struct will be instantiated and called as such:",
        f"{object} obj = {function_of(signature, 'Create')}({_arguments(signature.parameters)});",
    ]
    for number, method in enumerate(signature.methods, 1):
        lines.append(_example(signature, method, number))
    return [*lines, f"{function_of(signature, 'Free')}(obj);"]


def _example(signature: Signature, method: Method, number: int) -> str:
    taken = ["obj", *filter(None, [_arguments(method.parameters)])]
    taken += ["retSize", "retColumnSizes"][: depth(method.returns)]
    call = f"{function_of(signature, method.name)}({', '.join(taken)});"
    return call if method.returns == "void" else f"{type_of(signature, method.returns)} param_{number} = {call}"


def _arguments(parameters: Sequence[Parameter]) -> str:
    return ", ".join(
        text
        for one in parameters
        if not one.hidden
        for text in [one.name, f"{one.name}Size", f"{one.name}ColSize"][: 1 + depth(one.type)]
    )
