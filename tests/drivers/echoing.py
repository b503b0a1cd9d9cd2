"""Solutions that give their values back: starter code with bodies out of ``echoes.toml``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from judge import languages
from judge.core import Method, Signature, Style
from judge.drivers import LANGUAGES, starter
from judge.value_types import parse_type

ECHOES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("echoes.toml").read_text())
_EMPTY_BODY = re.compile(r"(?m)^(.*[{:])\n[ \t]*$")


def marked() -> list[Any]:
    """All languages, for `pytest.mark.parametrize`: marked where their images are not there by default."""
    return [
        pytest.param(language, marks=[] if language in languages.DEFAULT else [pytest.mark.languages])
        for language in LANGUAGES
    ]


def echo(language: str, signature: Signature) -> str:
    """The starter code; what is called ``echo`` and a number (the method's) returns its parameter ``value``."""
    methods = signature.methods or (
        Method(name=signature.name, parameters=signature.parameters, returns=signature.returns),
    )
    head_of_constructor = ECHOES["constructor"].get(language, {}).get("head", "")

    def filled(match: re.Match[str]) -> str:
        head = match[1]
        if found := re.search(r"(?i)echo(\d+)", head):
            return f"{head}\n        {_body(language, methods[int(found[1])].returns, head)}"
        if signature.style is not Style.FUNCTION and head_of_constructor and head_of_constructor in head:
            return f"{head}\n        {ECHOES['constructor'][language]['body']}"
        return match[0]

    return _EMPTY_BODY.sub(filled, starter(signature, language))


def _body(language: str, returns: str, head: str) -> str:
    if returns == "void":
        return str(ECHOES["void"].get(language, ""))
    body = ECHOES[language]
    if isinstance(body, dict):
        body = body[str(parse_type(returns).depth)]
    return body.replace("*return", "*ret") if "* retSize" in head else body
