"""A submission in Go as a file of the driver's package, with the package line, imports and definitions that it lacks.

What is put before the submission stands on its first line, and what is added after it speaks of another file: the
compiler names the submission's own lines.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from judge.core import Signature, Style
from judge.drivers.go_types import capital, definitions, has_two_names, spelling

if TYPE_CHECKING:
    from tree_sitter import Node

_SURROGATE = re.compile("[\ud800-\udfff]")  # a byte that is no UTF-8: one byte to the parser, too


def edited(signature: Signature, source: bytes) -> bytes:
    """The submission as a file that compiles together with the driver."""
    from judge.extraction.grammars import parse

    source = source.removeprefix(b"\xef\xbb\xbf")
    root = parse("go", _SURROGATE.sub("?", source.decode("utf-8", "surrogateescape"))).root_node
    declared = set(_declared(root))
    missing = {name: package for name, package in _packages().items() if name in _qualifiers(root) - declared}
    imports = "".join(f'; import "{path}"' for path, _ in missing.values()).encode()
    package = next((node for node in root.children if node.type == "package_clause"), None)
    for node in reversed(root.children):  # from the end: what comes before stays where it is
        if node.type == "function_declaration" and _name(node) == "main":
            name = node.child_by_field_name("name")
            assert name
            source = source[: name.start_byte] + b"_" + source[name.end_byte :]
    if package:
        rest = source[package.end_byte :]
        source = source[: package.start_byte] + b"package main" + imports + rest
    else:
        source = b"package main" + imports + b"; /*line solution.go:1:1*/" + source
    # An imported name is used at least here: in the submission, it may turn out to be a variable's.
    uses = [f"var _ = {use}" for _, use in missing.values()]
    classes = [
        f"type {name} struct {{ {'; '.join(f'{field} {type}' for field, type in fields)} }}"
        for name, (_, fields) in definitions(signature).items()
        if name not in declared
    ]
    if signature.linked and has_two_names(signature) and "Node" not in declared:
        classes.append(f"type Node = {signature.linked.name}")
    added = "\n".join([*uses, *classes, *_other_case(root, signature), *_curried(declared, signature)])
    return source + b"\n//line judge_added.go:1\n" + added.encode() + b"\n"


@cache
def _packages() -> Mapping[str, tuple[str, str]]:
    """Name of a package to its path, and to an expression that uses it."""
    table = tomllib.loads((resources.files(__package__) / "go_packages.toml").read_text("utf-8"))
    return {path.rpartition("/")[2]: (path, use) for path, use in table.items()}


def _nodes(root: Node, *types: str) -> Iterator[Node]:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.type in types:
            yield node
        stack += node.children


def _text(node: Node | None) -> str:
    return node.text.decode() if node and node.text else ""


def _name(node: Node) -> str:
    return _text(node.child_by_field_name("name"))


def _declared(root: Node) -> Iterator[str]:
    """Names at the top of the file: of imports, types, functions, variables and constants."""
    for node in root.children:
        if node.type == "import_declaration":
            for one in _nodes(node, "import_spec"):
                path = _text(one.child_by_field_name("path")).strip('"`')
                yield _name(one) or path.rpartition("/")[2]
        elif node.type == "function_declaration":
            yield _name(node)
        elif node.type in ("type_declaration", "var_declaration", "const_declaration"):
            for one in _nodes(node, "type_spec", "type_alias", "var_spec", "const_spec"):
                yield from (_text(name) for name in one.children_by_field_name("name"))


def _qualifiers(root: Node) -> set[str]:
    """What stands before a dot and a capital letter."""
    found = set()
    for node in _nodes(root, "selector_expression", "qualified_type"):
        left = node.child_by_field_name("operand") or node.child_by_field_name("package")
        right = node.child_by_field_name("field") or node.child_by_field_name("name")
        if left and left.type in ("identifier", "package_identifier") and _text(right)[:1].isupper():
            found.add(_text(left))
    return found


def _other_case(root: Node, signature: Signature) -> Iterator[str]:
    """Methods in capitals for those in small letters: LeetCode has some of its classes this way and some that way."""
    methods = [node for node in root.children if node.type == "method_declaration"]
    names = {_name(node) for node in methods}
    types = spelling(signature)
    for method in signature.methods if signature.style is not Style.FUNCTION else ():
        if method.name in names and capital(method.name) not in names:
            arguments = [f"judge{number}" for number, _ in enumerate(method.parameters)]
            pairs = zip(arguments, method.parameters, strict=True)
            parameters = ", ".join(f"{name} {types.of(one.type)}" for name, one in pairs)
            back = "" if method.returns == "void" else "return "
            yield (
                f"func (this *{signature.name}) {capital(method.name)}({parameters}) {types.of(method.returns)}"
                f" {{ {back}this.{method.name}({', '.join(arguments)}) }}"
            )


def _curried(declared: set[str], signature: Signature) -> Iterator[str]:
    """The function, where the submission has one that makes it of the given functions, as LeetCode has for some."""
    if signature.given and "solution" in declared and signature.name not in declared:
        given = ", ".join(one.name for one in signature.given)
        yield f"var {signature.name} = solution({given})"
