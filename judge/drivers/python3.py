"""The driver of Python 3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from judge.core import Given, Linked, Method, Parameter, Signature, Style
from judge.drivers.driver import Driver
from judge.drivers.signatures import Spelling, passed
from judge.value_types import parse_type

_CLASSES = {
    "ListNode": ("singly-linked list", ("val", "next")),
    "TreeNode": ("a binary tree node", ("val", "left", "right")),
}
_STRUCTURES = frozenset({*_CLASSES, "NestedInteger", "Iterator", "Node"})
_DEFAULTS = {"integer": "0", "boolean": "False"}
_NESTED = """\
# The interface of nested lists; it is there already.
# class NestedInteger:
#     def __init__(self, value=None):
#         # An integer, or an empty list if there is none.
#     def isInteger(self) -> bool:
#     def getInteger(self) -> int:
#         # None if it is a list.
#     def setInteger(self, value: int) -> None:
#     def getList(self) -> List[NestedInteger]:
#         # None if it is an integer.
#     def add(self, elem: NestedInteger) -> None:
"""
_ITERATOR = """\
# The interface of iterators; it is there already.
# class Iterator:
#     def hasNext(self) -> bool:
#     def next(self) -> int:
"""


def _placeholders(signature: Signature) -> Mapping[str, str]:
    names = [parameter.name for parameter in signature.parameters]
    linked = signature.linked
    values = {
        "style": signature.style.value,
        "shared": signature.shared,
        "name": signature.name,
        "parameters": _read(signature, signature.parameters),
        "returns": _type(signature, signature.returns),
        "methods": [
            (method.name, _read(signature, method.parameters), _type(signature, method.returns))
            for method in signature.methods
        ],
        "outputs": signature.outputs,
        "prefix": signature.prefix,
        "repeat": names.index(signature.repeat) if signature.repeat else None,
        "given": [_given(given, names) for given in signature.given],
        "linked": linked is not None,
        "structures": bool(linked or _bases(signature) & _STRUCTURES),
        "linked_name": linked.name if linked else "",
        "fields": tuple((field.name, field.type) for field in linked.fields) if linked else (),
    }
    definition = f"\n\n{_definition(linked)}\n\n" if linked else ""
    return {**{name: repr(value) for name, value in values.items()}, "definition": definition}


def _type(signature: Signature, word: str) -> tuple[str, int, str]:
    """Base, how many lists there are around it, and the type as Python writes it."""
    written = _spelling(signature).of(word)
    type = parse_type(word)
    linked = signature.linked
    return "node" if linked and type.base in ("Node", linked.name) else type.base, type.depth, written


def _read(signature: Signature, parameters: Iterable[Parameter]) -> list[tuple[str, int, str, bool]]:
    return [(*_type(signature, parameter.type), parameter.hidden) for parameter in parameters]


def _given(given: Given, names: list[str]) -> tuple[str, str, int | None, int, bool]:
    """Name, rule, index of the parameter with the value or ``None``, else the value; whether it gives a boolean."""
    index, number = (names.index(given.value), 0) if isinstance(given.value, str) else (None, given.value)
    return given.name, given.rule, index, number, parse_type(given.returns).base == "boolean"


def _spelling(signature: Signature) -> Spelling:
    plain = {
        "integer": "int",
        "long": "int",
        "double": "float",
        "float": "float",
        "boolean": "bool",
        "character": "str",
        "string": "str",
        "void": "None",
        "ListNode": "Optional[ListNode]",
        "TreeNode": "Optional[TreeNode]",
        "NestedInteger": "NestedInteger",
        "Iterator": "Iterator",
    }
    if signature.linked:
        plain["Node"] = f"Optional['{signature.linked.name}']"
    return Spelling(plain=plain, array="List[{}]", list="List[{}]")


def _bases(signature: Signature) -> frozenset[str]:
    words = [signature.returns, *(parameter.type for parameter in signature.parameters)]
    for method in signature.methods:
        words += [method.returns, *(parameter.type for parameter in method.parameters)]
    return frozenset(_type(signature, word)[0] for word in words)


def _definition(linked: Linked) -> str:
    """The class of nodes."""
    if linked.name in _CLASSES:
        parameters = [f"{field.name}={_DEFAULTS.get(field.type)}" for field in linked.fields]
        values = [field.name for field in linked.fields]
    else:
        node = f"'{linked.name}'"
        words = {"integer": "int", "boolean": "bool", "Node": node, "list<Node>": f"List[{node}]"}
        parameters = [f"{field.name}: {words[field.type]} = {_DEFAULTS.get(field.type)}" for field in linked.fields]
        values = [
            f"{field.name} if {field.name} is not None else []" if field.type == "list<Node>" else field.name
            for field in linked.fields
        ]
    lines = [f"class {linked.name}:", f"    def __init__(self, {', '.join(parameters)}):"]
    lines += [f"        self.{field.name} = {value}" for field, value in zip(linked.fields, values, strict=True)]
    return "\n".join(lines)


# --- starter code ----------------------------------------------------------------------------------------------------


def _starter(signature: Signature) -> str:
    head = "".join([*_comments(signature), *(_given_comment(signature, given) for given in signature.given)])
    if signature.style is Style.FUNCTION:
        method = Method(name=signature.name, parameters=passed(signature), returns=signature.returns)
        return f"{head}class Solution:\n{_method(signature, method)}"
    methods = signature.methods
    if signature.style is not Style.CHAIN:
        methods = (Method(name="__init__", parameters=passed(signature), returns=""), *methods)
    bodies = "\n".join(_method(signature, method) for method in methods)
    use = "\n".join(f"# {line}" for line in _use(signature))
    return f"{head}class {signature.name}:\n\n{bodies}\n\n{use}\n"


def _comments(signature: Signature) -> Iterator[str]:
    bases, linked = _bases(signature), signature.linked
    for name, (words, fields) in _CLASSES.items():
        if name in bases or (linked and linked.name == name):
            nodes = tuple(Parameter(name=field, type="Node") for field in fields[1:])
            plain = Linked(name=name, form="", fields=(Parameter(name=fields[0], type="integer"), *nodes))
            lines = _definition(plain).splitlines()
            yield "".join(f"# {line}\n" for line in (f"Definition for {words}.", *lines))
    if linked and linked.name not in _CLASSES:
        yield f'"""\n# Definition for a Node.\n{_definition(linked)}\n"""\n\n'
    if "NestedInteger" in bases:
        yield _NESTED
    if "Iterator" in bases:
        yield _ITERATOR


def _given_comment(signature: Signature, given: Given) -> str:
    head = _head(signature, Method(name=given.name, parameters=given.parameters, returns=given.returns))
    return f"# The {given.name} API is already defined for you.\n# {head}\n\n"


def _method(signature: Signature, method: Method) -> str:
    lines = [_head(signature, method, "self")]
    outputs = [signature.parameters[index] for index in signature.outputs]
    if method.returns == "void" and outputs:
        names = ", ".join(parameter.name for parameter in outputs if not parameter.hidden)
        lines += ['    """', f"    Do not return anything, modify {names or 'the input'} in-place instead.", '    """']
    return "".join(f"    {line}\n" for line in (*lines, "    "))


def _head(signature: Signature, method: Method, *first: str) -> str:
    spelling = _spelling(signature)
    parameters = [f"{parameter.name}: {spelling.of(parameter.type)}" for parameter in method.parameters]
    returns = f" -> {spelling.of(method.returns)}" if method.returns else ""
    return f"def {method.name}({', '.join([*first, *parameters])}){returns}:"


def _use(signature: Signature) -> Iterator[str]:
    name, methods = signature.name, signature.methods
    arguments = ",".join(parameter.name for parameter in passed(signature))
    yield f"Your {name} object will be instantiated and called as such:"
    if signature.style is Style.CHAIN:
        call = arguments
        for number, method in enumerate(methods, 1):
            object = f"obj_{1 if signature.shared else number}"
            if number == 1 or not signature.shared:
                yield f"{object} = {name}()"
            call = f"{object}.{method.name}({call})"
        yield f"ans = {call}"
    elif signature.style is Style.ITERATOR:
        yield f"i, v = {name}({arguments}), []"
        yield f"while i.{methods[0].name}(): v.append(i.{methods[1].name}())"
    else:
        yield f"obj = {name}({arguments})"
        for number, method in enumerate(methods, 1):
            result = "" if method.returns == "void" else f"param_{number} = "
            yield f"{result}obj.{method.name}({','.join(parameter.name for parameter in method.parameters)})"


DRIVER = Driver(solution="solution.py", placeholders=_placeholders, starter=_starter)
