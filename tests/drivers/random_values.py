"""Random types, and random values of them as JSON, with what is hard about each: bounds, escapes, nothing at all."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable
from random import Random
from typing import Any

from judge.value_types import ValueType

_CHARACTERS = [
    *map(chr, range(128)),
    *'"\\/\b\f\n\r\t\u007f\u0080\u009f\u00e9\u00ff\u07ff\u0800\u2028\u2029\u20ac\ud7ff\ue000\ufeff\ufffd\ufffe\uffff',
    *"\u0301\u200d\U00010000\U0001f600\U0001d4d0\U000fffff\U0010ffff",
]
_DOUBLES = [0.0, -0.0, 0.1, 1 / 3, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e21, 1e22, 1e23, 2.0**53]
_FLOATS = [0.0, -0.0, 0.5, 2.0**-149, 2.0**-126, 3.4028234663852886e38, 16777216.0]


def _integer(bits: int) -> Callable[[Random], int]:
    def draw(random: Random) -> int:
        size = random.choice((1, 4, bits // 2, bits - 1))
        return random.choice((random.getrandbits(size), -random.getrandbits(size) - 1, (1 << size) - 1, -(1 << size)))

    return draw


def _number(special: list[float], layout: str, size: int) -> Callable[[Random], float | int]:
    def draw(random: Random) -> float | int:
        kind = random.randrange(4)
        if kind == 0:
            return random.choice((1, -1)) * random.choice(special)
        if kind == 1:
            return random.randrange(-1000, 1000)  # written without a point
        if kind == 2:
            return random.randrange(-(10**6), 10**6) / 8
        while not math.isfinite(value := struct.unpack(layout, random.randbytes(size))[0]):
            pass
        return float(value)

    return draw


def _string(random: Random) -> str:
    return "".join(random.choices(_CHARACTERS, k=random.choice((0, 1, 2, 20))))


def _list_node(random: Random) -> list[int]:
    return [_integer(32)(random) for _ in range(random.choice((0, 1, 2, 9)))]


def _tree_node(random: Random) -> list[int | None]:
    """Level by level, without nulls at the end: each node that is there has two places in the list."""
    values: list[int | None] = []
    places = random.randrange(2)
    for _ in range(random.choice((1, 3, 15))):
        if not places:
            break
        there = not values or random.random() < 0.6
        values.append(_integer(32)(random) if there else None)
        places += 1 if there else -1
    while values and values[-1] is None:
        values.pop()
    return values


def _nested_integer(random: Random, depth: int = 0) -> Any:
    if random.random() < 0.4 + 0.1 * depth:
        return _integer(32)(random)
    return [_nested_integer(random, depth + 1) for _ in range(random.randrange(4))]


_VALUES: dict[str, Callable[[Random], Any]] = {
    "integer": _integer(32),
    "long": _integer(64),
    "double": _number(_DOUBLES, "d", 8),
    "float": _number(_FLOATS, "f", 4),
    "boolean": lambda random: random.random() < 0.5,
    "character": lambda random: chr(random.randrange(128)),
    "string": _string,
    "ListNode": _list_node,
    "TreeNode": _tree_node,
    "NestedInteger": _nested_integer,
}
BASES = tuple(_VALUES)


def random_type(random: Random, base: str, deepest: int) -> ValueType:
    """A type of at most that many lists around a base."""
    return ValueType(base, tuple(random.choice(("[]", "list")) for _ in range(random.randint(0, deepest))))


def random_value(random: Random, type: ValueType) -> Any:
    """A value of a type."""
    if not type.layers:
        return _VALUES[type.base](random)
    return [random_value(random, type.element) for _ in range(random.choice((0, 1, 2, 3, 8 // type.depth)))]


def written(random: Random, value: Any) -> str:
    """A value in one line of JSON, one way or another."""
    return json.dumps(value, ensure_ascii=random.random() < 0.5, separators=random.choice(((",", ":"), (" , ", ": "))))


def plain(base: str, value: Any) -> Any:
    """A value that is equal to another if and only if both are the same to the last bit, as values of the base."""
    if isinstance(value, list):
        return [plain(base, one) for one in value]
    if base == "double":
        return float(value).hex()
    return struct.pack("f", value) if base == "float" else (type(value), value)
