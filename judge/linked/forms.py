"""LeetCode's notations of linked structures: each is read into nodes, and written from them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from judge.linked.heap import BadStructure, Heap

_TREE = ("left", "right")
_QUAD = ("topLeft", "topRight", "bottomLeft", "bottomRight")


@dataclass(frozen=True, slots=True)
class Form:
    """One notation; ``read`` gives the number of the first node or ``None``, ``write`` gets it."""

    read: Callable[[Heap, Any], int | None]
    write: Callable[[Heap, int | None], Any]


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadStructure(f"a {what} is written as a list")
    return value


def _integer(value: Any) -> int:
    if type(value) is not int:
        raise BadStructure("the value of a node must be an integer")
    return value


# --- lists -----------------------------------------------------------------------------------------------------------


def _read_list(heap: Heap, value: Any) -> int | None:
    """``[1,2,3]``."""
    nodes = [heap.new(val=_integer(one)) for one in _list(value, "list")]
    for one, other in pairwise(nodes):
        heap.set(one, "next", other)
        if "prev" in heap.fields:
            heap.set(other, "prev", one)
    return nodes[0] if nodes else None


def _write_list(heap: Heap, first: int | None) -> Any:
    nodes = heap.chain(first, "next")
    if "prev" in heap.fields:
        _check_back(heap, nodes, "prev")
    return [heap.get(node, "val") for node in nodes]


def _check_back(heap: Heap, nodes: list[int], back: str) -> None:
    for one, other in zip([None, *nodes], nodes, strict=False):
        if heap.get(other, back) != one:
            raise BadStructure(f"'{back}' of the node with value {heap.get(other, 'val')} is not the node before it")


def _read_ring(heap: Heap, value: Any) -> int | None:
    """``[1,2,3]``, the last being followed by the first."""
    first = _read_list(heap, value)
    if first is not None:
        heap.set(heap.chain(first, "next")[-1], "next", first)
    return first


def _write_ring(heap: Heap, first: int | None) -> Any:
    return [heap.get(node, "val") for node in _around(heap, first, "next")]


def _around(heap: Heap, first: int | None, name: str) -> list[int]:
    nodes: list[int] = []
    node, seen = first, set()
    while node is not None and node not in seen:
        seen.add(node)
        nodes.append(node)
        node = heap.get(node, name)
    if nodes and node != first:
        raise BadStructure(f"the nodes do not lead back to the first one along '{name}'")
    return nodes


def _write_double_ring(heap: Heap, first: int | None) -> Any:
    """A binary tree made into a ring: ``right`` leads on, ``left`` back."""
    nodes = _around(heap, first, "right")
    for one, other in zip(nodes, [*nodes[1:], *nodes[:1]], strict=True):
        if heap.get(other, "left") != one:
            raise BadStructure(f"'left' of the node with value {heap.get(other, 'val')} is not the node before it")
    return [heap.get(node, "val") for node in nodes]


def _read_random(heap: Heap, value: Any) -> int | None:
    """``[[7,null],[13,0]]``: each with the index of its random node."""
    rows = [_list(row, "node") for row in _list(value, "list")]
    if not all(len(row) == 2 for row in rows):
        raise BadStructure("each node is written as [value, index or null]")
    first = _read_list(heap, [row[0] for row in rows])
    for node, row in enumerate(rows, first or 0):
        heap.set(node, "random", _target(row[1], first or 0, len(rows)))
    return first


def _target(index: Any, first: int, count: int) -> int | None:
    if index is None:
        return None
    if type(index) is not int or not 0 <= index < count:
        raise BadStructure(f"index {index} is none of the {count} nodes")
    return first + index


def _write_random(heap: Heap, first: int | None) -> Any:
    nodes = heap.chain(first, "next")
    places = {node: place for place, node in enumerate(nodes)}
    rows = []
    for node in nodes:
        random = heap.get(node, "random")
        if random is not None and random not in places:
            raise BadStructure(f"'random' of the node with value {heap.get(node, 'val')} is no node of the list")
        rows.append([heap.get(node, "val"), None if random is None else places[random]])
    return rows


def _read_multilevel(heap: Heap, value: Any) -> int | None:
    """``[1,2,3,null,null,4]``: level by level; before each, a null for every node up to the one whose child it is."""
    values = _list(value, "list")
    if not values:
        return None
    first: int | None = None
    above: list[int] = []
    at = 0
    while at < len(values):
        skip = 0
        while at < len(values) and values[at] is None:
            skip, at = skip + 1, at + 1
        level: list[int] = []
        while at < len(values) and values[at] is not None:
            level.append(heap.new(val=_integer(values[at])))
            at += 1
        for one, other in pairwise(level):
            heap.set(one, "next", other)
            heap.set(other, "prev", one)
        if not level:
            break
        if first is None:
            first = level[0]
        elif 1 <= skip <= len(above):
            heap.set(above[skip - 1], "child", level[0])
        else:
            raise BadStructure("the nulls of a level do not say whose child it is")
        above = level
    return first


def _write_multilevel(heap: Heap, first: int | None) -> Any:
    values: list[Any] = []
    seen: set[int] = set()
    while first is not None:
        nodes = heap.chain(first, "next")
        if not seen.isdisjoint(nodes):
            raise BadStructure("the levels run in a circle along 'child'")
        seen.update(nodes)
        _check_back(heap, nodes, "prev")
        values += [heap.get(node, "val") for node in nodes]
        first = None
        for place, node in enumerate(nodes, 1):
            if (child := heap.get(node, "child")) is not None:
                values += [None] * place
                first = child
                break
    return values


# --- trees -----------------------------------------------------------------------------------------------------------


def _read_tree(heap: Heap, value: Any) -> int | None:
    """``[1,null,2]``: level by level, null where there is no child."""
    return _read_levels(heap, value, _TREE, lambda one: heap.new(val=_integer(one)))


def _read_levels(heap: Heap, value: Any, names: tuple[str, ...], make: Callable[[Any], int]) -> int | None:
    values = deque(_list(value, "tree"))
    if not values or values[0] is None:
        if len(values) > 1:
            raise BadStructure("a tree without a root has no other nodes")
        return None
    root = make(values.popleft())
    parents = deque([root])
    while values:
        if not parents:
            raise BadStructure("there are more values than places in the tree")
        parent = parents.popleft()
        for name in names:
            one = values.popleft() if values else None
            if one is not None:
                child = make(one)
                heap.set(parent, name, child)
                if "parent" in heap.fields:
                    heap.set(child, "parent", parent)
                parents.append(child)
    return root


def _write_tree(heap: Heap, root: int | None) -> Any:
    return _write_levels(heap, root, _TREE, lambda node: heap.get(node, "val"))


def _write_levels(heap: Heap, root: int | None, names: tuple[str, ...], shown: Callable[[int], Any]) -> list[Any]:
    values: list[Any] = []
    for node in _level_order(heap, root, names):
        values.append(None if node is None else shown(node))
    while values and values[-1] is None:
        values.pop()
    return values


def _level_order(heap: Heap, root: int | None, names: tuple[str, ...]) -> Iterator[int | None]:
    left, seen = deque([root]), set()
    while left:
        node = left.popleft()
        yield node
        if node is None:
            continue
        if node in seen:
            raise BadStructure(f"the node with value {heap.get(node, 'val')} is in the tree twice")
        seen.add(node)
        left.extend(heap.get(node, name) for name in names)


def _write_next_pointers(heap: Heap, root: int | None) -> Any:
    """``[1,"#",2,3,"#"]``: each level along ``next``, and ``#`` behind it."""
    values: list[Any] = []
    while root is not None:
        level = heap.chain(root, "next")
        values += [*(heap.get(node, "val") for node in level), "#"]
        root = next((child for node in level for name in _TREE if (child := heap.get(node, name)) is not None), None)
        if len(values) > 2 * len(heap.nodes) + 2:
            raise BadStructure("the levels run in a circle")
    return values


def _read_quad(heap: Heap, value: Any) -> int | None:
    """``[[0,1],[1,0],null]``: level by level, each node as [isLeaf, val]."""

    def make(row: Any) -> int:
        if not isinstance(row, list) or len(row) != 2 or any(one not in (0, 1) for one in row):
            raise BadStructure("each node is written as [isLeaf, val] with 0 or 1")
        return heap.new(isLeaf=bool(row[0]), val=bool(row[1]))

    return _read_levels(heap, value, _QUAD, make)


def _write_quad(heap: Heap, root: int | None) -> Any:
    """What the value of a node is that is no leaf does not matter: it is written as 1, as LeetCode does."""

    def shown(node: int) -> list[int]:
        leaf = bool(heap.get(node, "isLeaf"))
        return [int(leaf), int(bool(heap.get(node, "val"))) if leaf else 1]

    return _write_levels(heap, root, _QUAD, shown)


def _read_nary(heap: Heap, value: Any) -> int | None:
    """``[1,null,2,3,null,4]``: level by level, null before the children of each node."""
    values = _list(value, "tree")
    if not values:
        return None
    root = heap.new(val=_integer(values[0]))
    parents, at = deque([root]), 1
    while at < len(values):
        if values[at] is not None or not parents:
            raise BadStructure("a null must stand before the children of each node")
        parent, at = parents.popleft(), at + 1
        while at < len(values) and values[at] is not None:
            child = heap.new(val=_integer(values[at]))
            heap.get(parent, "children").append(child)
            parents.append(child)
            at += 1
    return root


def _write_nary(heap: Heap, root: int | None) -> Any:
    if root is None:
        return []
    values: list[Any] = [heap.get(root, "val")]
    left, seen = deque([root]), {root}
    while left:
        children = [child for child in heap.get(left.popleft(), "children") or [] if child is not None]
        values.append(None)
        for child in children:
            if child in seen:
                raise BadStructure(f"the node with value {heap.get(child, 'val')} is in the tree twice")
            seen.add(child)
            values.append(heap.get(child, "val"))
            left.append(child)
    while values[-1] is None:
        values.pop()
    return values


def _read_random_tree(heap: Heap, value: Any) -> int | None:
    """``[[1,null],null,[4,0]]``: level by level, each node with the index of its random node in that list."""
    made: dict[int, int] = {}
    rows = _list(value, "tree")
    places = iter([place for place, row in enumerate(rows) if row is not None])

    def make(row: Any) -> int:
        node = heap.new(val=_integer(_list(row, "node")[0]))
        made[next(places)] = node
        return node

    root = _read_levels(heap, rows, _TREE, make)
    for place, node in made.items():
        if (target := rows[place][1]) is not None:
            if target not in made:
                raise BadStructure(f"index {target} is no node of the tree")
            heap.set(node, "random", made[target])
    return root


def _write_random_tree(heap: Heap, root: int | None) -> Any:
    order = list(_level_order(heap, root, _TREE))
    places = {node: place for place, node in enumerate(order) if node is not None}

    def shown(node: int) -> list[Any]:
        random = heap.get(node, "random")
        if random is not None and random not in places:
            raise BadStructure(f"'random' of the node with value {heap.get(node, 'val')} is no node of the tree")
        return [heap.get(node, "val"), None if random is None else places[random]]

    return _write_levels(heap, root, _TREE, shown)


# --- graphs ----------------------------------------------------------------------------------------------------------


def _read_graph(heap: Heap, value: Any) -> int | None:
    """``[[2,4],[1,3]]``: the neighbours of node 1, of node 2, …; the first is given."""
    rows = [_list(row, "node") for row in _list(value, "graph")]
    nodes = [heap.new(val=number) for number in range(1, len(rows) + 1)]
    for node, row in zip(nodes, rows, strict=True):
        if not all(type(one) is int and 1 <= one <= len(nodes) for one in row):
            raise BadStructure(f"neighbours are numbers from 1 to {len(nodes)}")
        heap.set(node, "neighbors", [nodes[one - 1] for one in row])
    return nodes[0] if nodes else None


def _write_graph(heap: Heap, first: int | None) -> Any:
    if first is None:
        return []
    found, left = {first}, deque([first])
    while left:
        for node in heap.get(left.popleft(), "neighbors") or []:
            if node is not None and node not in found:
                found.add(node)
                left.append(node)
    by_value = {heap.get(node, "val"): node for node in found}
    if sorted(by_value) != list(range(1, len(found) + 1)) or heap.get(first, "val") != 1:
        raise BadStructure(
            f"the {len(found)} nodes that can be reached from the one returned must have values from 1 on"
        )
    rows = []
    for number in range(1, len(found) + 1):
        neighbours = heap.get(by_value[number], "neighbors") or []
        if any(node is None for node in neighbours):
            raise BadStructure(f"node {number} has a neighbour that is no node")
        rows.append([heap.get(node, "val") for node in neighbours])
    return rows


def _unread(heap: Heap, value: Any) -> int | None:
    raise BadStructure("this form is only for answers")


FORMS = {
    "list": Form(_read_list, _write_list),
    "ring": Form(_read_ring, _write_ring),
    "double-ring": Form(_unread, _write_double_ring),
    "random": Form(_read_random, _write_random),
    "multilevel": Form(_read_multilevel, _write_multilevel),
    "tree": Form(_read_tree, _write_tree),
    "levels": Form(_read_tree, _write_next_pointers),
    "quad": Form(_read_quad, _write_quad),
    "n-ary": Form(_read_nary, _write_nary),
    "random-tree": Form(_read_random_tree, _write_random_tree),
    "graph": Form(_read_graph, _write_graph),
    "value": Form(_unread, lambda heap, node: None if node is None else heap.get(node, "val")),
}
