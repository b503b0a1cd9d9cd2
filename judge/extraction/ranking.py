"""Candidates for the program of a reply, and which of them is best."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tree_sitter import Node, Tree

from judge import languages
from judge.core import Candidate, Score, Signature
from judge.extraction.blocks import Block
from judge.extraction.entry import Entry, entry_point
from judge.extraction.grammars import Grammar, damage, grammar, parse, texts
from judge.extraction.labels import label_in_words, languages_called
from judge.extraction.naming import name_in_words, name_on_line
from judge.extraction.repairs import repair, without_label
from judge.extraction.wording import announces_example, announces_lesser, leaves_out
from judge.languages import Language


@dataclass(frozen=True, slots=True)
class Foreign:
    """A program in another language than the one asked for."""

    language: Language


def assess(
    block: Block,
    position: int,
    wanted: Language,
    signature: Signature | None,
    *,
    answered: bool = True,
    previous: str = "",
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
    repaired = repair(text if text.endswith("\n") else text + "\n", known, closed=block.closed)
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
    doubts = [
        *_doubts(block.lead, found.entry),
        *(["the same as the program before"] if previous and repaired.source.split() == previous.split() else []),
    ]
    left_out = place_left_out(repaired.tree, known) is not None
    if left_out:
        doubts.append("leaves code out")
    score = Score(
        whole=found.entry is Entry.FULL,
        answered=answered,
        entry=found.entry,
        plain=not doubts[: len(doubts) - left_out],
        complete=not left_out,
        label=rank,
        clean=clean,
        position=position,
    )
    return Candidate(
        source=repaired.source,
        language=wanted.key,
        reasons=(*reasons, *doubts, *repaired.notes),
        score=score,
        file=block.name or name_on_line(repaired.source.lstrip("\n").partition("\n")[0]) or name_in_words(block.lead),
    )


def _doubts(lead: str, entry: Entry) -> list[str]:
    """What the line above a block says against it."""
    if entry is not Entry.FULL and announces_example(lead):
        return ["looks like an example"]
    if announces_lesser(lead):
        return ["announced as a lesser version"]
    return []


def told(block: Block, signature: Signature | None) -> Language | None:
    """The language that ``block`` is in: of those whose grammars find least at fault the one it is labelled as."""
    label, text, _ = _labelled(block)
    best: tuple[tuple[bool, bool, int, bool], Language] | None = None
    for language in languages.table().values():
        known = grammar(language.grammar)
        tree = repair(text if text.endswith("\n") else text + "\n", known, closed=block.closed).tree
        entry = entry_point(tree, known, signature).entry
        labelled = language.key in languages_called(label)
        if entry is Entry.NONE and not labelled:
            continue
        wrong = damage(tree)
        score = (entry is Entry.FULL and wrong == 0, labelled and wrong == 0, -wrong, labelled or _is_c(language, text))
        if best is None or score > best[0]:
            best = score, language
    return best[1] if best else None


def _is_c(language: Language, text: str) -> bool:
    """Whether a program that C and C++ both take is C: by the headers, whose names in C++ have no ``.h``."""
    headers = re.findall(r"#\s*include\s*<([^>\n]+)>", text)
    is_c = bool(headers) and all(header.endswith(".h") and "++" not in header for header in headers)
    return is_c and language.key == "c"


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
    for language in languages.table().values():
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


def place_left_out(tree: Tree, known: Grammar) -> Node | None:
    """The first comment that stands for code that is left out, if there is one."""
    for node in texts(tree.root_node, known):
        lines = (node.text or b"").decode().splitlines() if "comment" in node.type else []
        if any(map(leaves_out, lines)):
            return node
    return None


def _has_macros(tree: Tree, known: Grammar) -> bool:
    return bool(known.macros) and any(child.type == known.macros for child in tree.root_node.children)
