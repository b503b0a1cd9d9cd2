"""What extraction knows of the grammars of programming languages, and what it asks of a parsed program."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from tree_sitter import Language, Node, Parser, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One table of ``grammars.toml``, whose head explains the keys; ``name`` is as in the language table."""

    name: str
    imports: frozenset[str]
    classes: frozenset[str]
    functions: frozenset[str]
    transparent: frozenset[str]
    texts: frozenset[str]
    starts: str
    members: bool
    bare: bool
    calls: frozenset[str]
    reads: frozenset[str]
    prints: frozenset[str]
    macros: str
    indented: bool


@cache
def grammar(name: str) -> Grammar:
    """The grammar called ``name`` in the language table."""
    data = tomllib.loads(Path(__file__).with_name("grammars.toml").read_text(encoding="utf-8"))
    sets = {field.name for field in fields(Grammar) if field.type == "frozenset[str]"}
    values: dict[str, Any] = {
        key: frozenset(value.split()) if key in sets else value for key, value in data[name].items()
    }
    return Grammar(name=name, **values)


def parse(name: str, source: str) -> Tree:
    """Parse ``source`` by the grammar called ``name``."""
    return _parser(name).parse(source.encode())


@cache
def _parser(name: str) -> Parser:
    module = importlib.import_module(f"tree_sitter_{name}")
    make = getattr(module, f"language_{name}", None) or module.language  # some modules hold two grammars
    return Parser(Language(make()))


def faults(root: Node) -> Iterator[Node]:
    """The nodes at fault: what is missing, and the tokens inside of errors that belong to nothing whole."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.is_missing:
            yield node
        elif node.type == "ERROR":
            whole = [child for child in node.children if child.child_count]
            yield from [child for child in node.children if not child.child_count] if node.children else [node]
            stack += whole
        elif node.has_error:
            stack += node.children


def damage(tree: Tree) -> int:
    """How much of a program its grammar cannot make sense of, in bytes; 0 only for a clean parse."""
    if not tree.root_node.has_error:
        return 0
    return max(1, sum(max(1, node.end_byte - node.start_byte) for node in faults(tree.root_node)))


def texts(root: Node, grammar: Grammar) -> Iterator[Node]:
    """Strings and comments, in order."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.type in grammar.texts:
            yield node
        else:
            stack += reversed(node.children)
