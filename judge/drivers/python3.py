"""The driver of Python 3."""

from __future__ import annotations

from collections.abc import Mapping

from judge.core import Signature
from judge.drivers.driver import Driver
from judge.drivers.signatures import Spelling, typed

_SPELLING = Spelling(
    scalars={
        "integer": "int",
        "long": "int",
        "double": "float",
        "string": "str",
        "boolean": "bool",
        "character": "str",
    },
    before="List[",
    after="]",
)


def _placeholders(signature: Signature) -> Mapping[str, str]:
    function = typed(signature, _SPELLING)
    return {
        "method": repr(function.name),
        "returns": repr(function.returns),
        "doubles": repr(["float" in type for type in function.types]),
    }


def _starter(signature: Signature) -> str:
    function = typed(signature, _SPELLING)
    parameters = (f", {name}: {type}" for name, type in zip(function.parameters, function.types, strict=True))
    return f"class Solution:\n    def {function.name}(self{''.join(parameters)}) -> {function.returns}:\n        \n"


DRIVER = Driver(solution="solution.py", placeholders=_placeholders, starter=_starter)
