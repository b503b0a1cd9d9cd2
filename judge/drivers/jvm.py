"""What the drivers of Java and Kotlin share: words for types, classes of nodes, and the edit of a submission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.value_types import parse_type

_INTEGER = "integer"
LISTS = Linked(name="ListNode", fields=(Parameter(name="val", type=_INTEGER), Parameter(name="next", type="Node")))
TREES = Linked(
    name="TreeNode",
    fields=(
        Parameter(name="val", type=_INTEGER),
        Parameter(name="left", type="Node"),
        Parameter(name="right", type="Node"),
    ),
)


def word(signature: Signature, type: str) -> str:
    """A type as the driver's reader and writer know it: one sign for each list (``[`` or ``<``), then the base."""
    parsed = parse_type(type)
    base = "Node" if signature.linked and parsed.base in ("Node", signature.linked.name) else parsed.base
    return "".join(layer[0] for layer in parsed.layers).replace("l", "<") + base


def field_word(field: Parameter) -> str:
    """The same for a field of a class of nodes."""
    return field.type.removesuffix(">").replace("list<", "<")


def indented(indent: int, lines: Iterable[str]) -> str:
    """Lines of code as they stand in a template."""
    return "\n".join(" " * indent + line for line in lines)


def given_nodes(signature: Signature) -> list[Linked]:
    """The classes of nodes that a submission finds."""
    own = [signature.linked] if signature.linked else []
    return [*own, *(nodes for nodes in (LISTS, TREES) if not any(nodes.name == one.name for one in own))]


def used_nodes(signature: Signature) -> list[tuple[str, Linked]]:
    """The classes of nodes that the driver must make or read, each with its word for `word`."""
    words = {word(signature, type).lstrip("[<") for type in _types(signature)}
    found = [(nodes.name, nodes) for nodes in (LISTS, TREES) if nodes.name in words]
    return [*found, *([("Node", signature.linked)] if signature.linked else [])]


def uses(signature: Signature, base: str) -> bool:
    """Whether a type of the signature is, or holds, ``base``."""
    return any(parse_type(type).base == base for type in _types(signature))


def constructors(nodes: Linked) -> list[tuple[Parameter, ...]]:
    """What LeetCode's definition can be made from: nothing, the plain fields, the fields up to each further one."""
    plain = sum(field.type not in ("Node", "list<Node>") for field in nodes.fields)
    return [(), nodes.fields[:plain], nodes.fields]


def parameters_of(signature: Signature, name: str) -> tuple[Parameter, ...]:
    """All parameters of a method, or of the constructor."""
    return next((method.parameters for method in signature.methods if method.name == name), signature.parameters)


def called(name: str, parameters: tuple[Parameter, ...]) -> str:
    """A call as the comment below starter code shows it."""
    return f"{name}({','.join(parameter.name for parameter in parameters if not parameter.hidden)})"


def as_returned(signature: Signature, given: Given) -> str:
    """What stands behind an entry of the matrix that a given function knows, to make it what the function returns."""
    matrix = next(one.type for one in signature.parameters if one.name == given.value)
    return " != 0" if given.returns == "boolean" and parse_type(matrix).base != "boolean" else ""


def _types(signature: Signature) -> Iterator[str]:
    yield signature.returns
    for parameters in (signature.parameters, *(method.parameters for method in signature.methods)):
        yield from (parameter.type for parameter in parameters)
    if signature.style is not Style.FUNCTION:
        yield from (method.returns for method in signature.methods)
