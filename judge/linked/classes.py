"""The classes of nodes that LeetCode has, from ``classes.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources

from judge.core import Linked, Parameter


def _read() -> Mapping[str, Linked]:
    text = (resources.files(__package__) / "classes.toml").read_text("utf-8")
    return {
        kind: Linked(
            name=row["name"],
            form=row["form"],
            fields=tuple(Parameter(name=name, type=type) for name, type in row["fields"].items()),
        )
        for kind, row in tomllib.loads(text).items()
    }


CLASSES = _read()
