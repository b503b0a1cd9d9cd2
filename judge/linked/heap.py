"""Nodes that refer to each other by their numbers: what stands between LeetCode's notations and a driver's objects."""

from __future__ import annotations

from typing import Any

from judge.core import Linked


class BadStructure(ValueError):
    """A structure is not of the form that it must have; the message says what is wrong, for people."""


class Heap:
    """All nodes of one test case, or of one answer.

    A node is the list of its fields' values: plain values, a number of a node or ``None``, or a list of these.
    """

    def __init__(self, linked: Linked) -> None:
        """Without nodes."""
        self.fields = {field.name: index for index, field in enumerate(linked.fields)}
        self.nodes: list[list[Any]] = []
        self._blank: list[Any] = [
            [] if field.type.startswith("list") else None if field.type == "Node" else 0 for field in linked.fields
        ]

    def new(self, **values: Any) -> int:
        """A further node with these fields, the others empty; its number."""
        self.nodes.append([list(value) if isinstance(value, list) else value for value in self._blank])
        for name, value in values.items():
            self.set(len(self.nodes) - 1, name, value)
        return len(self.nodes) - 1

    def get(self, node: int, name: str) -> Any:
        """The value of a field."""
        return self.nodes[node][self.fields[name]]

    def set(self, node: int, name: str, value: Any) -> None:
        """Give a field a value."""
        self.nodes[node][self.fields[name]] = value

    def chain(self, first: int | None, name: str) -> list[int]:
        """Numbers of the nodes from ``first`` along the field ``name``.

        Raises:
            BadStructure: They run in a circle.
        """
        nodes: list[int] = []
        seen: set[int] = set()
        while first is not None:
            if first in seen:
                raise BadStructure(f"the nodes run in a circle along '{name}'")
            seen.add(first)
            nodes.append(first)
            first = self.get(first, name)
        return nodes


def read_answer(linked: Linked, rows: object) -> tuple[Heap, list[int | None]]:
    """The nodes that a driver printed, and for each the number that it had in the input.

    Raises:
        BadStructure: No driver prints that.
    """
    heap, origins = Heap(linked), []
    if not isinstance(rows, list):
        raise BadStructure("the output is not what the driver prints")
    for row in rows:
        if not isinstance(row, list) or len(row) != len(linked.fields) + 1:
            raise BadStructure("the output is not what the driver prints")
        for value, field in zip(row[1:], linked.fields, strict=True):
            _check(value, field.type, len(rows))
        origins.append(row[0])
        heap.nodes.append(row[1:])
    return heap, origins


def _check(value: object, type: str, count: int) -> None:
    if type == "list<Node>":
        if value is None:
            return
        if not isinstance(value, list):
            raise BadStructure("the output is not what the driver prints")
        for element in value:
            _check(element, "Node", count)
    elif type == "Node":
        if value is not None and not (isinstance(value, int) and 0 <= value < count):
            raise BadStructure("the output is not what the driver prints")
    elif not isinstance(value, int):
        raise BadStructure("the output is not what the driver prints")
