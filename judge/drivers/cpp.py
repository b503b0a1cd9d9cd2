"""The driver of C++."""

from __future__ import annotations

from collections.abc import Mapping

from judge.core import Signature
from judge.drivers.driver import Driver
from judge.drivers.signatures import Spelling, typed

_SPELLING = Spelling(
    scalars={
        "integer": "int",
        "long": "long long",
        "double": "double",
        "string": "string",
        "boolean": "bool",
        "character": "char",
    },
    before="vector<",
    after=">",
)


def _placeholders(signature: Signature) -> Mapping[str, str]:
    function = typed(signature, _SPELLING)
    # Not the parameters' own names: a macro of the submission may be called like one.
    names = [f"judge_argument{number}" for number, _ in enumerate(function.types, start=1)]
    reads = (
        f"    {type} {name}{{}};\n    judge_driver::read_value({name});"
        for type, name in zip(function.types, names, strict=True)
    )
    return {
        "read": "\n".join(reads),
        "returns": function.returns,
        "method": function.name,
        "arguments": ", ".join(names),
    }


def _starter(signature: Signature) -> str:
    function = typed(signature, _SPELLING)
    parameters = (
        f"{type}{'&' if type.startswith('vector') else ''} {name}"
        for name, type in zip(function.parameters, function.types, strict=True)
    )
    head = f"{function.returns} {function.name}({', '.join(parameters)})"
    return f"class Solution {{\npublic:\n    {head} {{\n        \n    }}\n}};\n"


DRIVER = Driver(solution="solution.hpp", placeholders=_placeholders, starter=_starter)
