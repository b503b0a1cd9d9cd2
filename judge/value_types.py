"""LeetCode's types of parameters and return values, and the JSON values they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any

from judge.core import Signature, Style
from judge.errors import PackageError

_ELEMENTS: dict[str, frozenset[type]] = {
    "integer": frozenset({int}),
    "long": frozenset({int}),
    "double": frozenset({int, Decimal}),
    "float": frozenset({int, Decimal}),
    "string": frozenset({str}),
    "boolean": frozenset({bool}),
    "character": frozenset({str}),
    "void": frozenset({NoneType}),
}
# Classes that LeetCode gives, in JSON: a list of values; a binary tree level by level, null where there is no child; an
# integer or a list of these; the values that an iterator yields; and what the form says (`judge.linked`).
_CLASSES = ("ListNode", "TreeNode", "NestedInteger", "Iterator", "Node")
# The same in words that LeetCode uses, too.
_ALIASES = {"String": "string", "int": "integer", "bool": "boolean", "char": "character"}
DECIMALS = frozenset({"double", "float"})
_BITS = {"integer": 32, "long": 64}


@dataclass(frozen=True, slots=True)
class ValueType:
    """A type: lists around a ``base``; ``T[]`` and ``list<T>`` are the same JSON, and not the same to all languages.

    Attributes:
        base: A scalar, ``void``, or a class that LeetCode gives, such as ``ListNode``.
        layers: Lists around it, outermost first: ``[]`` for ``T[]``, ``list`` for ``list<T>``.
    """

    base: str
    layers: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """How many lists there are around the base, 0 for a plain value."""
        return len(self.layers)

    @property
    def element(self) -> ValueType:
        """The type of the elements of a list."""
        return ValueType(self.base, self.layers[1:])

    def __str__(self) -> str:
        if not self.layers:
            return self.base
        return f"{self.element}[]" if self.layers[0] == "[]" else f"list<{self.element}>"

    def fault(self, value: object) -> str:
        """What keeps a parsed JSON ``value`` from being of this type, in words; empty if nothing does."""
        if self.depth == 0:
            return _class_fault(self.base, value) if self.base in _CLASSES else _element_fault(self.base, value)
        if not isinstance(value, list):
            return f"expected a list ({self}), got {_kind(value)}"
        if self.depth == 1 and self.base in _ELEMENTS and _all_fit(self.base, value):
            return ""
        inner = self.element
        for index, item in enumerate(value):
            if words := inner.fault(item):
                return f"element {index}: {words}"
        return ""


@dataclass(frozen=True, slots=True)
class Row:
    """A list whose elements have types of their own: what the calls of a class came to, or several outputs."""

    types: tuple[ValueType, ...]

    def __str__(self) -> str:
        return f"[{', '.join(map(str, self.types))}]"

    def fault(self, value: object) -> str:
        """What keeps a parsed JSON ``value`` from being of these types, in words; empty if nothing does."""
        if not isinstance(value, list):
            return f"expected a list of {len(self.types)} values, got {_kind(value)}"
        if len(value) != len(self.types):
            return f"expected a list of {len(self.types)} values, got one of {len(value)}"
        for index, (type, item) in enumerate(zip(self.types, value, strict=True)):
            if words := type.fault(item):
                return f"element {index}: {words}"
        return ""


def answer_type(signature: Signature, calls: Sequence[str] = ()) -> ValueType | Row:
    """The type of the answer to a test case.

    Args:
        signature: What is asked for.
        calls: For a class, the names of the constructor and the methods in the order of the calls.

    Raises:
        PackageError: A type is unknown, or the class has no such method.
    """
    if signature.form.startswith("index:"):
        return ValueType("integer")
    if signature.style is Style.CLASS:
        words = {method.name: method.returns for method in signature.methods} | {signature.name: "void"}
        for name in calls:
            if name not in words:
                raise PackageError(f"{signature.name} has no method '{name}'")
        return Row(tuple(_answered(signature, words[name]) for name in calls))
    outputs = [_answered(signature, signature.parameters[index].type) for index in signature.outputs]
    if outputs:
        return outputs[0] if len(outputs) == 1 else Row(tuple(outputs))
    returned = _answered(signature, signature.returns)
    return ValueType(returned.base, ("[]", *returned.layers)) if signature.repeat else returned


def _answered(signature: Signature, word: str) -> ValueType:
    type = parse_type(word)
    if signature.linked and type.base == signature.linked.name:
        return ValueType("Node", type.layers)  # its form says how it is written
    return type


@cache
def parse_type(text: str) -> ValueType:
    """Read a type as LeetCode writes it, such as ``integer[][]`` or ``list<list<string>>``.

    Raises:
        PackageError: The type is unknown or not supported.
    """
    base, layers = text, []
    while True:
        if base.endswith("[]"):
            base = base[:-2]
            layers.append("[]")
        elif base.startswith("list<") and base.endswith(">"):
            base = base[5:-1]
            layers.append("list")
        else:
            break
    base = _ALIASES.get(base, base)
    if base in _CLASSES or (base in _ELEMENTS and not (base == "void" and layers)):
        return ValueType(base, tuple(layers))
    known = f"supported: {', '.join((*_ELEMENTS, *_CLASSES))}, T[] and list<T>"
    shown = re.sub(r"[^ -~]", "?", text)
    raise PackageError(f"unknown type '{shown}' ({known})")


def is_scalar(base: str) -> bool:
    """Whether a base is no class that LeetCode gives."""
    return base in _ELEMENTS


def _all_fit(base: str, values: list[Any]) -> bool:
    """The same as no element having a fault, in a few passes in C: lists may hold a million elements."""
    if not values:
        return True
    if not _ELEMENTS[base].issuperset(map(type, values)):
        return False
    if base in _BITS:
        return not (_range_fault(base, min(values)) or _range_fault(base, max(values)))
    return base != "character" or set(map(len, values)) == {1}


def _range_fault(base: str, value: int) -> str:
    bits = _BITS[base]
    return "" if -(1 << bits - 1) <= value < 1 << bits - 1 else f"{base} out of the range of {bits} bits"


def _class_fault(base: str, value: object) -> str:
    if base == "Node":
        return ""  # the form says what it must be
    if base == "NestedInteger":
        return _nested_fault(value)
    if not isinstance(value, list):
        return f"expected a list ({base}), got {_kind(value)}"
    integers = value if base != "TreeNode" else [element for element in value if element is not None]
    if base == "TreeNode" and value and value[0] is None and len(value) > 1:
        return "a tree without a root has no other nodes"
    return ValueType("integer", ("[]",)).fault(integers)


def _nested_fault(value: object) -> str:
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, list):
            left.extend(one)
        elif fault := _element_fault("integer", one):
            return fault
    return ""


def _element_fault(base: str, value: object) -> str:
    if type(value) not in _ELEMENTS[base]:  # not isinstance: a bool is an int to Python, and none to JSON
        return f"expected {base}, got {_kind(value)}"
    if base in _BITS and isinstance(value, int):
        return _range_fault(base, value)
    if base == "character" and isinstance(value, str) and len(value) != 1:
        return f"expected {base}, got a string of {len(value)} characters"
    return ""


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int):
        return "an integer"
    if isinstance(value, Decimal):
        return "a number with a point or an exponent"
    if isinstance(value, str):
        return "a string"
    return "a list" if isinstance(value, list) else "an object"
