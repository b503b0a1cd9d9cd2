"""The blocks of code in a reply, by Markdown's grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import tree_sitter_markdown
from tree_sitter import Language, Node, Parser

from judge.extraction.labels import label_of
from judge.extraction.naming import name_in_info

_CONTAINERS = frozenset({"document", "section", "list", "list_item", "block_quote"})
_NESTED_OPENER = re.compile(r"^(?:`{3,}|~{3,})[ \t]*([A-Za-z{][^`\n]*)\n", re.MULTILINE)
_TAG_LINE = re.compile(rb"^([ \t>]*)<(?=[A-Za-z/!?])", re.MULTILINE)
_FRONT_MATTER = re.compile(rb"\A(?:---|\+\+\+)")
_OPENS = re.compile(r"\s*(?:`{3,}|~{3,})[^`\n]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of code.

    Attributes:
        text: What is in it, without the marks of lists and quotes around it.
        label: What its fence calls it, lower case, or empty.
        lead: The last line of text before it.
        closed: False where the reply ends inside it.
        found: How it was found, where not by its fence; for people.
        name: The name that the reply gives its file, or empty.
    """

    text: str
    label: str = ""
    lead: str = ""
    closed: bool = True
    found: str = ""
    name: str = ""


def fenced(text: str, *, unpack: bool = True) -> tuple[list[Block], str]:
    """The fenced blocks of ``text`` in order, and what is outside them, line for line, with blocks left empty.

    A block that is Markdown itself gives the blocks inside it, one level deep, where ``unpack`` is set.
    """
    lines = text.split("\n")
    blocks: list[Block] = []
    for block, first, end in placed(text):
        blocks += _unpacked(block) if unpack else [block]
        lines[first:end] = [""] * (end - first)
    return blocks, "\n".join(lines)


def placed(text: str) -> Iterator[tuple[Block, int, int]]:
    """The fenced blocks of ``text`` in order, each with its first line, from 0, and the one after its last."""
    lines = text.split("\n")
    source = text.encode()
    above = 0
    for node, contained in _fence_nodes(_parser().parse(_shielded(source)).root_node):
        first, last = node.start_point.row, node.end_point.row
        end = last if node.end_point.column == 0 else last + 1
        lead = next((line for line in reversed(lines[above:first]) if line.strip()), "")
        yield replace(_block(node, source, contained), lead=lead), first, end
        above = end


def _shielded(source: bytes) -> bytes:
    """``source`` for the grammar's eyes, byte for byte as long, without what would hide a fence from it."""
    source = source.replace(b"\0", b" ")  # an error to the grammar wherever it stands
    source = _TAG_LINE.sub(rb"\1(", source)  # opens a block of HTML, which swallows the fence below
    return _FRONT_MATTER.sub(b"   ", source)  # swallows all up to the next rule


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_markdown.language()))


def _fence_nodes(root: Node) -> Iterator[tuple[Node, bool]]:
    """Every fenced block in order, and whether it is in a list or a quote."""
    stack = [(root, False)]
    while stack:
        node, contained = stack.pop()
        if node.type == "fenced_code_block":
            yield node, contained
        elif node.type in _CONTAINERS:
            inner = contained or node.type in ("list_item", "block_quote")
            stack += [(child, inner) for child in reversed(node.children)]


def _block(node: Node, source: bytes, contained: bool) -> Block:
    delimiters = [child for child in node.children if child.type == "fenced_code_block_delimiter"]
    info = next((child for child in node.children if child.type == "info_string"), None)
    opener = info or delimiters[0]
    closed = len(delimiters) > 1
    end = delimiters[1].start_byte if closed else node.end_byte
    newline = source.find(b"\n", opener.end_byte, end)
    start = end if newline < 0 else newline + 1
    marks = _continuations(node, start, end) if contained else []
    pieces: list[bytes] = []
    for mark_start, mark_end in marks:
        pieces.append(source[start:mark_start])
        start = mark_end
    text = b"".join([*pieces, source[start:end]]).decode()
    if closed:
        text = text[: text.rfind("\n") + 1]  # the closing fence's own indentation
    words = source[info.start_byte : info.end_byte].decode() if info else ""
    return Block(text=text, label=label_of(words), closed=closed, name=name_in_info(words))


def _continuations(node: Node, start: int, end: int) -> list[tuple[int, int]]:
    """Byte ranges of the marks of lists and quotes that open the lines of a block."""
    ranges = []
    stack = [node]
    while stack:
        inner = stack.pop()
        if inner.type == "block_continuation" and start <= inner.start_byte and inner.end_byte <= end:
            ranges.append((inner.start_byte, inner.end_byte))
        stack += reversed(inner.children)
    return sorted(ranges)


def _unpacked(block: Block) -> list[Block]:
    """The block, or the blocks inside it: a reply fenced as a whole, a fence opened twice, a fence never closed."""
    if block.label in ("markdown", "md") or _OPENS.match(block.text):
        inner, _ = fenced(block.text, unpack=False)
        if inner:
            return [replace(one, label=one.label or block.label, lead=one.lead or block.lead) for one in inner]
    openers = list(_NESTED_OPENER.finditer(block.text))
    if not openers:
        return [block]
    # Either the fence above was never closed, or these lines are text of the program: grammar errors will tell.
    starts = [match.end() for match in openers]
    ends = [match.start() for match in openers[1:]] + [len(block.text)]
    pieces = [replace(block, text=block.text[: openers[0].start()])]
    for match, start, end in zip(openers, starts, ends, strict=True):
        pieces.append(replace(block, text=block.text[start:end], label=label_of(match.group(1)), lead="", name=""))
    return [block, *(piece for piece in pieces if piece.text.strip())]
