"""Small changes of a prompt that must not change its answer: lines and words left out, words and numbers replaced.

A model that knows sixteen prompts by heart would stumble over the first changed word. Most lessons therefore show a
prompt with much of it gone, which also makes them shorter and so cheaper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from judge.core import Message

_UNCHANGED = 0.25  # share of prompts that are shown as they are
_LEAST_KEPT = 0.2  # of the lines and sentences of a prompt
_MOST_WORDS_CHANGED = 0.25
_MOST_NUMBERS_CHANGED = 0.5
_ENDS = re.compile(r"(?<=\. )|(?<=\n)")
# A fence's label tells the language: it stays.
_KEPT = "```"


class Editor:
    """Edits prompts, with words of its own choice from a list."""

    def __init__(self, words: Sequence[str], random: Random) -> None:
        self._words = words
        self._random = random

    def edit(self, prompt: tuple[Message, ...]) -> tuple[Message, ...]:
        """The prompt with random changes, or as it is."""
        draw = self._random
        if draw.random() < _UNCHANGED:
            return prompt
        kept = draw.uniform(_LEAST_KEPT, 1)
        words = draw.uniform(0, _MOST_WORDS_CHANGED) * draw.randrange(2)
        numbers = draw.uniform(0, _MOST_NUMBERS_CHANGED) * draw.randrange(2)
        return tuple(Message(message.role, self._content(message.content, kept, words, numbers)) for message in prompt)

    def _content(self, content: str, kept: float, words: float, numbers: float) -> str:
        draw = self._random
        pieces = [piece for piece in _ENDS.split(content) if _KEPT in piece or draw.random() < kept]
        text = re.sub(r"\S+", lambda match: self._word(match[0], words), "".join(pieces))
        return re.sub(r"\d+", lambda match: self._number(match[0], numbers), text)

    def _word(self, word: str, share: float) -> str:
        if _KEPT in word or self._random.random() >= share:
            return word
        return self._random.choice(self._words) if self._random.random() < 0.5 else ""

    def _number(self, number: str, share: float) -> str:
        if self._random.random() >= share:
            return number
        return str(self._random.randrange(10 ** len(number)))
