"""Where a program starts: the sign by which a solution is told from a fragment, an example or a usage note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain

from tree_sitter import Node, Tree

from judge.core import Signature, Style
from judge.extraction.grammars import Grammar


class Entry(IntEnum):
    """How much of an entry point a program has; more is better."""

    NONE = 0
    DEFINITIONS = 1
    PARTIAL = 2
    FULL = 3


@dataclass(frozen=True, slots=True)
class EntryPoint:
    """The entry point of one program, and its kind in a few words for people (empty where there is none)."""

    entry: Entry
    words: str = ""


def entry_point(tree: Tree, grammar: Grammar, signature: Signature | None) -> EntryPoint:
    """The entry point: the class and method of ``signature``, or what makes a program that reads and prints."""
    root = tree.root_node
    defined = list(definitions(root, grammar))
    if signature is not None:
        if signature.style is Style.FUNCTION:
            found = _method(root, defined, signature.name, grammar)
        else:
            found = _class(root, defined, signature, grammar)
    elif grammar.starts:
        found = _start(root, defined, grammar)
    else:
        found = _statements(root, defined, grammar)
    if found.entry is Entry.NONE and (defined or _has_imports(root, grammar)):
        return EntryPoint(Entry.DEFINITIONS)
    return found


def _method(root: Node, defined: list[Node], name: str, grammar: Grammar) -> EntryPoint:
    if grammar.bare and _stands_alone(root, defined, name, grammar):
        return EntryPoint(Entry.FULL, f"defines {name}")
    for node in defined:
        if node.type in grammar.classes and name_of(node) == "Solution":
            body = node.child_by_field_name("body")
            # The body's text, since a method may be a bare declaration, or an assignment.
            if body is not None and body.text is not None and _names(name, body.text.decode()):
                return EntryPoint(Entry.FULL, f"defines class Solution with {name}")
    if any(node.type in grammar.functions and name_of(node) == name for node in defined):
        return EntryPoint(Entry.PARTIAL, f"defines {name}, but not in class Solution")
    if root.has_error and root.text is not None:
        text = root.text.decode()
        if re.search(r"\bclass\s+Solution\b", text) and _names(name, text):
            return EntryPoint(Entry.FULL, f"seems to define class Solution with {name}")
    return EntryPoint(Entry.NONE)


def _class(root: Node, defined: list[Node], signature: Signature, grammar: Grammar) -> EntryPoint:
    """A class is full with all its methods; bare languages have functions in their place, whose names hold theirs."""
    text = root.text.decode() if root.text is not None else ""
    names = [method.name for method in signature.methods]
    named = [node for node in defined if node.type in grammar.classes and name_of(node) == signature.name]
    holder = next((node.text.decode() for node in named if node.text is not None), "")
    if holder and all(_names(name, holder) for name in names):
        return EntryPoint(Entry.FULL, f"defines class {signature.name} with {', '.join(names)}")
    bare = all(re.search(rf"{_either(name)}\s*[(=:]", text, re.IGNORECASE) for name in names)
    if (
        bare
        and (grammar.bare or root.has_error)
        and (signature.style is Style.CHAIN or _mentions(signature.name, text))
    ):
        return EntryPoint(Entry.FULL, f"seems to define {signature.name} with {', '.join(names)}")
    if holder:
        return EntryPoint(Entry.PARTIAL, f"defines class {signature.name} without all of {', '.join(names)}")
    return EntryPoint(Entry.NONE)


def _mentions(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}", text, re.IGNORECASE) is not None


def _either(name: str) -> str:
    return rf"(?:{re.escape(name)}|{re.escape(_snake(name))})"


def _stands_alone(root: Node, defined: list[Node], name: str, grammar: Grammar) -> bool:
    if any(node.type in grammar.functions and name_of(node) == name for node in defined):
        return True
    # A method of `impl Solution`, or a function that is given a name: neither is a definition to the grammar.
    text = root.text.decode() if root.text is not None else ""
    named = (
        rf"(?:\b(?:var|let|const)\s+{re.escape(name)}\s*=|\bfn\s+(?:{re.escape(name)}|{re.escape(_snake(name))})\s*\()"
    )
    return re.search(named, text) is not None


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])[A-Z]", lambda match: f"_{match.group().lower()}", name)


def _start(root: Node, defined: list[Node], grammar: Grammar) -> EntryPoint:
    name = grammar.starts
    if grammar.members:
        members = (definitions(node, grammar) for node in defined if node.type in grammar.classes)
        defined = [*defined, *chain.from_iterable(members)]
    if any(node.type in grammar.functions and name_of(node) == name for node in defined):
        return EntryPoint(Entry.FULL, f"defines {name}")
    if root.has_error and root.text is not None and re.search(rf"\b{name}\s*\(", root.text.decode()):
        return EntryPoint(Entry.FULL, f"seems to define {name}")
    return EntryPoint(Entry.NONE)


def _statements(root: Node, defined: list[Node], grammar: Grammar) -> EntryPoint:
    names = set(_identifiers(root))
    reads, prints = bool(names & grammar.reads), bool(names & grammar.prints)
    scopes = grammar.classes | grammar.functions | {"decorated_definition"}
    statements = [child for child in root.named_children if child.type not in scopes]
    acts = any(node.type in grammar.calls for statement in statements for node in _nodes(statement))
    if reads and prints and acts:
        return EntryPoint(Entry.FULL, "reads input and prints")
    if prints and acts:
        return EntryPoint(Entry.PARTIAL, "prints, but reads nothing")
    if reads and prints:
        return EntryPoint(Entry.PARTIAL, "reads and prints in functions that nothing calls")
    return EntryPoint(Entry.NONE)


def definitions(root: Node, grammar: Grammar) -> Iterator[Node]:
    """Classes and functions defined right in ``root``, or in nodes that are no scope of their own."""
    stack = list(reversed(root.children))
    while stack:
        node = stack.pop()
        if node.type in grammar.classes or node.type in grammar.functions:
            yield node
        elif node.type in grammar.transparent:
            stack += reversed(node.children)


def _names(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\s*[(=]", text, re.IGNORECASE) is not None  # C# has it as `TwoSum`


def _has_imports(root: Node, grammar: Grammar) -> bool:
    return any(child.type in grammar.imports for child in root.named_children)


def name_of(node: Node) -> str:
    """The name that a definition gives; through the declarators of C and C++."""
    inner: Node | None = node
    while inner is not None:
        name = inner.child_by_field_name("name")
        if name is not None:
            return name.text.decode() if name.text else ""
        declarator = inner.child_by_field_name("declarator")
        if declarator is None and inner.type in ("reference_declarator", "parenthesized_declarator"):
            declarator = inner.named_children[0] if inner.named_children else None
        if declarator is None:
            return inner.text.decode() if inner.text and "identifier" in inner.type else ""
        inner = declarator
    return ""


def _identifiers(root: Node) -> Iterator[str]:
    # Where printing is a statement, its keyword is the name.
    for node in _nodes(root):
        if node.type in ("identifier", "property_identifier", "print") and node.text is not None:
            yield node.text.decode()


def _nodes(root: Node) -> Iterator[Node]:
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack += node.children
