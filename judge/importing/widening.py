"""Types that code in Python does not tell: its ``int`` has any size, and its ``str`` may stand for a character."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from judge.importing.question import Case

_INT32 = range(-(1 << 31), 1 << 31)


def widened(asked: Mapping[str, Any], cases: Sequence[Case]) -> dict[str, Any]:
    """A function's types made to fit the values in its test cases; a class's stay."""
    if "params" not in asked:
        return dict(asked)
    rows = [[json.loads(line) for line in case.lines] for case in cases]
    params = [
        one | {"type": _fitting(one["type"], [row[index] for row in rows])} for index, one in enumerate(asked["params"])
    ]
    answers = [json.loads(case.answer) for case in cases]
    returns = asked["return"] | {"type": _fitting(asked["return"]["type"], answers)}
    return {**asked, "params": params, "return": returns}


def _fitting(type: str, values: list[Any]) -> str:
    scalars = list(_scalars(values))
    if type.startswith("integer") and any(isinstance(one, int) and one not in _INT32 for one in scalars):
        return "long" + type.removeprefix("integer")
    if type.startswith("string") and scalars and all(isinstance(one, str) and len(one) == 1 for one in scalars):
        return "character" + type.removeprefix("string")
    return type


def _scalars(value: Any) -> Iterable[Any]:
    if isinstance(value, list):
        for one in value:
            yield from _scalars(one)
    else:
        yield value
