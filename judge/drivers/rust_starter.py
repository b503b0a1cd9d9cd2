"""Starter code in Rust, as LeetCode shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from judge.core import Given, Method, Parameter, Signature, Style
from judge.drivers.rust_words import (
    DEFINITIONS,
    bases,
    declared,
    escaped,
    function_name,
    is_changeable,
    is_unsafe,
    refuse_linked,
    returned,
    snake,
    type_of,
    value_type,
)
from judge.drivers.signatures import passed, usage

_TITLES = {
    "ListNode": "// Definition for singly-linked list.\n",
    "TreeNode": "// Definition for a binary tree node.\n",
    "NestedInteger": "",
}
_RECEIVER = """\
/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
"""


def starter(signature: Signature) -> str:
    """The function or the class with empty bodies, and what LeetCode says about it in comments.

    Raises:
        PackageError: The signature has a type that LeetCode does not give in Rust.
        UsageError: It has a class of nodes of its own.
    """
    refuse_linked(signature)
    comments = "".join(_comments(signature))
    if signature.style is Style.FUNCTION:
        return f"{comments}impl Solution {{\n{_body(_function(signature))}}}\n"
    made = () if signature.style is Style.CHAIN else passed(signature)
    heads = [f"fn new({declared(made)}) -> Self"]
    heads += [
        f"fn {snake(method.name)}({declared(method.parameters, '&self')}){returned(method.returns)}"
        for method in _chained(signature)
    ]
    bodies = "\n".join(_body(head) for head in heads)
    struct = f"struct {signature.name} {{\n\n}}\n\n\n"
    return (
        f"{comments}{struct}{_RECEIVER}impl {signature.name} {{\n\n{bodies}}}\n\n{usage(signature, _usage(signature))}"
    )


def _body(head: str) -> str:
    return f"    {head} {{\n        \n    }}\n"


def _function(signature: Signature) -> str:
    parts = ["&self"] if any(given.rule in ("not_below", "entry") for given in signature.given) else []
    for parameter in passed(signature):
        before = "&mut " if is_changeable(signature, parameter) else ""
        parts.append(f"{snake(parameter.name)}: {before}{value_type(parameter)}")
    before = "unsafe" if is_unsafe(signature) else "pub"
    return f"{before} fn {function_name(signature)}({', '.join(parts)}){returned(signature.returns)}"


def _chained(signature: Signature) -> Iterable[Method]:
    """The methods; where each takes what the one before returned, with the parameter for it."""
    taken = signature.parameters
    for method in signature.methods:
        if signature.style is Style.CHAIN and not method.parameters:
            method = Method(name=method.name, parameters=taken, returns=method.returns)
        yield method
        taken = (Parameter(name="data", type=method.returns),)


def _comments(signature: Signature) -> Iterator[str]:
    used = bases(signature)
    for name in used:
        if name in DEFINITIONS:
            yield _TITLES[name] + "".join(f"// {line}\n" for line in DEFINITIONS[name].splitlines())
    if "TreeNode" in used:
        yield "use std::rc::Rc;\nuse std::cell::RefCell;\n"
    for given in signature.given:
        yield _given(given)


def _given(given: Given) -> str:
    name = escaped(given.name)
    head = f"fn {name}({declared(given.parameters)}){returned(given.returns)};"
    if given.rule in ("not_below", "entry"):
        names = ", ".join(snake(one.name) for one in given.parameters)
        return f"// The API {name} is defined for you.\n// {head}\n// to call it use self.{name}({names})\n\n"
    unsafe = "unsafe " if given.rule == "compare" else ""
    return f"// The API {name} is defined for you.\n// {unsafe}{head}\n\n"


def _usage(signature: Signature) -> Iterator[str]:
    name = signature.name
    taken = ", ".join(snake(one.name) for one in passed(signature))
    if signature.style is Style.CHAIN:
        yield f"let obj = {name}::new();"
        for number, method in enumerate(signature.methods, 1):
            kept = "ans" if number == len(signature.methods) else "data" if number == 1 else f"data_{number}"
            yield f"let {kept}: {type_of(method.returns)} = obj.{snake(method.name)}({taken});"
            taken = kept
        return
    yield f"let obj = {name}::new({taken});"
    for number, method in enumerate(signature.methods, 1):
        kept = "" if method.returns == "void" else f"let ret_{number}: {type_of(method.returns)} = "
        yield f"{kept}obj.{snake(method.name)}({', '.join(snake(one.name) for one in method.parameters)});"
