"""Solutions for the real sandbox: signatures of every style, and cases (``<language>.toml``) that name them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from judge.core import Execution, Given, Invocation, Limits, Linked, Method, Parameter, Signature, Style, Submission
from judge.drivers import dress
from judge.sandbox import DockerSandbox

_LIMITS = Limits(time=5.0, memory=512 << 20, output=8 << 20)


def run(sandbox: DockerSandbox, language: str, source: str, signature: Signature, lines: str) -> Execution:
    """Compile a solution with its driver, and run it with ``lines`` as standard input."""
    program = sandbox.compile(dress(Submission(language=language, source=source), signature))
    (execution,) = program.runs([Invocation(stdin=lines.encode())], _LIMITS)
    return execution


def answer(sandbox: DockerSandbox, language: str, source: str, signature: Signature, lines: str) -> Any:
    """What it answers; it must end well, with the line of CPU seconds."""
    execution = run(sandbox, language, source, signature, lines)
    assert execution.exit == 0, execution.stderr.decode()
    answered, seconds = bytes(execution.stdout[:]).splitlines()
    assert 0 <= float(seconds) < 5
    return json.loads(answered)


_FILES = {"pypy3": ["python3"], "typescript": ["javascript", "typescript"]}  # all else: the language's own


def cases(language: str) -> dict[str, dict[str, str]]:
    """Name to ``signature``, ``source``, ``input`` and ``answer``."""
    files = _FILES.get(language, [language])
    return {
        name if file == language else f"{file}-{name}": case
        for file in files
        for name, case in tomllib.loads(Path(__file__).with_name(f"{file}.toml").read_text()).items()
    }


def _parameters(*types: str) -> tuple[Parameter, ...]:
    return tuple(Parameter(name=f"p{number}", type=type) for number, type in enumerate(types, 1))


def _method(name: str, returns: str, *types: str) -> Method:
    return Method(name=name, parameters=_parameters(*types), returns=returns)


def _function(returns: str, *types: str, **more: Any) -> Signature:
    return Signature(name="f", parameters=_parameters(*types), returns=returns, **more)


def _class(name: str, style: Style, returns: str, type: str, *methods: Method) -> Signature:
    return Signature(name=name, parameters=_parameters(type), returns=returns, style=style, methods=methods)


def _given(rule: str, name: str, returns: str, hidden: str, *types: str) -> Signature:
    return Signature(
        name="f",
        parameters=(Parameter(name="n", type="integer"), Parameter(name="secret", type=hidden, hidden=True)),
        returns="integer",
        given=(
            Given(
                name=name, parameters=_parameters(*types), returns=returns, rule=rule, value="secret", base="GivenBase"
            ),
        ),
    )


SIGNATURES = {
    "numbers": _function("integer", "integer[]"),
    "doubles": _function("double[]", "double[]"),
    "list": _function("ListNode", "ListNode"),
    "tree": _function("TreeNode", "TreeNode"),
    "nested": _function("NestedInteger", "NestedInteger"),
    "prefix": _function("integer", "integer[]", outputs=(0,), prefix=True),
    "outputs": _function("void", "integer[]", "character[][]", outputs=(0, 1)),
    "repeat": Signature(
        name="f", parameters=(Parameter(name="n", type="integer", hidden=True),), returns="integer", repeat="n"
    ),
    "graph": _function(
        "Node",
        "Node",
        linked=Linked(
            name="Node",
            fields=(Parameter(name="val", type="integer"), Parameter(name="neighbors", type="list<Node>")),
        ),
    ),
    "two names": _function(
        "Node",
        "Node",
        linked=Linked(
            name="NodeCopy", fields=(Parameter(name="val", type="integer"), Parameter(name="left", type="Node"))
        ),
    ),
    "not below": _given("not_below", "isBad", "boolean", "integer", "integer"),
    "compare": _given("compare", "guess", "integer", "integer", "integer"),
    "entry": _given("entry", "knows", "boolean", "boolean[][]", "integer", "integer"),
    "random": _given("random", "rand7", "integer", "integer"),
    "cache": _class(
        "LRUCache",
        Style.CLASS,
        "void",
        "integer",
        _method("get", "integer", "integer"),
        _method("put", "void", "integer", "string"),
        _method("all", "list<integer>"),
    ),
    "codec": _class(
        "Codec",
        Style.CHAIN,
        "TreeNode",
        "TreeNode",
        _method("serialize", "string", "TreeNode"),
        _method("deserialize", "TreeNode", "string"),
    ),
    "nested iterator": _class(
        "NestedIterator",
        Style.ITERATOR,
        "integer[]",
        "list<NestedInteger>",
        _method("hasNext", "boolean"),
        _method("next", "integer"),
    ),
    "peeking iterator": _class(
        "PeekingIterator",
        Style.CLASS,
        "void",
        "Iterator",
        _method("peek", "integer"),
        _method("next", "integer"),
        _method("hasNext", "boolean"),
    ),
}
