"""A submission in C with the definitions of nodes that it lacks before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from judge.core import Signature
from judge.drivers.c_types import definitions, has_two_names

if TYPE_CHECKING:
    from tree_sitter import Node


def adapted(source: bytes, signature: Signature) -> bytes:
    """The submission as a file that compiles together with the driver; its lines keep their numbers."""
    from judge.extraction.grammars import parse

    own = set(_structs(parse("c", source.decode("utf-8", "replace")).root_node))
    lines = [
        f"struct {name} {{ {' '.join(f'{field};' for field in fields)} }};"
        for name, (_, fields) in definitions(signature).items()
        if name not in own
    ]
    if signature.linked and has_two_names(signature) and "Node" not in own:
        lines.append(f"#define Node {signature.linked.name}")
    return "\n".join([*lines, '#line 1 "solution.h"\n']).encode() + source


def _structs(root: Node) -> list[str]:
    """Names of the structs that a program defines."""
    found, stack = [], [root]
    while stack:
        node = stack.pop()
        if node.type == "struct_specifier" and node.child_by_field_name("body"):
            name = node.child_by_field_name("name")
            found.append(name.text.decode() if name and name.text else "")
        stack += node.children
    return found
