"""Candidates for the program of a reply, and which of them is best."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tree_sitter import Tree

from judge.core import Signature
from judge.extraction.blocks import Block
from judge.extraction.entry import Entry, entry_point
from judge.extraction.grammars import Grammar, damage, grammar, parse
from judge.extraction.labels import label_in_words, languages_called
from judge.extraction.repairs import repair, without_label
from judge.languages import Language, table

_EXAMPLE = re.compile(
    r"\W*(?:(?:for|an?|the|sample|example|expected|standard|test|case|your|program'?s?)\s+)*"
    r"(?:inputs?|outputs?|samples?|examples?|usage|test cases?|tests?|stdin|stdout|run|result)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """How good a candidate is; compares like a tuple, greater is better.

    Attributes:
        whole: Whether it has a full entry point.
        answered: Whether it stands in the answer, not in the thinking.
        entry: How much of an entry point it has.
        plain: Whether it is no block announced as an example.
        label: 2 if it is labelled as the language asked for, 1 if not labelled, 0 if labelled otherwise.
        clean: Whether its grammar finds nothing wrong; errors next to macros do not count.
        position: Its place in the reply, from 0.
    """

    whole: bool
    answered: bool
    entry: Entry
    plain: bool
    label: int
    clean: bool
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A program that a reply may have meant.

    Attributes:
        source: The program's text; ends with a newline.
        language: Key in the language table.
        reasons: Why it is a candidate, and how it was found, in words for people; what says most comes first.
        score: What the order of candidates is made by.
    """

    source: str
    language: str
    reasons: tuple[str, ...]
    score: Score


@dataclass(frozen=True, slots=True)
class Foreign:
    """A program in another language than the one asked for."""

    language: Language


def assess(
    block: Block, position: int, wanted: Language, signature: Signature | None, *, answered: bool = True
) -> Candidate | Foreign | None:
    """Make a candidate of ``block``; ``None`` where nothing in it says that it is a program."""
    label, text, reasons = _labelled(block)
    named = label_in_words(block.lead, wanted.key) if not label and not block.found else ""
    if named:
        reasons = [f"called {named} in the line above"]
    text = text.lstrip("\ufeff")
    if not text.strip():
        return None
    known = grammar(wanted.grammar)
    repaired = repair(text if text.endswith("\n") else text + "\n", known)
    found = entry_point(repaired.tree, known, signature)
    wrong = damage(repaired.tree)
    other = _other_language(text, label, wrong, wanted)
    if other is not None:
        return Foreign(other)
    clean = wrong == 0 or (wrong * 10 < len(repaired.source) and _has_macros(repaired.tree, known))
    matches = wanted.key in languages_called(label)
    rank = 2 if matches or named else 0 if label else 1
    is_program = matches or found.entry is Entry.FULL or (clean and found.entry > Entry.NONE)
    if not is_program or (rank == 0 and not clean):
        return None
    if found.words:
        reasons.append(found.words)
    if not clean:
        reasons.append(f"with errors in its {wanted.name}")
    if not answered:
        reasons.append("taken from inside the thinking")
    if not block.closed:
        reasons.append("its block is never closed")
    example = found.entry is not Entry.FULL and _EXAMPLE.match(block.lead) is not None
    if example:
        reasons.append("looks like an example")
    score = Score(
        whole=found.entry is Entry.FULL,
        answered=answered,
        entry=found.entry,
        plain=not example,
        label=rank,
        clean=clean,
        position=position,
    )
    return Candidate(source=repaired.source, language=wanted.key, reasons=(*reasons, *repaired.notes), score=score)


def ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Best first; of candidates with the same program only the best."""
    ordered = sorted(candidates, key=lambda candidate: candidate.score, reverse=True)
    last = max(candidate.score.position for candidate in ordered)
    best: dict[str, Candidate] = {}
    for candidate in ordered:
        if candidate.source not in best:
            place = "only candidate" if len(ordered) == 1 else "last block" if candidate.score.position == last else ""
            reasons = (*candidate.reasons, place) if place else candidate.reasons
            best[candidate.source] = replace(candidate, reasons=reasons)
    return tuple(best.values())


def _labelled(block: Block) -> tuple[str, str, list[str]]:
    """The label of a block, its text without it, and a reason that says where the label was."""
    reasons = [block.found] if block.found else []
    if block.label:
        return block.label, block.text, [*reasons, f"labelled {block.label}"]
    label, text = without_label(block.text)
    if label:
        return label, text, [*reasons, f"labelled {label} on its first line"]
    return "", block.text, reasons or ["not labelled"]


def _other_language(text: str, label: str, wrong: int, wanted: Language) -> Language | None:
    """The language that ``text`` is in, where that is certainly not the one asked for."""
    if not wrong:
        return None
    for language in table().values():
        # A macro that only C's grammar makes sense of does not make C of a C++ program.
        if language.grammar == wanted.grammar or (language.grammar, wanted.grammar) == ("c", "cpp"):
            continue
        known = grammar(language.grammar)
        tree = parse(known.name, text)
        errors = damage(tree)
        certain = errors == 0 or (errors < wrong and language.key in languages_called(label))
        if certain and entry_point(tree, known, None).entry > Entry.NONE:
            return language
    return None


def _has_macros(tree: Tree, known: Grammar) -> bool:
    return bool(known.macros) and any(child.type == known.macros for child in tree.root_node.children)
