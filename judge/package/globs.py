"""Glob patterns of ``submissions.yaml``: ``*`` within a name, and one level of ``{a,b}``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Glob:
    """A pattern of the specification's section "Glob patterns"."""

    pattern: str

    def matches(self, path: str) -> bool:
        """Whether ``path``, or a directory above it, is what the pattern stands for."""
        return bool(_expression(self.pattern).match(path))

    def is_of(self, path: str) -> bool:
        """Whether ``path`` itself is what the pattern stands for."""
        match = _expression(self.pattern).match(path)
        return match is not None and match.end() == len(path)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{([^{}]*)\}", pattern.removesuffix("/"))
    for index, part in enumerate(parts):
        if index % 2:
            parts[index] = "(?:" + "|".join(_escaped(choice.strip()) for choice in part.split(",")) + ")"
        else:
            parts[index] = _escaped(part)
    return re.compile("".join(parts) + r"(?:/|\Z)")


def _escaped(text: str) -> str:
    return "[^/]*".join(re.escape(piece) for piece in text.split("*"))
