"""Makes ``weights.json`` anew from the prompts in ``prompts/``: ``python -m judge.scope.train``.

Logistic regression by stochastic gradient steps (AdaGrad) with an L2 penalty; the same prompts give the same file.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from judge.scope.examples import Example, read
from judge.scope.features import features
from judge.scope.normalising import folded, normalise

HERE = Path(__file__).parent
_EPOCHS = 30
_RATE = 0.1
_PENALTY = 3e-3
_LEAST_PROMPTS = 3  # a feature must occur in so many prompts to get a weight
_LEAST_WEIGHT = 0.02


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """A weight for each feature, positive where it speaks for the scope; ``bias`` for all texts."""
    rows = [features(folded(normalise(example.text))).values | {"bias": 1.0} for example in examples]
    counts = Counter(name for row in rows for name in row)
    rows = [{name: value for name, value in row.items() if counts[name] >= _LEAST_PROMPTS} for row in rows]
    names = sorted({name for row in rows for name in row})
    places = {name: place for place, name in enumerate(names)}
    vectors = [[(places[name], value) for name, value in row.items()] for row in rows]
    weights = [0.0] * len(names)
    squares = [1e-3] * len(names)
    order = list(range(len(rows)))
    chance = random.Random(0)
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for at in order:
            score = sum(weights[place] * value for place, value in vectors[at])
            slope = 1 / (1 + math.exp(-score)) - examples[at].inside
            for place, value in vectors[at]:
                step = slope * value + _PENALTY * weights[place]
                squares[place] += step * step
                weights[place] -= _RATE * step / math.sqrt(squares[place])
    kept = {name: round(weight, 2) for name, weight in zip(names, weights, strict=True)}
    return {name: weight for name, weight in kept.items() if abs(weight) >= _LEAST_WEIGHT}


def main() -> None:
    """Write the weights."""
    weights = fitted(read(HERE / "prompts"))
    (HERE / "weights.json").write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
