"""Starter code in C++, as LeetCode shows it."""

from __future__ import annotations

from collections.abc import Iterable

from judge.core import Method, Parameter, Signature, Style
from judge.drivers.cpp_words import bases, declared, head, node_classes, type_of
from judge.drivers.signatures import passed

_NESTED_INTEGER = """\
/**
 * // This is the interface that allows for creating nested lists.
 * // You should not implement it, or speculate about its implementation
 * class NestedInteger {
 *   public:
 *     // Makes an empty nested list.
 *     NestedInteger();
 *
 *     // Makes a single integer.
 *     NestedInteger(int value);
 *
 *     // Whether this holds a single integer, rather than a nested list.
 *     bool isInteger() const;
 *
 *     // The single integer that this holds, if it holds one.
 *     int getInteger() const;
 *
 *     // Makes this hold a single integer.
 *     void setInteger(int value);
 *
 *     // Makes this hold a nested list, and adds an element to it.
 *     void add(const NestedInteger &ni);
 *
 *     // The nested list that this holds, if it holds one.
 *     const vector<NestedInteger> &getList() const;
 * };
 */
"""
_ITERATOR = """\
/*
 * Below is the interface for Iterator, which is already defined for you.
 *
 * class Iterator {
 *     struct Data;
 *     Data* data;
 * public:
 *     Iterator(const vector<int>& nums);
 *     Iterator(const Iterator& iter);
 *
 *     // Returns the next element in the iteration.
 *     int next();
 *
 *     // Returns true if the iteration has more elements.
 *     bool hasNext() const;
 * };
 */

"""


def starter(signature: Signature) -> str:
    """The class with empty methods, and what LeetCode says about it in comments."""
    if signature.style is Style.FUNCTION:
        heads = [head(signature, signature.returns, signature.name, passed(signature))]
        return _comments(signature) + _class("Solution", heads)
    heads = [head(signature, method.returns, method.name, method.parameters) for method in chained(signature)]
    base = ""
    if signature.style is not Style.CHAIN:
        constructor = f"{signature.name}({declared(signature, passed(signature))})"
        if "Iterator" in bases(signature):
            base = " : public Iterator"
            constructor += f" : Iterator({signature.parameters[0].name})"
        heads.insert(0, constructor)
    return _comments(signature) + _class(signature.name + base, heads) + _usage(signature)


def chained(signature: Signature) -> tuple[Method, ...]:
    """The methods; where each takes what the one before returned, with the parameter for it."""
    if signature.style is not Style.CHAIN:
        return signature.methods
    methods: list[Method] = []
    taken = signature.parameters
    for method in signature.methods:
        parameters = method.parameters or taken
        methods.append(Method(name=method.name, parameters=parameters, returns=method.returns))
        taken = (Parameter(name="data", type=method.returns),)
    return tuple(methods)


def _class(name: str, heads: Iterable[str]) -> str:
    bodies = "    \n".join(f"    {one} {{\n        \n    }}\n" for one in heads)
    return f"class {name} {{\npublic:\n{bodies}}};\n"


def _comments(signature: Signature) -> str:
    parts = []
    for name, text in node_classes(signature).items():
        if signature.linked and name == signature.linked.name:
            parts.append(f"/*\n// Definition for a {name}.\n{text}*/\n\n")
        else:
            what = "singly-linked list" if name == "ListNode" else "a binary tree node"
            lines = "".join(f" * {line}\n" for line in text.splitlines())
            parts.append(f"/**\n * Definition for {what}.\n{lines} */\n")
    if "NestedInteger" in bases(signature):
        parts.append(_NESTED_INTEGER)
    if "Iterator" in bases(signature):
        parts.append(_ITERATOR)
    for given in signature.given:
        line = head(signature, given.returns, given.name, given.parameters)
        parts.append(f"// The API {given.name} is defined for you.\n// {line};\n\n")
    return "".join(parts)


def _usage(signature: Signature) -> str:
    name = signature.name
    names = ", ".join(parameter.name for parameter in passed(signature))
    if signature.style is Style.CHAIN:
        call, object = names, "obj" if signature.shared else f"{name}()"
        for method in signature.methods:
            call = f"{object}.{method.name}({call})"
        words = "object" if signature.shared else "objects"
        words += " will be instantiated and called as such" + ("" if signature.shared else ", each a fresh one")
        made = f"// {name} obj;\n" if signature.shared else ""
        return f"\n// Your {name} {words}:\n{made}// {type_of(signature, signature.returns)} ans = {call};\n"
    if signature.style is Style.ITERATOR:
        more, following = signature.methods
        lines = [f"{name} i({names});", f"while (i.{more.name}()) cout << i.{following.name}();"]
    else:
        lines = [f"{name}* obj = new {name}({names});"]
        for number, method in enumerate(signature.methods, 1):
            kept = "" if method.returns == "void" else f"{type_of(signature, method.returns)} param_{number} = "
            lines.append(f"{kept}obj->{method.name}({','.join(one.name for one in method.parameters)});")
    said = "".join(f" * {line}\n" for line in lines)
    return f"\n/**\n * Your {name} object will be instantiated and called as such:\n{said} */\n"
