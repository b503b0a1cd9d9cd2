"""Whether a request leaves room for its reply in a model's context. Nothing is ever cut to make it fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from judge.core import Model, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Tokens: of the prompt, of prompt and reply together at most, and of the reply as the profile wants it."""

    prompt: int
    context: int
    reply: int


@runtime_checkable
class Measuring(Protocol):
    """A model that knows its context."""

    def measure(self, request: Request) -> Fit | None:
        """How long ``request`` is, or ``None`` where the context is not known.

        Raises:
            ModelUnavailable: The request cannot be put into the model's words.
        """


def warning(model: Model, request: Request) -> str:
    """One line where less is left for the reply than the profile wants; else empty, also where nobody knows.

    A profile may want more than a small model has in all: half of the context is enough then.

    Raises:
        ModelUnavailable: As from `Measuring.measure`.
    """
    fit = model.measure(request) if isinstance(model, Measuring) else None
    if fit is None or fit.prompt + min(fit.reply, fit.context // 2) <= fit.context:
        return ""
    left = max(0, fit.context - fit.prompt)
    return (
        f"the prompt has {fit.prompt} tokens of the {fit.context} of model '{model.name}': {left} are left for the "
        f"reply, {fit.reply} are wanted; nothing is cut: lower --max-tokens, or choose a model with a longer context"
    )
