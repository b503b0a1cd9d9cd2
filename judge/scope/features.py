"""A text as numbers: named features that a weight belongs to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from judge.scope import signs

_CORE = frozenset(
    ("algorithms", "classics", "theory", "puzzles", "contest", "complexity", "mathematics", "statement", "guidance")
)
_STRONG = frozenset(("algorithms", "classics", "theory", "contest"))
_PROGRAM = "code"  # speaks of any program, a contest's or not
_ENDS = 12  # words at either end, where the wish itself mostly stands
# Words and their parts are many and rare: together they count about as much as one or two signs.
_WORDS_SHARE = 2.0
_PARTS_SHARE = 1.0
_PART_LENGTHS = (4, 5)  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What was found in a text.

    Attributes:
        values: Name to value; words are named ``w:…``, parts of words ``c:…``.
        shapes: Names of the shapes found.
        groups: Group of words to how many of its phrases occur.
    """

    values: dict[str, float]
    shapes: tuple[str, ...]
    groups: dict[str, int]


def features(text: str) -> Features:
    """The features of a folded text."""
    words = signs.tokens(text)
    found = signs.found(words)
    hits = [hit for hit in found if not all(signs.groups()[name].plain for name in hit.groups)]
    groups = _counts(hits)
    shapes = [shape for shape in signs.shapes() if shape.pattern.search(text)]
    values: dict[str, float] = {f"shape:{shape.name}": 1.0 for shape in shapes}
    for name, count in groups.items():
        values[f"group:{name}"] = 1.0
        values[f"group:{name}:more"] = math.log(count)
    for hit in hits:
        ends = ("first",) * (hit.at < _ENDS) + ("last",) * (hit.at + len(hit.phrase) > len(words) - _ENDS)
        values.update((f"{end}:{name}", 1.0) for end in ends for name in hit.groups)
    forms = sum(not shape.against for shape in shapes)
    topics = sum(count for name, count in groups.items() if signs.groups()[name].topic)
    core = sum(count for name, count in groups.items() if name in _CORE)
    strong = sum(count for name, count in groups.items() if name in _STRONG)
    here = f"topics={_step(topics)}"
    values[f"length={_length(len(words))}"] = 1.0
    values[f"{here} core={_step(core)}"] = 1.0
    values[f"{here} strong={_step(strong)}"] = 1.0
    values[f"{here} shapes={_step(forms)}"] = 1.0
    values[f"core={_step(core)} shapes={_step(forms)}"] = 1.0
    values["topics share"] = topics / (1 + topics + core + forms)
    values |= _cover(found, len(words))
    if "override" in groups:
        values[f"override {here}"] = 1.0
    values |= _shared("w:", _grams(words), _WORDS_SHARE)
    values |= _shared("c:", _parts(words), _PARTS_SHARE)
    return Features(values=values, shapes=tuple(shape.name for shape in shapes), groups=groups)


def _counts(hits: Sequence[signs.Hit]) -> dict[str, int]:
    different = {(name, hit.phrase) for hit in hits for name in hit.groups if not signs.groups()[name].plain}
    counts: dict[str, int] = {}
    for name, _ in different:
        counts[name] = counts.get(name, 0) + 1
    return counts


def _cover(found: Sequence[signs.Hit], length: int) -> dict[str, float]:
    """How the words that are not plain divide into those of the field, of refused subjects, and unknown ones."""
    field: set[int] = set()
    refused: set[int] = set()
    known: set[int] = set()
    for hit in found:
        places = range(hit.at, hit.at + len(hit.phrase))
        known.update(places)
        if any(name in _CORE or name == _PROGRAM for name in hit.groups):
            field.update(places)
        if any(signs.groups()[name].topic for name in hit.groups):
            refused.update(places)
    unknown = length - len(known)
    told = len(field | refused) + unknown
    return {
        "cover:field": len(field) / max(1, told),
        "cover:refused": len(refused) / max(1, told),
        "cover:unknown": unknown / max(1, told),
        "cover:more": math.log((1 + len(field - refused)) / (1 + len(refused - field))),
        f"field={_step(len(field))} unknown={_step(unknown)}": 1.0,
    }


def _step(count: int) -> str:
    return "0" if count == 0 else "1" if count == 1 else "2-3" if count < 4 else "4-7" if count < 8 else "8+"


def _length(count: int) -> str:
    return next((f"<{bound}" for bound in (4, 8, 16, 40, 120) if count < bound), "120+")


def _shared(kind: str, grams: set[str], share: float) -> dict[str, float]:
    each = share / math.sqrt(len(grams) or 1)
    return {kind + gram: each for gram in grams}


def _grams(words: list[str]) -> set[str]:
    """Words and pairs of words; pairs and triples of Chinese characters. Numbers all count as the same."""
    plain = ["0" if word.isdigit() else word for word in words]
    grams = {word for word in plain if word < "\u3400"}
    grams |= {f"{first} {second}" for first, second in pairwise(plain)}
    for three in zip(plain, plain[1:], plain[2:], strict=False):
        if min(three) >= "\u3400":
            grams.add(" ".join(three))
    return grams


def _parts(words: list[str]) -> set[str]:
    """Beginnings, ends and middles of English words, which forms and misspellings of a word share."""
    marked = {f"<{word}>" for word in words if "a" <= word[0] <= "z"}
    return {
        word[at : at + length] for word in marked for length in _PART_LENGTHS for at in range(len(word) - length + 1)
    }
