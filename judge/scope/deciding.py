"""In scope or not, and why: a sum of weights."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from judge.scope import signs
from judge.scope.features import Features, features
from judge.scope.normalising import folded, normalise

LONGEST = 60_000  # characters, after normalising
_SCOPE = "judge answers competitive programming, algorithms and mathematics of olympiad style only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether a request is in scope.

    Attributes:
        inside: Whether it is.
        reason: Why, in one line for people.
        score: The sum of weights; positive is in scope. 0 where the text is empty or too long.
    """

    inside: bool
    reason: str
    score: float = 0.0


def decide(text: str) -> Decision:
    """Say whether ``text`` asks for what the judge is there for; reads no model and takes about a millisecond."""
    shown = normalise(text)
    if not shown:
        return Decision(inside=False, reason="there is no text")
    if len(shown) > LONGEST:
        return Decision(inside=False, reason=f"the text is too long: {len(shown)} characters, at most {LONGEST}")
    seen = features(folded(shown))
    score = scored(seen, _weights())
    inside = score > 0
    return Decision(inside=inside, reason=_for(seen) if inside else _against(seen), score=score)


def scored(seen: Features, weights: Mapping[str, float]) -> float:
    """The sum of the weights of what was found, each times its value."""
    return weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in seen.values.items())


def _for(seen: Features) -> str:
    says = {f"shape:{shape.name}": shape.says for shape in signs.shapes()}
    says |= {f"group:{group.name}": group.says for group in signs.groups().values() if not group.topic}
    weights = _weights()
    named = sorted((name for name in seen.values if name in says), key=lambda name: -weights.get(name, 0.0))
    reasons = [says[name] for name in named if weights.get(name, 0.0) > 0][:2]
    return "; ".join(reasons) or "its words are those of such requests"


def _against(seen: Features) -> str:
    if "override" in seen.groups:
        return f"it is {signs.groups()['override'].says}; {_SCOPE}"
    topics = sorted((name for name in seen.groups if signs.groups()[name].topic), key=lambda name: -seen.groups[name])
    if topics:
        return f"it looks like {signs.groups()[topics[0]].says}; {_SCOPE}"
    return f"nothing in it points to a problem, an algorithm or a proof; {_SCOPE}"


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads((resources.files(__package__) / "weights.json").read_text("utf-8"))
    return weights
