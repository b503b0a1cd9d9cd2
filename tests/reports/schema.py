"""Checks what is printed against ``schema.json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

_SCHEMA = json.loads(Path(__file__).with_name("schema.json").read_text())


def checked(kind: str, printed: str) -> Any:
    """The JSON value of ``printed``, which must be a ``kind`` of the schema, in strict JSON without lone surrogates."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    value = json.loads(printed, parse_constant=refuse)
    json.dumps(value, ensure_ascii=False).encode()
    jsonschema.validate(value, {**_SCHEMA, "$ref": f"#/$defs/{kind}"})
    return value
