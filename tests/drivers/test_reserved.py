"""Words that some language has reserved, as names of parameters and methods in every language."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from judge import languages
from judge.core import Method, Parameter, Signature, Style
from judge.drivers import LANGUAGES, starter
from judge.sandbox import DockerSandbox

from .solving import answer

BODIES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("reserved.toml").read_text())
TABLES = tomllib.loads((resources.files("judge.drivers") / "reserved.toml").read_text("utf-8"))
ALL = (" ".join([table["words"], *table.get("special", ())]).split() for table in TABLES.values())
# Some languages write names in small letters, others begin them with a capital.
WORDS = sorted({word for words in ALL for word in words if word.islower()})
# A word that a function may not be called in the language, or that is nothing special there.
FUNCTIONS = {
    "python3": "lambda",
    "pypy3": "from",
    "cpp": "delete",
    "c": "register",
    "java": "switch",
    "kotlin": "in",
    "go": "range",
    "rust": "move",
    "javascript": "delete",
    "typescript": "new",
    "csharp": "string",
}


def each_language() -> Iterator[Any]:
    for language in LANGUAGES:
        yield pytest.param(language, marks=[] if language in languages.DEFAULT else [pytest.mark.languages])


def filled(language: str, signature: Signature, bodies: Iterator[str]) -> str:
    """Starter code with these bodies."""
    code = re.sub(r"(?ms)^(/\*\*\n \* |# )Your .*", "", starter(signature, language))
    empty = r"(?m)^[ \t]+$\n(?=[ \t]*[)}\n]|\Z)"
    return re.sub(empty, lambda match: f"        {next(bodies, '')}\n", code)


@pytest.mark.engine
@pytest.mark.parametrize("language", list(each_language()))
def test_parameters(language: str, sandbox: DockerSandbox) -> None:
    parameters = tuple(Parameter(name=name, type="integer") for name in (*WORDS, "last"))
    signature = Signature(name=FUNCTIONS[language], parameters=parameters, returns="integer")
    lines = "".join(f"{number}\n" for number, _ in enumerate(parameters))
    source = filled(language, signature, iter([BODIES[language]["returns"].format("last")]))
    assert answer(sandbox, language, source, signature, lines) == len(WORDS)


@pytest.mark.engine
@pytest.mark.parametrize("language", list(each_language()))
def test_methods(language: str, sandbox: DockerSandbox) -> None:
    methods = tuple(Method(name=word, parameters=(), returns="integer") for word in WORDS)
    signature = Signature(name="Words", parameters=(), returns="void", style=Style.CLASS, methods=methods)
    numbers = range(len(WORDS))
    returns = BODIES[language]["returns"]
    source = filled(language, signature, chain(BODIES[language]["before"], map(returns.format, numbers)))
    lines = json.dumps(["Words", *WORDS]) + "\n" + json.dumps([[] for _ in (None, *WORDS)])
    assert answer(sandbox, language, source, signature, lines) == [None, *numbers]


def test_names_that_leetcode_chose_are_these() -> None:
    signature = Signature(name="move", parameters=(Parameter(name="type", type="integer"),), returns="integer")
    assert "pub fn make_a_move(r#type: i32) -> i32 {" in starter(signature, "rust")
