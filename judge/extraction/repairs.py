"""What renderers, web pages and tokenizers do to a program, undone; each step only where it helps."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tree_sitter import Node, Tree

from judge.extraction.grammars import Grammar, damage, parse
from judge.extraction.labels import label_of, languages_called

_STRAY = {
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u200b": "",
    "\u2060": "",
    "\ufeff": "",
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2212": "-",
}
_STRAYS = re.compile("[" + "".join(_STRAY) + "]")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,5}|#x[0-9a-fA-F]{1,4});")
_PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |$)(.*)")
_NUMBERED = re.compile(r"[ \t]*(\d{1,5})(?: ?[.:|)])?(?:\t| |$)(.*)")


@dataclass(frozen=True, slots=True)
class Repaired:
    """A program after repair, its parse, and what was done to it, in words for people."""

    source: str
    tree: Tree
    notes: tuple[str, ...]


def repair(source: str, grammar: Grammar) -> Repaired:
    """Mend ``source``; a step that guesses is kept only if the grammar then finds less at fault."""
    notes: list[str] = []
    tree = parse(grammar.name, source)
    mended = _without_strays(source, tree, grammar)
    if mended != source:
        source, tree = mended, parse(grammar.name, mended)
        notes.append("odd spaces, quotes or dashes replaced")
    for step, note in _GUESSES:
        if not tree.root_node.has_error:
            break
        guess = step(source)
        if guess != source:
            guessed = parse(grammar.name, guess)
            if damage(guessed) < damage(tree):
                source, tree = guess, guessed
                notes.append(note)
    if grammar.indented and source[:1] in (" ", "\t", "\n"):
        # The grammar takes an indented program for whole; the interpreter does not.
        dedented = textwrap.dedent(source)
        if dedented != source:
            source, tree = dedented, parse(grammar.name, dedented)
            notes.append("indentation taken off")
    return Repaired(source, tree, tuple(notes))


def without_label(source: str) -> tuple[str, str]:
    """The label that stands alone on the first line of an unlabelled block, and the rest; or "" and all of it."""
    first, newline, rest = source.partition("\n")
    word = first.strip().lower()
    if newline and " " not in word and languages_called(label_of(word)) and word[:1].isalpha():
        return label_of(word), rest
    return "", source


def _without_strays(source: str, tree: Tree, grammar: Grammar) -> str:
    """Replace characters that no compiler takes outside of strings and comments; inside of them they stay."""
    if _STRAYS.search(source) is None:
        return source
    texts = iter(_texts(tree.root_node, grammar))
    text_start, text_end = next(texts, (len(source) * 4, 0))
    pieces: list[str] = []
    start = offset = counted = 0
    for match in _STRAYS.finditer(source):
        offset += len(source[counted : match.start()].encode())
        counted = match.start()
        while text_end <= offset and text_end:
            text_start, text_end = next(texts, (len(source) * 4, 0))
        if offset < text_start:
            pieces += [source[start : match.start()], _STRAY[match.group()]]
            start = match.end()
    return "".join([*pieces, source[start:]])


def _texts(root: Node, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Byte ranges of strings and comments, in order."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.type in grammar.texts:
            yield node.start_byte, node.end_byte
        else:
            stack += reversed(node.children)


def _unescaped(source: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match.group()).replace("\u00a0", " "), source)


def _without_prompts(source: str) -> str:
    """An interactive session becomes the program typed in; what the interpreter answered goes."""
    lines = source.strip("\n").split("\n")
    if not lines[0].startswith(">>>"):
        return source
    typed = [match.group(1) for match in map(_PROMPT.match, lines) if match]
    return "\n".join(typed) + "\n"


def _without_numbers(source: str) -> str:
    lines = source.strip("\n").split("\n")
    matches = [_NUMBERED.match(line) for line in lines]
    bodies: list[str] = []
    previous: int | None = None
    for match in matches:
        if match is None or (previous is not None and int(match.group(1)) != previous + 1):
            return source
        previous = int(match.group(1))
        bodies.append(match.group(2))
    while bodies and all(body.startswith(" ") for body in bodies if body.strip()) and any(map(str.strip, bodies)):
        bodies = [body[1:] for body in bodies]
    return "\n".join(bodies) + "\n"


_GUESSES: tuple[tuple[Callable[[str], str], str], ...] = (
    (_unescaped, "HTML escapes undone"),
    (_without_prompts, "interpreter prompts taken off"),
    (_without_numbers, "line numbers taken off"),
)
