"""What every language is proved to do, row by row, and the table of it in docs/leetcode.md.

A row is a type (types.toml), something else to be asked for (shapes.toml), or what takes a solution with some code in
it: the cases in ``solutions/<language>.toml``.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judge import languages
from judge.core import Signature
from judge.drivers import LANGUAGES
from judge.package.leetcode import read_signature

from .echoing import ECHOES
from .solving import cases

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a solution that gives back what it gets is tested with.

    Attributes:
        metadata: A whole ``leetcode.json``.
        tests: Pairs of an input and its answer.
        wrong: What is not the answer to the last one.
    """

    metadata: str
    tests: tuple[tuple[str, str], ...]
    wrong: str

    def signature(self, directory: Path) -> Signature:
        """What is asked for, as a package that lies in ``directory`` says it."""
        file = directory / "leetcode.json"
        file.write_text(self.metadata)
        return read_signature(file)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text())


def _echo(type: str) -> str:
    value = {"name": "value", "type": type}
    return json.dumps({"name": "echo0", "params": [value], "return": {"type": type}})


TYPES = {
    type: Row(metadata=_echo(type), tests=tuple((value, value) for value in row["values"]), wrong=row["wrong"])
    for type, row in _read("types.toml").items()
}
SHAPES = {
    name: Row(metadata=row["metadata"], tests=tuple(map(tuple, row["tests"])), wrong=row["wrong"])
    for name, row in _read("shapes.toml").items()
}
ECHOED = TYPES | SHAPES
# Rows whose solutions are written in each language, to the signature (solving.py) that they are for.
SOLVED = {
    "class, `iterator`": "nested iterator",
    "`Iterator`": "peeking iterator",
    "given, `not_below`": "not below",
    "given, `compare`": "compare",
    "given, `entry`": "entry",
    "given, `random`": "random",
}
NONE: dict[tuple[str, str], str] = {
    (none["language"], row): none["why"] for none in ECHOES["none"] for row in none["rows"]
}


def table() -> str:
    """The table in docs/leetcode.md: what has a test in a container, and why there is none."""
    reasons = list(dict.fromkeys(NONE.values()))
    lines = [
        ["In `leetcode.json`", *(languages.get(language).name for language in LANGUAGES)],
        ["---", *(":-:" for _ in LANGUAGES)],
        *([_shown(row), *(_cell(language, row, reasons) for language in LANGUAGES)] for row in ECHOED | SOLVED),
    ]
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return text + "\n" + "".join(f"{number}. {reason}\n" for number, reason in enumerate(reasons, 1))


def _shown(row: str) -> str:
    return f"`{row}`" if row in TYPES else row


def _cell(language: str, row: str, reasons: list[str]) -> str:
    if (language, row) in NONE:
        return f"— ({reasons.index(NONE[language, row]) + 1})"
    if row in SOLVED and SOLVED[row] not in {case["signature"] for case in cases(language).values()}:
        return "?"
    return "✓"
