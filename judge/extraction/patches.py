"""Patches in a reply, applied to the program before: unified diffs, search-and-replace blocks, single definitions."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from tree_sitter import Node

from judge.extraction.entry import definitions, name_of
from judge.extraction.grammars import Grammar, damage, parse

_HUNK = re.compile(r"@@ *(?:-(\d+)(?:,\d+)? \+\d+(?:,\d+)? *@@)?")
_HEADER = re.compile(
    r"(?:diff |index |--- |\+\+\+ |new file|deleted file|similarity |rename |old mode|\*\*\* |\\ No newline)"
)
_MARKS = (
    re.compile(r"[ \t]*<{5,9} ?(?:SEARCH|ORIGINAL|OLD|HEAD)", re.IGNORECASE),
    re.compile(r"[ \t]*={5,9}[ \t]*$"),
    re.compile(r"[ \t]*>{5,9}"),
)
_SIGNED = re.compile(r"^[+-](?![+-]{2} )", re.MULTILINE)
_WHOLE_HUNK = re.compile(r"^@@", re.MULTILINE)
_PLACES = 50  # places that a hunk is compared with; the nearest to its line number is taken
_EDITS = 100
_WRAPPERS = frozenset({"decorated_definition", "template_declaration", "export_statement"})


class Misfit(Exception):
    """A patch that does not fit the program; the message quotes the line that is not there."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: lines with their signs (space for what stays, ``-``, ``+``), and the line number it names, or 0."""

    lines: tuple[tuple[str, str], ...]
    near: int = 0


def edits_in(text: str, label: str) -> list[Edit]:
    """The changes that a block describes, if it is a patch; ``label`` is what its fence calls it."""
    pairs = _pairs(text)
    if pairs:
        return [replacing(old, new) for old, new in pairs]
    if label in ("diff", "patch") or _WHOLE_HUNK.search(text) or text.lstrip().startswith(("--- ", "*** Begin Patch")):
        return _hunks(text) if _SIGNED.search(text) else []
    return []


def _pairs(text: str) -> list[tuple[str, str]]:
    """Old and new text of every search-and-replace block."""
    pairs: list[tuple[str, str]] = []
    texts: list[list[str]] = []
    for line in text.splitlines():
        if _MARKS[len(texts)].match(line):
            if len(texts) == 2:
                pairs.append(("\n".join(texts[0]), "\n".join(texts[1])))
                texts = []
            else:
                texts.append([])
        elif texts:
            texts[-1].append(line)
    return pairs


def replacing(old: str, new: str) -> Edit:
    """The change of ``old`` into ``new``."""
    before, after = old.strip("\n").split("\n"), new.strip("\n").split("\n") if new.strip("\n") else []
    return Edit((*(("-", line) for line in before), *(("+", line) for line in after)))


def _hunks(text: str) -> list[Edit]:
    edits: list[Edit] = []
    lines: list[tuple[str, str]] = []
    near = 0

    def end() -> None:
        while lines and lines[-1] == (" ", ""):
            lines.pop()
        if any(sign != " " for sign, _ in lines):
            edits.append(Edit(tuple(lines), near))
        lines.clear()

    for line in text.strip("\n").split("\n"):
        hunk = _HUNK.match(line)
        if hunk or line.strip() in ("...", "\u2026"):
            end()
            near = int(hunk[1] or 0) if hunk else 0
        elif _HEADER.match(line):
            end()
        elif line[:1] in ("+", "-", " "):
            lines.append((line[0], line[1:]))
        elif line or lines:
            lines.append((" ", line))
    end()
    return edits


def applied(edits: Sequence[Edit], source: str) -> str:
    """``source`` after ``edits``.

    Raises:
        Misfit: One does not fit, not even where blanks at both ends of lines count for nothing.
    """
    if len(edits) > _EDITS:
        raise Misfit(f"it makes more than {_EDITS} changes")
    lines = source.rstrip("\n").split("\n")
    after = 0
    for edit in edits:
        old = [text for sign, text in edit.lines if sign != "+"]
        start = _place(old, lines, edit.near or after)
        shift = _shift([line for line in edit.lines if line[0] != "+"], lines[start:])
        changed: list[str] = []
        at = start
        for sign, text in edit.lines:
            if sign == "+":
                changed.append(_shifted(text, shift))
                continue
            if sign == " ":
                changed.append(lines[at])
            at += 1
        lines[start:at] = changed
        after = start + len(changed)
    return "\n".join(lines) + "\n"


def _place(old: Sequence[str], lines: Sequence[str], near: int) -> int:
    """Where ``old`` stands in ``lines``."""
    if not any(line.strip() for line in old):
        raise Misfit("a patch without a line of the program that says where it belongs")
    for normal in (str, str.rstrip, str.strip):
        haystack = "\n" + "\n".join(map(normal, lines)) + "\n"
        needle = "\n" + "\n".join(map(normal, old)) + "\n"
        starts = list(islice(_found(haystack, needle), _PLACES))
        if starts:
            return min(starts, key=lambda start: abs(start + 1 - near))
    known = {line.strip() for line in lines}
    strange = next((line.strip() for line in old if line.strip() and line.strip() not in known), "")
    raise Misfit(f"no line of the program reads '{strange[:80]}'" if strange else "its lines stand elsewhere or apart")


def _shift(old: Sequence[tuple[str, str]], lines: Sequence[str]) -> int:
    """How many columns deeper the lines stand in the program than in the patch, by the lines that it takes away."""
    shifts = [
        (sign != "-", _depth(here) - _depth(line))
        for (sign, line), here in zip(old, lines, strict=False)
        if line.strip()
    ]
    kept, shift = min(shifts, key=lambda one: one[0])
    return 0 if kept and shift == 1 else shift  # one column: the blank before a line that stays was forgotten


def _found(haystack: str, needle: str) -> Iterable[int]:
    at, line, counted = haystack.find(needle), 0, 0
    while at >= 0:
        line += haystack.count("\n", counted, at)
        counted = at
        yield line
        at = haystack.find(needle, at + 1)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _shifted(line: str, shift: int) -> str:
    if shift > 0:
        return " " * shift + line if line.strip() else line
    return line[min(-shift, _depth(line)) :]


def with_definitions(fragment: str, source: str, grammar: Grammar) -> tuple[str, tuple[str, ...]]:
    """``source`` with the functions and classes of ``fragment`` in place of its own, and the names of those.

    Definitions that ``source`` lacks go before the first that it has. Both are left as they are where ``fragment`` is
    more than definitions and imports, or has none of the program's.
    """
    tree, whole = parse(grammar.name, fragment), parse(grammar.name, source)
    given = [(name_of(node), _wrapped(node)) for node in definitions(tree.root_node, grammar)]
    kinds = {child.type for child in tree.root_node.named_children if "comment" not in child.type}
    plain = grammar.imports | grammar.classes | grammar.functions | _WRAPPERS
    own = {name_of(node): _wrapped(node) for node in _all_definitions(whole.root_node, grammar)}
    common = tuple(name for name, _ in given if name in own)
    if not common or damage(tree) or not kinds <= plain or len({name for name, _ in given}) < len(given):
        return source, ()
    data = source.encode()
    changes: list[tuple[int, int, str]] = []
    first = min(own[name].start_byte for name in common)
    for name, node in given:
        text = node.text.decode() if node.text else ""
        place = own.get(name)
        if place is None:
            anchor = next(node for node in own.values() if node.start_byte == first)
            changes.append(
                (first, first, _indented(text, anchor.start_point.column) + "\n\n" + " " * anchor.start_point.column)
            )
        else:
            changes.append((place.start_byte, place.end_byte, _indented(text, place.start_point.column)))
    for start, end, text in sorted(changes, key=lambda change: change[:2], reverse=True):
        data = data[:start] + text.encode() + data[end:]
    return data.decode(), common


def _all_definitions(root: Node, grammar: Grammar) -> Iterable[Node]:
    for node in definitions(root, grammar):
        yield node
        if node.type in grammar.classes:
            yield from definitions(node, grammar)
            body = node.child_by_field_name("body")
            if body is not None:
                yield from definitions(body, grammar)


def _wrapped(node: Node) -> Node:
    parent = node.parent
    return parent if parent is not None and parent.type in _WRAPPERS else node


def _indented(text: str, column: int) -> str:
    first, newline, rest = text.partition("\n")
    return first + newline + textwrap.indent(rest, " " * column)
