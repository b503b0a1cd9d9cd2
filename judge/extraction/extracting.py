"""The pipeline from a reply to its candidates."""

from __future__ import annotations

import re

from judge import languages
from judge.core import Signature
from judge.errors import NoProgram
from judge.extraction.blocks import Block, fenced
from judge.extraction.entry import Entry
from judge.extraction.fences import recent, straighten
from judge.extraction.grammars import grammar
from judge.extraction.ranking import Candidate, Foreign, assess, ranked
from judge.extraction.thinking import split
from judge.extraction.unfenced import unfenced
from judge.extraction.wrapped import json_blocks, tagged
from judge.languages import Language

# A model that loops may write the same block thousands of times: the last ones say what it meant.
_BLOCKS = 40

_SURROGATE = re.compile("[\ud800-\udfff]")
_SPECIAL = re.compile(r"(?:<\|\w{1,20}\|>|</s>)\Z")


def extract(text: str, language: str, signature: Signature | None = None) -> tuple[Candidate, ...]:
    """Find the program in a reply.

    Takes time linear in the length of ``text``, and only the last 64 KiB of the answer and of the thinking are read.

    Args:
        text: A model's whole reply; may be any string.
        language: Key in the language table of the language asked for.
        signature: The function asked for, or ``None`` where the program reads standard input.

    Returns:
        Candidates, best first; never empty.

    Raises:
        NoProgram: Nothing in the reply can be run; the message says why in words that can be told to the model.
        UsageError: ``language`` is not in the language table.
    """
    wanted = languages.get(language)
    parts = split(text)
    answer = _Search(_readable(parts.answer), wanted, signature)
    candidates = answer.candidates()
    if not any(candidate.score.entry > Entry.NONE for candidate in candidates):
        # The last resort, and worth running only if it looks whole: the thinking is full of fragments.
        thought = _Search(_readable(parts.thinking), wanted, signature, answered=False)
        candidates += [candidate for candidate in thought.candidates() if candidate.score.entry >= Entry.PARTIAL]
    if candidates:
        return ranked(candidates)
    if not parts.ended:
        raise NoProgram("the reply ends inside its thinking, before any program")
    if not parts.answer.strip():
        raise NoProgram("the reply is empty" if not parts.thinking.strip() else "nothing follows the thinking")
    if answer.foreign is not None:
        raise NoProgram(f"the program is written in {answer.foreign.name}, but {wanted.name} was asked for")
    if answer.blocks:
        raise NoProgram(f"no block of code in the reply is a {wanted.name} program")
    raise NoProgram(f"the reply holds no block of code and nothing that reads as a {wanted.name} program")


class _Search:
    """The search of one part of a reply; ``foreign`` is a language met that was not asked for."""

    def __init__(self, text: str, wanted: Language, signature: Signature | None, *, answered: bool = True) -> None:
        self.foreign: Language | None = None
        self._wanted, self._signature, self._answered = wanted, signature, answered
        blocks, self._outside = fenced(straighten(text))
        self.blocks = [*blocks, *tagged(self._outside)]
        self._json = json_blocks(text) or [inner for block in blocks[-3:] for inner in json_blocks(block.text)]

    def candidates(self) -> list[Candidate]:
        """All candidates, in order; programs without a fence only where no fence holds a whole one."""
        found = [self._assess(block, place) for place, block in list(enumerate(self.blocks))[-_BLOCKS:]]
        if not any(candidate and candidate.score.whole for candidate in found):
            others = self._json[-_BLOCKS:]
            if self._answered and not others:
                block = unfenced(self._outside, grammar(self._wanted.grammar))
                others = [block] if block else []
            found += [self._assess(block, place) for place, block in enumerate(others, len(self.blocks))]
        return [candidate for candidate in found if candidate is not None]

    def _assess(self, block: Block, place: int) -> Candidate | None:
        result = assess(block, place, self._wanted, self._signature, answered=self._answered)
        if isinstance(result, Foreign):
            self.foreign = result.language
            return None
        return result


def _readable(text: str) -> str:
    """The end of ``text`` in one kind of line end, without lone surrogates and without a special token behind it."""
    text = recent(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SURROGATE.sub("\ufffd", text).rstrip()
    return _SPECIAL.sub("", text) + "\n"
