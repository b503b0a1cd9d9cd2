"""LeetCode's metaData made into what ``leetcode.json`` may hold."""

from __future__ import annotations

import keyword
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from judge.importing.question import Refused


@dataclass(frozen=True, slots=True)
class Manual:
    """A problem whose rules LeetCode keeps in code of its own.

    Attributes:
        signature: The contents of ``leetcode.json``.
        said: Regular expressions for answers in words, each with the answer that it stands for.
    """

    signature: Mapping[str, Any]
    said: Mapping[str, str] = field(default_factory=dict)


@cache
def manual() -> Mapping[str, Manual]:
    """The problems that are known, by their names in LeetCode's addresses."""
    data = tomllib.loads(Path(__file__).with_name("manual.toml").read_text(encoding="utf-8"))
    return {
        slug: Manual({key: one for key, one in table.items() if key != "said"}, table.get("said", {}))
        for slug, table in data.items()
    }


def normalised(metadata: Mapping[str, Any], slug: str) -> Mapping[str, Any]:
    """The keys of metaData that say what is asked for; of a problem in the table, what that says.

    Raises:
        Refused: The problem is of a kind that is not supported.
    """
    if slug in manual():
        return manual()[slug].signature
    for kind in ("database", "shell"):
        if metadata.get(kind):
            raise Refused(f"it asks for {'SQL' if kind == 'database' else 'a shell script'}, which is not supported")
    if metadata.get("manual"):
        raise Refused("LeetCode judges it by code of its own that the metaData does not tell")
    if "classname" in metadata:
        methods = [_method(one) for one in _list(metadata, "methods")]
        return {
            "classname": metadata["classname"],
            "constructor": {"params": _parameters(_dict(metadata, "constructor"))},
            "methods": methods,
        }
    if "name" not in metadata or "params" not in metadata:
        raise Refused("its metaData has neither a function nor a class")
    result: dict[str, Any] = {
        "name": metadata["name"],
        "params": _parameters(metadata),
        "return": {"type": _dict(metadata, "return").get("type", "void")},
    }
    output = metadata.get("output")
    if isinstance(output, dict) and "paramindex" in output:
        result["output"] = {key: output[key] for key in ("paramindex", "size") if key in output}
        if result["output"].get("size") != "ret":
            result["output"].pop("size", None)
    elif result["return"]["type"] == "void":
        result["output"] = {"paramindex": 0}
    return result


def _method(item: object) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise Refused("its metaData is not as LeetCode writes it: 'methods' must hold objects")
    type = _dict(item, "return").get("type", "void")
    return {"name": item.get("name"), "params": _parameters(item), "return": {"type": type}}


def _parameters(metadata: Mapping[str, Any]) -> list[dict[str, Any]]:
    result = []
    for item in _list(metadata, "params"):
        if not isinstance(item, dict):
            raise Refused("its metaData is not as LeetCode writes it: 'params' must hold objects")
        name = item.get("name")
        # The name of a parameter is shown only: LeetCode's own code for Python has such a name changed, too.
        result.append({"name": f"{name}_" if keyword.iskeyword(str(name)) else name, "type": item.get("type")})
    return result


def _list(values: Mapping[str, Any], key: str) -> list[Any]:
    found = values.get(key) or []
    if not isinstance(found, list):
        raise Refused(f"its metaData is not as LeetCode writes it: '{key}' must be a list")
    return found


def _dict(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = values.get(key) or {}
    if not isinstance(found, dict):
        raise Refused(f"its metaData is not as LeetCode writes it: '{key}' must be an object")
    return found
