"""Asking a model, as tests do."""

from __future__ import annotations

from judge.core import Message, Model, Reply, Request
from judge.models.asking import answer


def request(text: str, seed: int = 0, temperature: float | None = None) -> Request:
    return Request(messages=(Message("user", text),), seed=seed, temperature=temperature)


def ask(model: Model, text: str, seed: int = 0, temperature: float | None = None) -> tuple[Reply, list[str]]:
    """The reply, and the pieces in which it came."""
    pieces: list[str] = []
    reply = answer(model, request(text, seed, temperature), pieces.append)
    return reply, pieces
