"""LeetCode's types of parameters and return values, and the JSON values they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from judge.errors import PackageError

_ELEMENTS: dict[str, frozenset[type]] = {
    "integer": frozenset({int}),
    "long": frozenset({int}),
    "double": frozenset({int, Decimal}),
    "string": frozenset({str}),
    "boolean": frozenset({bool}),
    "character": frozenset({str}),
}
_BITS = {"integer": 32, "long": 64}


@dataclass(frozen=True, slots=True)
class ValueType:
    """A type: ``depth`` lists around a ``base``; ``T[]`` and ``list<T>`` are the same JSON.

    Attributes:
        base: ``integer``, ``long``, ``double``, ``string``, ``boolean`` or ``character``.
        depth: Lists around it, 0 for a plain value.
    """

    base: str
    depth: int

    def __str__(self) -> str:
        return self.base + "[]" * self.depth

    def fault(self, value: object) -> str:
        """What keeps a parsed JSON ``value`` from being of this type, in words; empty if nothing does."""
        if self.depth == 0:
            return _element_fault(self.base, value)
        if not isinstance(value, list):
            return f"expected a list ({self}), got {_kind(value)}"
        if self.depth == 1 and _all_fit(self.base, value):
            return ""
        inner = ValueType(self.base, self.depth - 1)
        for index, item in enumerate(value):
            if words := inner.fault(item):
                return f"element {index}: {words}"
        return ""


@cache
def parse_type(text: str) -> ValueType:
    """Read a type as LeetCode writes it, such as ``integer[][]`` or ``list<list<string>>``.

    Raises:
        PackageError: The type is unknown or not supported.
    """
    base, depth = text, 0
    while True:
        if base.endswith("[]"):
            base = base[:-2]
        elif base.startswith("list<") and base.endswith(">"):
            base = base[5:-1]
        else:
            break
        depth += 1
    if base in _ELEMENTS:
        return ValueType(base, depth)
    known = f"supported: {', '.join(_ELEMENTS)}, T[] and list<T>"
    shown = re.sub(r"[^ -~]", "?", text)
    if base in {"void", "ListNode", "TreeNode", "Node", "NestedInteger"}:
        raise PackageError(f"type '{shown}' is not supported yet ({known})")
    raise PackageError(f"unknown type '{shown}' ({known})")


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
