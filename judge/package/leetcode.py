"""``leetcode.json``: the function or class that a LeetCode-style package asks for.

The file is LeetCode's metaData; what LeetCode keeps in code of its own is said by keys of ours (docs/leetcode.md).
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from judge.checking.json_text import parse_json
from judge.core import Given, Linked, Method, Parameter, Signature, Style
from judge.errors import PackageError
from judge.linked import CLASSES, FORMS, RELATIONS
from judge.package.files import read_text
from judge.value_types import parse_type

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RULES = ("not_below", "compare", "entry", "random")

# What LeetCode writes, too, and what says nothing that is not said elsewhere.
_IDLE = frozenset(
    {"manual", "systemdesign", "maxbytesperline", "languages", "size", "colsize", "rowsize", "dealloc", "variables"}
)


def read_signature(file: Path) -> Signature:
    """Read LeetCode's metaData, with our keys.

    Raises:
        PackageError: It is none, or asks for what is not supported.
    """
    try:
        data = parse_json(read_text(file).encode())
    except ValueError as error:
        raise PackageError(f"{file}: not one JSON value: {error}") from None
    return _Reader(file).signature(data)


class _Reader:
    """Reads one file; errors name it and the place in it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def signature(self, data: object) -> Signature:
        """The whole file."""
        values = self._object("the file", data)
        style = self._style(values)
        signature = self._function(values) if style is Style.FUNCTION else self._class(values, style)
        self._check_uses(signature)
        return signature

    def _style(self, values: Mapping[str, Any]) -> Style:
        if "classname" not in values:
            if "style" in values:
                raise self._error("'style' is for classes: give 'classname'")
            return Style.FUNCTION
        word = values.get("style", Style.CLASS)
        styles = [style.value for style in Style if style is not Style.FUNCTION]
        if word not in styles:
            raise self._error(f"style {word!r} is unknown: choose one of {', '.join(styles)}")
        return Style(word)

    def _function(self, values: Mapping[str, Any]) -> Signature:
        self._check_keys(
            "the file", values, ("name", "params", "return"), ("output", "given", "repeat", "node", "copied")
        )
        parameters = self._parameters("params", values["params"])
        if not parameters:
            raise self._error("'params' is empty: a function without parameters has nothing to test")
        returned, form = self._returned("return", values["return"])
        outputs, prefix = self._outputs(values.get("output"), parameters)
        if not outputs and parse_type(returned).base == "void":
            raise self._error("the function returns nothing: 'output' must name the parameter that holds the answer")
        return Signature(
            name=self._name("name", values["name"]),
            parameters=parameters,
            returns=returned,
            outputs=outputs,
            prefix=prefix,
            repeat=self._hidden("repeat", values.get("repeat", ""), parameters),
            given=tuple(
                self._given(f"given[{index}]", item, parameters)
                for index, item in enumerate(self._list("given", values.get("given", [])))
            ),
            linked=self._linked(values, (*parameters, Parameter(name="return", type=returned, form=form))),
            form=form,
            copied=self._flag("copied", values.get("copied", False)),
        )

    def _class(self, values: Mapping[str, Any], style: Style) -> Signature:
        optional = ["style", "node"]
        if style is Style.CLASS:
            needed = ["classname", "constructor", "methods"]
            optional += ["params", "return", "name"]  # LeetCode's words for the two lines and for what they come to
        else:
            needed = ["classname", "methods", "return"] + (["constructor"] if style is Style.ITERATOR else ["params"])
            optional += ["shared"] if style is Style.CHAIN else []
        self._check_keys("the file", values, tuple(needed), tuple(optional))
        methods = tuple(
            self._method(f"methods[{index}]", item)
            for index, item in enumerate(self._list("methods", values["methods"]))
        )
        if style is Style.CHAIN:
            parameters = self._parameters("params", values["params"])
        else:
            constructor = self._object("constructor", values["constructor"])
            parameters = self._parameters("constructor.params", constructor.get("params", []))
        returned, form = ("void", "") if style is Style.CLASS else self._returned("return", values["return"])
        if not methods or (style is Style.ITERATOR and len(methods) != 2):
            raise self._error(
                "'methods' needs two: the one that says whether there is more, and the next one"
                if style is Style.ITERATOR
                else "'methods' is empty"
            )
        for index, method in enumerate(methods):
            if method.name in {other.name for other in methods[:index]}:
                raise self._error(f"method '{method.name}' is there twice: overloads are not supported")
        everything = (*parameters, *(parameter for method in methods for parameter in method.parameters))
        types = (
            Parameter(name="return", type=returned, form=form),
            *(Parameter(name=method.name, type=method.returns) for method in methods),
        )
        return Signature(
            name=self._name("classname", values["classname"]),
            parameters=parameters,
            returns=returned,
            style=style,
            shared=self._flag("shared", values.get("shared", False)),
            methods=methods,
            linked=self._linked(values, (*everything, *types)),
            form=form,
        )

    def _method(self, where: str, item: object) -> Method:
        values = self._object(where, item)
        self._check_keys(where, values, ("name",), ("params", "return"))
        returned, _ = self._returned(f"{where}.return", values.get("return", {"type": "void"}))
        return Method(
            name=self._name(f"{where}.name", values["name"]),
            parameters=self._parameters(f"{where}.params", values.get("params", [])),
            returns=returned,
        )

    def _parameters(self, where: str, items: object) -> tuple[Parameter, ...]:
        parameters: list[Parameter] = []
        for index, item in enumerate(self._list(where, items)):
            place = f"{where}[{index}]"
            values = self._object(place, item)
            self._check_keys(place, values, ("name", "type"), ("form", "hidden"))
            name = self._name(f"{place}.name", values["name"])
            if name in {parameter.name for parameter in parameters}:
                raise self._error(f"{place}.name '{name}' is taken")
            form = values.get("form", "")
            self._check_form(f"{place}.form", form, [parameter.name for parameter in parameters])
            hidden = self._flag(f"{place}.hidden", values.get("hidden", form.split(":")[0] in ("cycle", "join")))
            type = self._type(f"{place}.type", values["type"])
            parameters.append(Parameter(name=name, type=type, form=form, hidden=hidden))
        return tuple(parameters)

    def _check_form(self, where: str, form: object, names: list[str]) -> None:
        if form == "" or (isinstance(form, str) and form in FORMS):
            return
        relation, *told = form.split(":") if isinstance(form, str) else ("",)
        if relation not in RELATIONS or len(told) != (3 if relation == "join" else 1):
            known = ", ".join((*FORMS, "in:NAME", "cycle:NAME", "join:LIST:COUNT:LIST"))
            raise self._error(f"{where} {form!r} is unknown (known: {known})")
        for name in told:
            if name not in names:
                raise self._error(f"{where}: '{name}' is no parameter before this one")

    def _returned(self, where: str, item: object) -> tuple[str, str]:
        values = self._object(where, item)
        self._check_keys(where, values, ("type",), ("form",))
        form = values.get("form", "")
        if form != "" and form not in FORMS and not str(form).startswith("index:"):
            raise self._error(f"{where}.form {form!r} is unknown (known: {', '.join((*FORMS, 'index:NAME'))})")
        return self._type(f"{where}.type", values["type"]), form

    def _outputs(self, item: object, parameters: tuple[Parameter, ...]) -> tuple[tuple[int, ...], bool]:
        if item is None:
            return (), False
        values = self._object("output", item)
        self._check_keys("output", values, ("paramindex",), ("size",), idle=False)
        indices = values["paramindex"]
        indices = indices if isinstance(indices, list) else [indices]
        for index in indices:
            if type(index) is not int or not 0 <= index < len(parameters):
                raise self._error(f"output.paramindex {index!r} is none of the {len(parameters)} parameters")
        prefix = values.get("size") == "ret"
        if prefix and (len(indices) != 1 or not parse_type(parameters[indices[0]].type).layers):
            raise self._error("output.size needs one output, a list")
        return tuple(indices), prefix

    def _given(self, where: str, item: object, parameters: tuple[Parameter, ...]) -> Given:
        values = self._object(where, item)
        self._check_keys(where, values, ("name", "return", "rule", "value", "base"), ("params",))
        if values["rule"] not in _RULES:
            raise self._error(f"{where}.rule {values['rule']!r} is unknown: choose one of {', '.join(_RULES)}")
        value = values["value"]
        if type(value) is not int:
            value = self._hidden(f"{where}.value", value, parameters)
        return Given(
            name=self._name(f"{where}.name", values["name"]),
            parameters=self._parameters(f"{where}.params", values.get("params", [])),
            returns=self._returned(f"{where}.return", values["return"])[0],
            rule=values["rule"],
            value=value,
            base=self._name(f"{where}.base", values["base"]),
        )

    def _hidden(self, where: str, name: object, parameters: tuple[Parameter, ...]) -> str:
        if name == "":
            return ""
        if name not in [parameter.name for parameter in parameters if parameter.hidden]:
            raise self._error(f"{where} {name!r} is the name of no hidden parameter")
        return str(name)

    def _linked(self, values: Mapping[str, Any], types: tuple[Parameter, ...]) -> Linked | None:
        bases = {parse_type(one.type).base for one in types}
        kinds = [kind for kind, linked in CLASSES.items() if linked.name not in ("ListNode", "TreeNode")]
        kind = values.get("node")
        if kind is not None:
            if kind not in kinds:
                raise self._error(f"node {kind!r} is unknown: choose one of {', '.join(kinds)}")
            return CLASSES[kind]
        if "Node" in bases:
            raise self._error(f"'node' must say which Node is meant: one of {', '.join(kinds)}")
        if not any(one.form for one in types):
            return None
        formed = [name for name in ("ListNode", "TreeNode") if name in bases]
        if len(formed) != 1:
            raise self._error("a form needs types of one class, ListNode or TreeNode")
        return CLASSES[formed[0]]

    def _check_uses(self, signature: Signature) -> None:
        names = [parameter.name for parameter in signature.parameters]
        if signature.form.startswith("index:") and signature.form.removeprefix("index:") not in names:
            raise self._error(f"return.form '{signature.form}' names no parameter")
        if signature.copied and not signature.linked:
            raise self._error("'copied' is for signatures with a class of nodes ('node')")

    def _object(self, where: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._error(f"{where} must be a JSON object")
        return value

    def _list(self, where: str, value: object) -> list[Any]:
        if not isinstance(value, list):
            raise self._error(f"'{where}' must be a list")
        return value

    def _flag(self, where: str, value: object) -> bool:
        if not isinstance(value, bool):
            raise self._error(f"{where} must be true or false")
        return value

    def _check_keys(
        self, where: str, data: Mapping[str, Any], needed: tuple[str, ...], optional: tuple[str, ...], idle: bool = True
    ) -> None:
        known = (*needed, *optional)
        for key in data:
            if key not in known and not (idle and key in _IDLE):
                raise self._error(f"unknown key '{key}' in {where} (known: {', '.join(known)})")
        for key in needed:
            if key not in data:
                raise self._error(f"key '{key}' is missing in {where}")

    def _name(self, where: str, value: object) -> str:
        # A name becomes part of the driver's source, so nothing but a plain name gets through.
        if not isinstance(value, str) or not _NAME.fullmatch(value) or keyword.iskeyword(value):
            raise self._error(f"{where} must be a name of letters, digits and underscores, not {value!r}")
        return value

    def _type(self, where: str, value: object) -> str:
        if not isinstance(value, str):
            raise self._error(f"{where} must be a string, not {value!r}")
        try:
            return str(parse_type(value))
        except PackageError as error:
            raise self._error(f"{where}: {error}") from None

    def _error(self, text: str) -> PackageError:
        return PackageError(f"{self._file}: {text}")
