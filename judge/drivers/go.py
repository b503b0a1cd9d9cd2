"""The driver of Go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from judge.core import Given, Method, Parameter, Signature, Style
from judge.drivers.driver import Driver
from judge.drivers.go_starters import starter
from judge.drivers.go_submissions import edited
from judge.drivers.go_types import capital, spelling, words
from judge.drivers.signatures import Spelling


def _placeholders(signature: Signature) -> Mapping[str, str]:
    types = spelling(signature)
    body = [_nodes(signature)] if signature.linked else []
    if signature.style is Style.CLASS:
        body += _class(signature, types)
    else:
        body += [f"judgeDriver.Read({_addresses(signature.parameters)})"] if signature.parameters else []
        body += {Style.FUNCTION: _function, Style.CHAIN: _chain, Style.ITERATOR: _iterator}[signature.style](
            signature, types
        )
    return {"globals": "\n".join(_globals(signature, types)), "body": "\n".join(f"\t{line}" for line in body)}


def _globals(signature: Signature, types: Spelling) -> Iterator[str]:
    for variable, parameter in zip(_variables(signature.parameters), signature.parameters, strict=True):
        yield f"var {variable} {types.of(parameter.type)}"
    for given in signature.given:
        yield _given(given, signature, types)
    if any("NestedInteger" in word for word in words(signature)):
        yield "type NestedInteger = judgeDriver.NestedInteger"
    if "Iterator" in words(signature):
        yield "type Iterator struct{ JudgeValues []int }"
        yield "func (this *Iterator) hasNext() bool { return judgeDriver.More(this.JudgeValues) }"
        yield "func (this *Iterator) next() int { return judgeDriver.Next(&this.JudgeValues) }"


def _variables(parameters: Sequence[Parameter]) -> list[str]:
    # Not the parameters' own names: the submission may have functions that are called so.
    return [f"judge{number}" for number, _ in enumerate(parameters, 1)]


def _addresses(parameters: Sequence[Parameter]) -> str:
    return ", ".join(f"&{variable}" for variable in _variables(parameters))


def _arguments(signature: Signature) -> str:
    pairs = zip(_variables(signature.parameters), signature.parameters, strict=True)
    return ", ".join(variable for variable, parameter in pairs if not parameter.hidden)


def _nodes(signature: Signature) -> str:
    assert signature.linked
    names = ", ".join(f'"{capital(field.name)}"' for field in signature.linked.fields)
    return f"judgeDriver.Nodes((*{signature.linked.name})(nil), {names})"


def _function(signature: Signature, types: Spelling) -> list[str]:
    call = f"{signature.name}({_arguments(signature)})"
    returned = signature.prefix or not signature.outputs
    if returned:
        call = f"var judgeAnswer {types.of(signature.returns)} = {call}"
    if signature.repeat:
        names = [parameter.name for parameter in signature.parameters]
        times = _variables(signature.parameters)[names.index(signature.repeat)]
        write = f"func() {{ {call}; judgeDriver.Write(judgeAnswer) }}"
        return ["judgeDriver.Start()", f"judgeDriver.List({times}, {write})", "judgeDriver.Stop()"]
    lines = ["judgeDriver.Start()", call, "judgeDriver.Stop()"]
    outputs = [_variables(signature.parameters)[index] for index in signature.outputs]
    if not outputs:
        return [*lines, "judgeDriver.Write(judgeAnswer)"]
    if signature.prefix:
        return [*lines, f"judgeDriver.Write({outputs[0]}[:judgeAnswer])"]
    if len(outputs) == 1:
        return [*lines, f"judgeDriver.Write({outputs[0]})"]
    writes = [
        f'judgeDriver.Text("{"," if number else "["}"); judgeDriver.Write({name})'
        for number, name in enumerate(outputs)
    ]
    return [*lines, *writes, 'judgeDriver.Text("]")']


def _class(signature: Signature, types: Spelling) -> list[str]:
    methods = [f'"{method.name}": {_reader(method, types)},' for method in signature.methods]
    return [
        f'judgeDriver.Class("{signature.name}")',
        f"judgeDriver.Arguments({_addresses(signature.parameters)})",
        "judgeDriver.Start()",
        f"judgeObject := Constructor({_arguments(signature)})",
        "judgeDriver.Stop()",
        "_ = judgeObject",
        "judgeDriver.Script(map[string]func() func(){",
        *methods,
        "})",
    ]


def _reader(method: Method, types: Spelling) -> str:
    """What reads a method's arguments and gives what calls it."""
    variables = _variables(method.parameters)
    lines = [f"var {name} {types.of(one.type)}" for name, one in zip(variables, method.parameters, strict=True)]
    call = f"judgeObject.{capital(method.name)}({', '.join(variables)})"
    if method.returns == "void":
        call = f'{call}; judgeDriver.Text("null")'
    else:
        call = f"var judgeAnswer {types.of(method.returns)} = {call}; judgeDriver.Write(judgeAnswer)"
    lines += [f"judgeDriver.Arguments({_addresses(method.parameters)})", f"return func() {{ {call} }}"]
    return f"func() func() {{ {'; '.join(lines)} }}"


def _chain(signature: Signature, types: Spelling) -> list[str]:
    lines = ["judgeDriver.Start()"]
    value = _arguments(signature)
    for number, method in enumerate(signature.methods, 1):
        object = f"judgeObject{1 if signature.shared else number}"
        if number == 1 or not signature.shared:
            lines.append(f"{object} := Constructor()")
        call = f"{object}.{capital(method.name)}({value})"
        value = f"judgeValue{number}"
        lines.append(f"var {value} {types.of(method.returns)} = {call}")
    return [*lines, "judgeDriver.Stop()", f"judgeDriver.Write({value})"]


def _iterator(signature: Signature, types: Spelling) -> list[str]:
    more, step = signature.methods
    call = f"var judgeAnswer {types.of(step.returns)} = judgeObject.{capital(step.name)}()"
    return [
        "judgeDriver.Start()",
        f"judgeObject := Constructor({_arguments(signature)})",
        f"judgeDriver.While(func() bool {{ return judgeObject.{capital(more.name)}() }},"
        f" func() {{ {call}; judgeDriver.Write(judgeAnswer) }})",
        "judgeDriver.Stop()",
    ]


def _given(given: Given, signature: Signature, types: Spelling) -> str:
    names = [parameter.name for parameter in signature.parameters]
    value = str(given.value)
    if value in names:
        value = _variables(signature.parameters)[names.index(value)]
    arguments = _variables(given.parameters)
    pairs = zip(arguments, given.parameters, strict=True)
    head = ", ".join(f"judgeOf{name} {types.of(parameter.type)}" for name, parameter in pairs)
    arguments = [f"judgeOf{name}" for name in arguments]
    match given.rule:
        case "not_below":
            answer = f"{arguments[0]} >= {types.of(given.parameters[0].type)}({value})"
        case "compare":
            answer = f"judgeDriver.Compare({value}, {arguments[0]})"
        case "random":
            answer = f"judgeDriver.Random({value})"
        case _:
            answer = f"{value}[{arguments[0]}][{arguments[1]}]"
            if given.returns == "boolean" and not signature.parameters[names.index(str(given.value))].type.startswith(
                "boolean"
            ):
                answer += " != 0"
    return f"func {given.name}({head}) {types.of(given.returns)} {{ return {answer} }}"


DRIVER = Driver(solution="solution.go", placeholders=_placeholders, starter=starter, edited=edited)
