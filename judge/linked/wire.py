"""What a driver reads and prints where the signature has a class of nodes of its own, and LeetCode's notation of it.

Besides the forms of `judge.linked.forms`, a parameter may have one that speaks of another parameter:

* ``in:root``: one of the nodes of ``root``, written as its value (values are unique there);
* ``cycle:head``: the index of the node of the list ``head`` that its last node leads to, -1 for none;
* ``join:listB:skipB:listA``: where the list ``listB`` goes on as ``listA`` after its first ``skipB`` nodes; the value
  is how many nodes of ``listA`` come before.

An answer may be ``index:head``: how many nodes of the list ``head`` come before the node returned, -1 for none.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from judge.checking.json_text import parse_json
from judge.core import Parameter, Signature, Style
from judge.linked.forms import FORMS
from judge.linked.heap import BadStructure, Heap, read_answer
from judge.value_types import ValueType, parse_type

RELATIONS = ("in", "cycle", "join")


def driver_input(signature: Signature, lines: Sequence[bytes]) -> bytes:
    """The lines that the driver reads, from those of a test case.

    Raises:
        ValueError: A line is not one JSON value, or (`BadStructure`) a structure is not written in its form.
    """
    assert signature.linked
    heap = Heap(signature.linked)
    values = [parse_json(line) for line in lines]
    if signature.style is Style.CLASS:
        names, arguments = _calls(values)
        values = [
            names,
            [_read(heap, signature, takes(signature, name), one) for name, one in zip(names, arguments, strict=True)],
        ]
    else:
        values = _read(heap, signature, signature.parameters, values)
    return b"".join(
        json.dumps(value, separators=(",", ":"), default=float).encode() + b"\n" for value in (heap.nodes, *values)
    )


def leetcode_answer(signature: Signature, lines: Sequence[bytes], output: bytes) -> bytes:
    """What a driver printed, in LeetCode's notation.

    Args:
        signature: With a class of nodes.
        lines: The lines of the test case.
        output: The line that the driver printed.

    Raises:
        ValueError: It is not one JSON value, or (`BadStructure`) the answer is no structure of its form.
    """
    assert signature.linked
    both = parse_json(output)
    if not isinstance(both, list) or len(both) != 2:
        raise BadStructure("the output is not what the driver prints")
    heap, origins = read_answer(signature.linked, both[1])
    if signature.copied and any(origin is not None for origin in origins):
        raise BadStructure("the answer holds nodes of the input: a copy is asked for")
    value = both[0]
    if signature.form.startswith("index:"):
        answer: Any = _index(signature, lines, None if value is None else origins[_node(heap, value)])
    elif signature.style is Style.CLASS:
        names, _ = _calls([parse_json(line) for line in lines])
        if not isinstance(value, list) or len(value) != len(names):
            raise BadStructure("the output is not what the driver prints")
        answer = [
            _written(heap, signature, parse_type(returns(signature, name)), "", one)
            for name, one in zip(names, value, strict=True)
        ]
    elif len(signature.outputs) > 1:
        outputs = [signature.parameters[index] for index in signature.outputs]
        if not isinstance(value, list) or len(value) != len(outputs):
            raise BadStructure("the output is not what the driver prints")
        answer = [
            _written(heap, signature, parse_type(one.type), one.form, got)
            for one, got in zip(outputs, value, strict=True)
        ]
    else:
        type, form = signature.returns, signature.form
        if signature.outputs:
            parameter = signature.parameters[signature.outputs[0]]
            type, form = parameter.type, form or parameter.form
        answer = _written(heap, signature, parse_type(type), form, value)
    return json.dumps(answer, separators=(",", ":"), default=float).encode() + b"\n"


def takes(signature: Signature, name: str) -> tuple[Parameter, ...]:
    """The parameters of a method of a class, or of its constructor.

    Raises:
        BadStructure: It has no such method.
    """
    if name == signature.name:
        return signature.parameters
    for method in signature.methods:
        if method.name == name:
            return method.parameters
    raise BadStructure(f"{signature.name} has no method {name}")


def returns(signature: Signature, name: str) -> str:
    """LeetCode's word for what a method of a class returns; ``void`` for its constructor."""
    return next((method.returns for method in signature.methods if method.name == name), "void")


def _calls(values: Sequence[Any]) -> tuple[list[str], list[list[Any]]]:
    if len(values) != 2 or not all(isinstance(value, list) for value in values) or len(values[0]) != len(values[1]):
        raise BadStructure("needs two lines: names of methods, and as many lists of arguments")
    return values[0], values[1]


def _read(heap: Heap, signature: Signature, parameters: tuple[Parameter, ...], values: Sequence[Any]) -> list[Any]:
    if len(values) != len(parameters):
        raise BadStructure(f"has {len(values)} values: needs {len(parameters)}")
    read: dict[str, Any] = {}
    late: list[tuple[Parameter, Any]] = []
    for parameter, value in zip(parameters, values, strict=True):
        if parameter.form.split(":")[0] in RELATIONS:
            late.append((parameter, value))
        else:
            read[parameter.name] = _nodes(heap, signature, parse_type(parameter.type), parameter.form, value)
    for parameter, value in late:
        read[parameter.name] = _related(heap, parameter, value, read)
    return [read[parameter.name] for parameter in parameters]


def _nodes(heap: Heap, signature: Signature, type: ValueType, form: str, value: Any) -> Any:
    """``value`` with each structure in it replaced by the number of its first node."""
    if not _is_node(signature, type):
        return value
    if type.layers:
        if not isinstance(value, list):
            raise BadStructure(f"expected a list ({type})")
        return [_nodes(heap, signature, type.element, form, one) for one in value]
    return FORMS[form or _own_form(signature)].read(heap, value)


def _related(heap: Heap, parameter: Parameter, value: Any, read: dict[str, Any]) -> Any:
    relation, *names = parameter.form.split(":")
    if relation == "in":
        return _find(heap, value, heap_part(heap, read[names[0]]))
    if type(value) is not int:
        raise BadStructure(f"{parameter.name} must be an integer")
    if relation == "cycle":
        nodes = heap.chain(read[names[0]], "next")
        if value != -1:
            if not 0 <= value < len(nodes):
                raise BadStructure(f"{parameter.name} is none of the {len(nodes)} nodes")
            heap.set(nodes[-1], "next", nodes[value])
        return value
    later, skipped, earlier = (read[name] for name in names)
    ours, theirs = heap.chain(later, "next"), heap.chain(earlier, "next")
    if skipped < len(ours) and value < len(theirs):
        if skipped == 0:
            read[names[0]] = theirs[value]
        else:
            heap.set(ours[skipped - 1], "next", theirs[value])
    return value


def heap_part(heap: Heap, first: Any) -> list[int]:
    """Numbers of all nodes that can be reached from a node, or from those in a list."""
    left = [node for node in (first if isinstance(first, list) else [first]) if node is not None]
    found = dict.fromkeys(left)
    references = [index for name, index in heap.fields.items() if name not in ("val", "isLeaf")]
    while left:
        node = left.pop()
        for index in references:
            value = heap.nodes[node][index]
            for other in value if isinstance(value, list) else [value]:
                if other is not None and other not in found:
                    found[other] = None
                    left.append(other)
    return list(found)


def _find(heap: Heap, value: Any, nodes: list[int]) -> Any:
    if isinstance(value, list):
        return [_find(heap, one, nodes) for one in value]
    if value is None:
        return None
    found = [node for node in nodes if heap.get(node, "val") == value]
    if not found:
        raise BadStructure(f"no node has the value {value}")
    return min(found)


def _index(signature: Signature, lines: Sequence[bytes], origin: int | None) -> int:
    if origin is None:
        return -1
    assert signature.linked
    heap = Heap(signature.linked)
    first = None
    name = signature.form.split(":")[1]
    for parameter, line in zip(signature.parameters, lines, strict=True):
        if parameter.form.split(":")[0] not in RELATIONS:
            node = _nodes(heap, signature, parse_type(parameter.type), parameter.form, parse_json(line))
            first = node if parameter.name == name else first
    nodes = heap.chain(first, "next")
    return nodes.index(origin) if origin in nodes else -1


def _written(heap: Heap, signature: Signature, type: ValueType, form: str, value: Any) -> Any:
    if not _is_node(signature, type):
        return value
    if type.layers:
        if not isinstance(value, list):
            raise BadStructure("the output is not what the driver prints")
        return [_written(heap, signature, type.element, form, one) for one in value]
    return FORMS[form or _own_form(signature)].write(heap, None if value is None else _node(heap, value))


def _node(heap: Heap, value: Any) -> int:
    if type(value) is not int or not 0 <= value < len(heap.nodes):
        raise BadStructure("the output is not what the driver prints")
    return value


def _is_node(signature: Signature, type: ValueType) -> bool:
    assert signature.linked
    return type.base in ("Node", signature.linked.name)


def _own_form(signature: Signature) -> str:
    assert signature.linked
    return signature.linked.form
