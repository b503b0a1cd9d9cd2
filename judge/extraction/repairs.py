"""What renderers, web pages and tokenizers do to a program, undone; each step only where it helps."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tree_sitter import Tree

from judge.extraction.grammars import Grammar, damage, parse, texts
from judge.extraction.guesses import GUESSES, NUMBERS, without_number_column, without_sure_numbers
from judge.extraction.labels import label_of, languages_called
from judge.extraction.unfenced import unfenced

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
# Full-width signs, as an input method for Chinese or Japanese writes them: "\uff08" for "(".
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3001": ",", "\u3002": "."}


@dataclass(frozen=True, slots=True)
class Repaired:
    """A program after repair, its parse, and what was done to it, in words for people."""

    source: str
    tree: Tree
    notes: tuple[str, ...]


def repair(source: str, grammar: Grammar, *, closed: bool = True) -> Repaired:
    """Mend ``source``; a step that guesses is kept only if the grammar then finds less at fault.

    Args:
        source: A block's text.
        grammar: The grammar of the language that it is taken for.
        closed: Whether a fence ends the block; where none does, prose may follow the program.
    """
    notes: list[str] = []
    # Numbers are no fault to many a grammar.
    sure = ((without_number_column, "a column of line numbers taken off"), (without_sure_numbers, NUMBERS))
    for step, note in sure:
        unnumbered = step(source)
        if unnumbered != source:
            source = unnumbered
            notes.append(note)
    tree = parse(grammar.name, source)
    mended = _replaced(source, tree, grammar, _STRAY)
    if mended != source:
        source, tree = mended, parse(grammar.name, mended)
        notes.append("odd spaces, quotes or dashes replaced")
    for guess_at, note in _steps(grammar, closed):
        if not tree.root_node.has_error:
            break
        guess = guess_at(source, tree)
        if guess != source and guess.strip():
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


def _steps(grammar: Grammar, closed: bool) -> Iterator[tuple[Callable[[str, Tree], str], str]]:
    yield lambda source, tree: _replaced(source, tree, grammar, _WIDE), "full-width signs replaced"
    for guess, note in GUESSES:
        yield lambda source, _, guess=guess: guess(source), note  # type: ignore[misc]
    if not closed:
        yield lambda source, _: _program_in(source, grammar), "what follows the program taken off"


def _program_in(source: str, grammar: Grammar) -> str:
    span = unfenced(source, grammar)
    return source if span is None or not source.lstrip("\n").startswith(span.text.partition("\n")[0]) else span.text


def without_label(source: str) -> tuple[str, str]:
    """The label that stands alone on the first line of an unlabelled block, and the rest; or "" and all of it."""
    first, newline, rest = source.partition("\n")
    word = first.strip().lower()
    if newline and " " not in word and languages_called(label_of(word)) and word[:1].isalpha():
        return label_of(word), rest
    return "", source


def _replaced(source: str, tree: Tree, grammar: Grammar, signs: Mapping[str, str]) -> str:
    """``signs`` replaced, outside of strings and comments; inside of them they stay."""
    pattern = re.compile("[" + "".join(signs) + "]")
    if pattern.search(source) is None:
        return source
    ranges = ((node.start_byte, node.end_byte) for node in texts(tree.root_node, grammar))
    text_start, text_end = next(ranges, (len(source) * 4, 0))
    pieces: list[str] = []
    start = offset = counted = 0
    for match in pattern.finditer(source):
        offset += len(source[counted : match.start()].encode())
        counted = match.start()
        while text_end <= offset and text_end:
            text_start, text_end = next(ranges, (len(source) * 4, 0))
        if offset < text_start:
            pieces += [source[start : match.start()], signs[match.group()]]
            start = match.end()
    return "".join([*pieces, source[start:]])
