"""A text as numbers: named features that a weight belongs to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from judge.scope import signs

_CORE = ("algorithms", "contest", "complexity", "mathematics", "statement")
_STRONG = ("algorithms", "contest")
_ENDS = 12  # words at either end, where the wish itself mostly stands
# Word pairs are many and rare: together they count about as much as one sign.
_WORDS_SHARE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What was found in a text.

    Attributes:
        values: Name to value; words are named ``w:…``.
        shapes: Names of the shapes found.
        groups: Group of words to how many of its phrases occur.
    """

    values: dict[str, float]
    shapes: tuple[str, ...]
    groups: dict[str, int]


def features(text: str) -> Features:
    """The features of a folded text."""
    words = signs.tokens(text)
    hits = {name: len(phrases) for name, phrases in signs.found(words).items()}
    shapes = tuple(shape.name for shape in signs.shapes() if shape.pattern.search(text))
    values: dict[str, float] = {f"shape:{name}": 1.0 for name in shapes}
    for name, count in hits.items():
        values[f"group:{name}"] = 1.0
        values[f"group:{name}:more"] = math.log(count)
    for end, part in (("first", words[:_ENDS]), ("last", words[-_ENDS:])):
        for name in signs.found(part):
            values[f"{end}:{name}"] = 1.0
    topics = sum(count for name, count in hits.items() if signs.groups()[name].topic)
    core = sum(hits.get(name, 0) for name in _CORE)
    strong = sum(hits.get(name, 0) for name in _STRONG)
    here = f"topics={_step(topics)}"
    values[f"length={_length(len(words))}"] = 1.0
    values[f"{here} core={_step(core)}"] = 1.0
    values[f"{here} strong={_step(strong)}"] = 1.0
    values[f"{here} shapes={_step(len(shapes))}"] = 1.0
    values[f"core={_step(core)} shapes={_step(len(shapes))}"] = 1.0
    values["topics share"] = topics / (1 + topics + core + len(shapes))
    if "override" in hits:
        values[f"override {here}"] = 1.0
    grams = _grams(words)
    share = _WORDS_SHARE / math.sqrt(len(grams) or 1)
    values.update((gram, share) for gram in grams)
    return Features(values=values, shapes=shapes, groups=hits)


def _step(count: int) -> str:
    return "0" if count == 0 else "1" if count == 1 else "2-3" if count < 4 else "4-7" if count < 8 else "8+"


def _length(count: int) -> str:
    return next((f"<{bound}" for bound in (4, 8, 16, 40, 120) if count < bound), "120+")


def _grams(words: list[str]) -> set[str]:
    """Words and pairs of words; pairs and triples of Chinese characters. Numbers all count as the same."""
    plain = ["0" if word.isdigit() else word for word in words]
    grams = {f"w:{word}" for word in plain if word < "\u3400"}
    grams |= {f"w:{first} {second}" for first, second in pairwise(plain)}
    for three in zip(plain, plain[1:], plain[2:], strict=False):
        if min(three) >= "\u3400":
            grams.add(f"w:{' '.join(three)}")
    return grams
