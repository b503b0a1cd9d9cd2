"""Quick checks of the test data of LeetCode-style packages."""

from __future__ import annotations

from pathlib import Path

from judge.checking.json_text import parse_json
from judge.core import Parameter, Signature, Style, TestCase
from judge.errors import PackageError
from judge.linked import driver_input
from judge.value_types import ValueType, answer_type, parse_type

# Test data up to this size is checked when the package is read. It costs about a millisecond a test at most, so that
# reading a package stays quick; larger files come from generators.
_SMALL = 4096


def check_test(test: TestCase, signature: Signature) -> None:
    """Check small test data: one JSON value a parameter, one a line, and one JSON value as the answer.

    Raises:
        PackageError: Values are too few, too many, no JSON or of a wrong type.
    """
    calls: list[str] = []
    if test.input.stat().st_size <= _SMALL:
        lines = test.input.read_bytes().removesuffix(b"\n").split(b"\n")
        if signature.style is Style.CLASS:
            calls = _check_calls(test.input, lines, signature)
        else:
            _check_values(test.input, lines, signature.parameters)
        if signature.linked:
            try:
                driver_input(signature, lines)
            except ValueError as error:
                raise PackageError(f"{test.input}: {error}") from None
    elif signature.style is Style.CLASS:
        return
    if test.answer.stat().st_size <= _SMALL:
        what = f"{test.answer}: the answer"
        answer = _value(what, test.answer.read_bytes())
        any_of = "any_of" in test.validator_args
        if any_of and not isinstance(answer, list):
            raise PackageError(f"{what}: any_of needs a list of all answers that are right")
        for one in answer if any_of and isinstance(answer, list) else [answer]:
            if fault := answer_type(signature, calls).fault(one):
                raise PackageError(f"{what}: {fault}")


def _check_calls(file: Path, lines: list[bytes], signature: Signature) -> list[str]:
    if len(lines) != 2:
        raise PackageError(f"{file}: has {_lines(lines)}: needs 2, the names of the methods and their arguments")
    names, arguments = (_value(f"{file}:{number}", line) for number, line in enumerate(lines, 1))
    if not isinstance(names, list) or not names or names[0] != signature.name:
        raise PackageError(f"{file}:1: must be a list of names, the first being '{signature.name}'")
    if not isinstance(arguments, list) or len(arguments) != len(names):
        raise PackageError(f"{file}:2: must be a list of {len(names)} lists of arguments")
    takes = {method.name: method.parameters for method in signature.methods} | {signature.name: signature.parameters}
    for index, (name, values) in enumerate(zip(names, arguments, strict=True)):
        if name not in takes or (index and name == signature.name):
            raise PackageError(f"{file}:1: call {index}: {signature.name} has no method {name!r}")
        if not isinstance(values, list) or len(values) != len(takes[name]):
            raise PackageError(f"{file}:2: call {index}: {name} needs a list of {len(takes[name])} arguments")
        for parameter, value in zip(takes[name], values, strict=True):
            if fault := _input_type(parameter).fault(value):
                raise PackageError(f"{file}:2: call {index}: {parameter.name}: {fault}")
    return names


def _check_values(file: Path, lines: list[bytes], parameters: tuple[Parameter, ...]) -> None:
    if len(lines) != len(parameters):
        raise PackageError(f"{file}: has {_lines(lines)}: needs {len(parameters)}, one JSON value a parameter")
    for number, (line, parameter) in enumerate(zip(lines, parameters, strict=True), 1):
        what = f"{file}:{number}: {parameter.name}"
        if fault := _input_type(parameter).fault(_value(what, line)):
            raise PackageError(f"{what}: {fault}")


def _lines(lines: list[bytes]) -> str:
    return f"{len(lines)} line{'s' if len(lines) != 1 else ''}"


def _input_type(parameter: Parameter) -> ValueType:
    type = parse_type(parameter.type)
    return ValueType("Node", type.layers) if parameter.form else type


def _value(what: str, data: bytes) -> object:
    try:
        return parse_json(data)
    except ValueError as error:
        raise PackageError(f"{what} is not one JSON value: {error}") from None
