"""What a grammar sees in a program before it is compiled: facts for feedback, never a verdict.

Valid programs may have faults to a grammar (C++ full of macros), and broken ones none (Python 2): only the compiler
decides. A fact says where to look once it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tree_sitter import Node

from judge import languages
from judge.core import Signature, Style
from judge.extraction.entry import Entry, definitions, entry_point, name_of
from judge.extraction.grammars import Grammar, faults, grammar, parse
from judge.extraction.ranking import place_left_out

_LENGTH = 120  # characters of a quoted line


class Kind(StrEnum):
    """What a fact is about."""

    SYNTAX = "syntax"
    ENTRY = "entry"
    METHOD = "method"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact.

    Attributes:
        kind: What it is about.
        words: It in a few words, without a full stop.
        line: The line that it is about, from 1; 0 where it is about the whole program.
        column: The column in characters, from 1; 0 likewise.
        quoted: That line, shortened; empty likewise.
    """

    kind: Kind
    words: str
    line: int = 0
    column: int = 0
    quoted: str = ""


def facts(source: str, language: str, signature: Signature | None = None) -> tuple[Fact, ...]:
    """The facts about a program: the first error, what it has no start of, and where it leaves code out.

    Args:
        source: The program's text.
        language: Key in the language table.
        signature: The function asked for, or ``None`` where the program reads standard input.

    Raises:
        UsageError: ``language`` is not in the language table.
    """
    wanted = languages.get(language)
    known = grammar(wanted.grammar)
    # A lone surrogate stands for a byte that was no text.
    source = source.encode("utf-8", "replace").decode()
    tree = parse(known.name, source)
    found: list[Fact] = []
    first = min(faults(tree.root_node), key=lambda node: (node.start_byte, node.end_byte), default=None)
    if first is not None:
        found.append(_at(first, source, Kind.SYNTAX, _fault(first, wanted.name)))
    start = entry_point(tree, known, signature)
    if start.entry is not Entry.FULL and signature is not None:
        found.append(Fact(kind=Kind.METHOD, words=_missing(tree.root_node, known, signature)))
    elif start.entry is not Entry.FULL:
        found.append(Fact(kind=Kind.ENTRY, words=_start(known, start.words)))
    left_out = place_left_out(tree, known)
    if left_out is not None:
        found.append(_at(left_out, source, Kind.LEFT_OUT, "a comment stands for code that is left out"))
    return tuple(found)


def _fault(node: Node, language: str) -> str:
    if node.is_missing:
        what = node.type if len(node.type) < 3 else node.type.replace("_", " ")
        return f"here {language} wants '{what}'"
    text = (node.text or b"").decode().strip().partition("\n")[0][:40]
    return f"{language} makes no sense of '{text}'" if text else f"here {language} wants something else"


def _missing(root: Node, known: Grammar, signature: Signature) -> str:
    """What is wrong with the function or the class asked for."""
    if signature.style is Style.FUNCTION:
        return _method(root, known, signature.name)
    return f"no {signature.name} with {', '.join(method.name for method in signature.methods)}"


def _method(root: Node, known: Grammar, name: str) -> str:
    """What is wrong with the function asked for."""
    defined = list(definitions(root, known))
    functions = [name_of(node) for node in defined if node.type in known.functions]
    if known.bare:
        return f"no function {name}{_instead(functions)}"
    solution = next((node for node in defined if node.type in known.classes and name_of(node) == "Solution"), None)
    if solution is None:
        outside = ", although a function of this name stands outside of it" if name in functions else ""
        return f"no class Solution with {name}{outside}"
    methods = [name_of(node) for node in _members(solution, known)]
    return f"class Solution has no method {name}{_instead(methods)}"


def _members(node: Node, known: Grammar) -> Iterator[Node]:
    for inner in (node, *node.named_children):
        yield from (found for found in definitions(inner, known) if found.type in known.functions)


def _instead(names: list[str]) -> str:
    others = [name for name in dict.fromkeys(names) if name and not name.startswith("_")]
    return f": it has {', '.join(others[:5])}" if others else ""


def _start(known: Grammar, words: str) -> str:
    if known.starts:
        return f"no function {known.starts}, where the program would start"
    return f"the program {words}" if words else "no statement reads input and prints"


def _at(node: Node, source: str, kind: Kind, words: str) -> Fact:
    lines = source.split("\n")
    row = min(node.start_point.row, len(lines) - 1)
    before = lines[row].encode()[: node.start_point.column].decode(errors="ignore")
    quoted = lines[row].strip()
    quoted = quoted if len(quoted) <= _LENGTH else quoted[:_LENGTH] + "\u2026"
    return Fact(kind=kind, words=words, line=row + 1, column=len(before) + 1, quoted=quoted)
