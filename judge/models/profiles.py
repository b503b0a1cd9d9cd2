"""How to sample from which model, read from ``profiles.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from judge.core import Message, Request
from judge.errors import UsageError

SEVERAL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One table of ``profiles.toml``; the keys are explained at its head."""

    pattern: str
    temperature: float
    top_p: float
    top_k: int
    max_new_tokens: int
    context: int
    thinks: bool

    def limited_to(self, max_tokens: int) -> Profile:
        """The same with ``max_tokens`` as the most tokens of one reply.

        Raises:
            UsageError: ``max_tokens`` is not positive.
        """
        if max_tokens < 1:
            raise UsageError(f"a reply of at most {max_tokens} tokens: give a number from 1")
        return replace(self, max_new_tokens=max_tokens)

    def temperatures(self, requests: Sequence[Request]) -> list[float]:
        """The temperature of each request of a batch: its own, else the profile's.

        A model that takes the likeliest token each time would answer one question twice with the same words: whoever
        asks it several times in one batch gets that reply once, and drawn ones (``SEVERAL``) besides.
        """
        seen: set[tuple[Message, ...]] = set()
        temperatures = []
        for request in requests:
            own = SEVERAL if not self.temperature and request.messages in seen else self.temperature
            temperatures.append(own if request.temperature is None else request.temperature)
            seen.add(request.messages)
        return temperatures

    def matches(self, name: str) -> bool:
        """Whether this profile is meant for the model called ``name``, or for its last part (of a path, a hub id)."""
        whole = name.rstrip("/").lower()
        pattern = self.pattern.lower()
        return fnmatchcase(whole, pattern) or fnmatchcase(whole.rpartition("/")[2], pattern)


@cache
def table() -> tuple[Profile, ...]:
    """Every profile, in the order in which they are tried."""
    return read(Path(__file__).with_name("profiles.toml"))


def profile_for(name: str) -> Profile:
    """The first profile that matches; the table's last one matches every name."""
    return next(profile for profile in table() if profile.matches(name))


def read(file: Path) -> tuple[Profile, ...]:
    """The profiles of ``file``.

    Raises:
        ValueError: A table lacks a key, has one too many, or a value of the wrong type.
    """
    data: dict[str, dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))
    types = {"temperature": float, "top_p": float, "top_k": int, "max_new_tokens": int, "context": int, "thinks": bool}
    assert types.keys() == {field.name for field in fields(Profile)} - {"pattern"}
    profiles = []
    for pattern, row in data.items():
        wrong = [key for key in row.keys() | types if type(row.get(key)) is not types.get(key)]
        if wrong:
            raise ValueError(
                f"{file.name}: [{pattern}] has a wrong, missing or mistyped key: {', '.join(sorted(wrong))}"
            )
        profiles.append(Profile(pattern=pattern, **row))
    return tuple(profiles)
