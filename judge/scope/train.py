"""Makes ``weights.json`` anew from the prompts in ``prompts/``: ``python -m judge.scope.train``.

Logistic regression by stochastic gradient steps (AdaGrad) with an L2 penalty; the same prompts give the same file.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from judge.scope.examples import Example, read
from judge.scope.features import features
from judge.scope.normalising import folded, normalise

HERE = Path(__file__).parent
_EPOCHS = 30
_RATE = 0.1
_PENALTY = 1e-3
_LEAST_PROMPTS = 2  # a word must occur in so many prompts to get a weight
_LEAST_WEIGHT = 0.01


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """A weight for each feature, positive where it speaks for the scope; ``bias`` for all texts."""
    rows = [features(folded(normalise(example.text))).values | {"bias": 1.0} for example in examples]
    counts = Counter(name for row in rows for name in row)
    rows = [{name: value for name, value in row.items() if counts[name] >= _LEAST_PROMPTS} for row in rows]
    share = sum(example.inside for example in examples) / len(examples)
    weights: defaultdict[str, float] = defaultdict(float)
    squares: defaultdict[str, float] = defaultdict(lambda: 1e-3)
    order = list(range(len(rows)))
    chance = random.Random(0)
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for at in order:
            inside = examples[at].inside
            score = sum(weights[name] * value for name, value in rows[at].items())
            # both labels weigh the same, however many prompts each has
            slope = (1 / (1 + math.exp(-score)) - inside) * (0.5 / share if inside else 0.5 / (1 - share))
            for name, value in rows[at].items():
                step = slope * value + _PENALTY * weights[name]
                squares[name] += step * step
                weights[name] -= _RATE * step / math.sqrt(squares[name])
    kept = {name: round(weight, 3) for name, weight in sorted(weights.items())}
    return {name: weight for name, weight in kept.items() if abs(weight) >= _LEAST_WEIGHT}


def main() -> None:
    """Write the weights."""
    weights = fitted(read(HERE / "prompts"))
    (HERE / "weights.json").write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
