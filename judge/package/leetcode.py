"""``leetcode.json``: the function that a LeetCode-style package asks for, and quick checks of its test data."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from judge.checking.json_text import parse_json
from judge.core import Parameter, Signature, TestCase
from judge.errors import PackageError
from judge.package.files import read_text
from judge.value_types import ValueType, parse_type

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_DESIGN = ("classname", "constructor", "methods", "systemdesign")

# Test data up to this size is checked when the package is read. It costs about a millisecond a test at most, so that
# reading a package stays quick; larger files come from generators.
_SMALL = 4096


def read_signature(file: Path) -> Signature:
    """Read LeetCode's metaData.

    Raises:
        PackageError: It is not what LeetCode writes, or asks for a class or a type that is not supported yet.
    """
    try:
        data = parse_json(read_text(file).encode())
    except ValueError as error:
        raise PackageError(f"{file}: not one JSON value: {error}") from None
    data = _object(file, "the file", data)
    if any(key in data for key in _DESIGN):
        raise PackageError(f"{file}: design problems (a class with methods) are not supported yet")
    _check_keys(file, "the file", data, ("name", "params", "return"))
    if not isinstance(data["params"], list):
        raise PackageError(f"{file}: 'params' must be a list")
    parameters: list[Parameter] = []
    for index, item in enumerate(data["params"]):
        where = f"params[{index}]"
        values = _object(file, where, item)
        _check_keys(file, where, values, ("name", "type"))
        name = _name(file, f"{where}.name", values["name"])
        if name in {parameter.name for parameter in parameters}:
            raise PackageError(f"{file}: {where}.name '{name}' is taken")
        parameters.append(Parameter(name=name, type=_type(file, f"{where}.type", values["type"])))
    if not parameters:
        raise PackageError(f"{file}: 'params' is empty: a function without parameters has nothing to test")
    returns = _object(file, "return", data["return"])
    # LeetCode also writes the size of a returned list here; it says nothing that the type does not.
    _check_keys(file, "return", {key: value for key, value in returns.items() if key != "size"}, ("type",))
    return Signature(
        name=_name(file, "name", data["name"]),
        parameters=tuple(parameters),
        returns=_type(file, "return.type", returns["type"]),
    )


def check_test(test: TestCase, signature: Signature) -> None:
    """Check small test data: one JSON value a parameter, one a line, and one JSON value as the answer.

    Raises:
        PackageError: Values are too few, too many, no JSON or of a wrong type.
    """
    if test.input.stat().st_size <= _SMALL:
        lines = test.input.read_bytes().removesuffix(b"\n").split(b"\n")
        count = len(signature.parameters)
        if len(lines) != count:
            has = f"{len(lines)} line{'s' if len(lines) != 1 else ''}"
            raise PackageError(f"{test.input}: has {has}: needs {count}, one JSON value a parameter")
        for number, (line, parameter) in enumerate(zip(lines, signature.parameters, strict=True), 1):
            _check_value(f"{test.input}:{number}: {parameter.name}", line, parse_type(parameter.type))
    if test.answer.stat().st_size <= _SMALL:
        _check_value(f"{test.answer}: the answer", test.answer.read_bytes(), parse_type(signature.returns))


def _check_value(what: str, data: bytes, value_type: ValueType) -> None:
    try:
        fault = value_type.fault(parse_json(data))
    except ValueError as error:
        raise PackageError(f"{what} is not one JSON value: {error}") from None
    if fault:
        raise PackageError(f"{what}: {fault}")


def _object(file: Path, where: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise PackageError(f"{file}: {where} must be a JSON object")
    return value


def _check_keys(file: Path, where: str, data: dict[str, object], known: tuple[str, ...]) -> None:
    for key in data:
        if key not in known:
            raise PackageError(f"{file}: unknown key '{key}' in {where} (known: {', '.join(known)})")
    for key in known:
        if key not in data:
            raise PackageError(f"{file}: key '{key}' is missing in {where}")


def _name(file: Path, where: str, value: object) -> str:
    # A name becomes part of the driver's source, so nothing but a plain name gets through.
    if not isinstance(value, str) or not _NAME.fullmatch(value) or keyword.iskeyword(value):
        raise PackageError(f"{file}: {where} must be a name of letters, digits and underscores, not {value!r}")
    return value


def _type(file: Path, where: str, value: object) -> str:
    if not isinstance(value, str):
        raise PackageError(f"{file}: {where} must be a string, not {value!r}")
    try:
        parse_type(value)
    except PackageError as error:
        raise PackageError(f"{file}: {where}: {error}") from None
    return value
