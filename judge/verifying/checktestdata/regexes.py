"""POSIX extended regular expressions: the longest match from a position on, in time linear in the data.

Python's ``re`` takes the first alternative that matches where POSIX takes the longest, and may take exponential time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from .regex_syntax import Anchor, Characters, Choice, Node, RegexError, Repeat, Sequence, parse

_MOST_STATES = 1_000_000
_MOST_STEPS = 100_000  # that are remembered
_END = 0  # the state that a match ends in

_Step = tuple[frozenset[int], bool]  # states that read a character, and whether the match may end here


@cache
def regex(pattern: str) -> Regex:
    """The expression, made ready once.

    Raises:
        RegexError: It is no extended regular expression.
    """
    return Regex(pattern)


class Regex:
    """An automaton. A state reads one of some characters, or is passed: anywhere, or at an anchor."""

    def __init__(self, pattern: str) -> None:
        """Make it; see :func:`regex`."""
        self._reads: list[frozenset[str] | str] = [""]
        self._next: list[tuple[int, ...]] = [()]
        self._start = self._made(parse(pattern), _END)
        self._steps: dict[tuple[frozenset[int], str, bool], _Step] = {}

    def match(self, data: str, position: int) -> int | None:
        """Where the longest match from ``position`` on ends, or ``None``."""
        end = None
        states, ends = self._closed([self._start], True, position == len(data))
        while True:
            if ends:
                end = position
            if not states or position == len(data):
                return end
            character = data[position]
            position += 1
            key = (states, character, position == len(data))
            step = self._steps.get(key)
            if step is None:
                if len(self._steps) >= _MOST_STEPS:
                    self._steps.clear()
                reached = [self._next[state][0] for state in states if character in self._reads[state]]
                step = self._steps[key] = self._closed(reached, False, key[2])
            states, ends = step

    def _closed(self, states: Iterable[int], first: bool, last: bool) -> _Step:
        """What is reached from ``states`` without reading."""
        left, seen, reading = list(states), set(), set()
        while left:
            state = left.pop()
            if state in seen:
                continue
            seen.add(state)
            reads = self._reads[state]
            if isinstance(reads, frozenset):
                reading.add(state)
            elif not reads or (reads == "^" and first) or (reads == "$" and last):
                left += self._next[state]
        return frozenset(reading), _END in seen

    def _made(self, node: Node, after: int) -> int:
        """The first of the states for ``node``, whose last lead to the state ``after``."""
        if isinstance(node, Characters):
            return self._state(node.characters, after)
        if isinstance(node, Anchor):
            return self._state(node.sign, after)
        if isinstance(node, Choice):
            return self._state("", *(self._made(option, after) for option in node.options))
        if isinstance(node, Sequence):
            for part in reversed(node.parts):
                after = self._made(part, after)
            return after
        return self._repeated(node, after)

    def _repeated(self, node: Repeat, after: int) -> int:
        first = after
        if node.most is None:
            first = self._state("")
            self._next[first] = (self._made(node.node, first), after)
        for _ in range((node.most or node.least) - node.least):
            first = self._state("", self._made(node.node, first), after)
        for _ in range(node.least):
            first = self._made(node.node, first)
        return first

    def _state(self, reads: frozenset[str] | str, *after: int) -> int:
        if len(self._reads) >= _MOST_STATES:
            raise RegexError("it repeats too much")
        self._reads.append(reads)
        self._next.append(after)
        return len(self._reads) - 1
