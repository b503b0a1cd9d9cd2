"""Language models behind one protocol: checkpoints run here, servers, recorded replies.

Importing this package imports neither torch nor transformers nor httpx; ``load`` does, and only what it needs.
"""

from __future__ import annotations

import os
from pathlib import Path

from judge.core import Model
from judge.errors import ModelUnavailable, UsageError
from judge.models import profiles
from judge.models.doctor import CHECKPOINT, facts

__all__ = ["EMBEDDED", "facts", "load"]

EMBEDDED = "embedded"
_NOTICE = (
    "embedded demonstration model, knows sixteen bundled problems only; for real work: MODEL=WeiboAI/VibeThinker-1.5B"
)


def load(name: str, *, max_tokens: int | None = None, base_url: str | None = None) -> Model:
    """The model called ``name``, ready to answer.

    Args:
        name: ``embedded``, ``replay:FILE.jsonl``, ``openai:MODEL``, a checkpoint directory or a hub id.
        max_tokens: Most tokens of one reply, in place of the profile's.
        base_url: Of an OpenAI-compatible server, such as ``http://localhost:8000/v1``.

    Raises:
        ModelUnavailable: The checkpoint cannot be loaded; the message says what to do.
        UsageError: ``name`` lacks a part, a replay file is missing or malformed, or no base URL is known.
    """
    kind, colon, rest = name.partition(":")
    if colon and not rest and kind in ("replay", "openai"):
        raise UsageError(f"model '{name}': give {'a file' if kind == 'replay' else 'a model name'} after the colon")
    if colon and kind == "replay":
        from judge.models.replay import ReplayModel

        return ReplayModel(Path(rest))

    profile = profiles.profile_for(rest if colon and kind == "openai" else name)
    if max_tokens is not None:
        profile = profile.limited_to(max_tokens)

    if colon and kind == "openai":
        from judge.models.openai import OpenAIModel

        if not base_url:
            raise UsageError(f"model '{name}': say where its server is, such as --base-url http://localhost:8000/v1")
        return OpenAIModel(rest, base_url, os.environ.get("OPENAI_API_KEY", ""), profile)

    if name == EMBEDDED and not CHECKPOINT.is_dir():
        raise ModelUnavailable(
            "the embedded model is not in this installation: choose another, such as WeiboAI/VibeThinker-1.5B"
        )
    try:
        from judge.models.local import LocalModel
    except ImportError as error:
        how = "in judge's directory, pip install -e '.[transformers]'"
        raise ModelUnavailable(f"model '{name}' needs torch and transformers ({error}): {how}") from error
    if name == EMBEDDED:
        return LocalModel(name, str(CHECKPOINT), profile, notice=_NOTICE)
    return LocalModel(name, name, profile)
