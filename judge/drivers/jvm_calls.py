"""How a driver on the JVM calls the submission: what Java and Kotlin write alike, but for the words of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from judge.core import Linked, Parameter, Signature, Style
from judge.drivers.jvm import field_word, indented, used_nodes, word
from judge.drivers.reserved import written
from judge.drivers.signatures import Spelling


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words; ``{}`` in them is filled in.

    Attributes:
        key: The language.
        spelling: How it writes the types of a signature.
        field: How it writes the type of a field of nodes, where a value is put into it.
        end: What ends a statement.
        let: What begins a variable with a value.
        new: What stands before a class that is made.
        anything: The type that all values have.
        cast: A value (1) as one of a type (0).
        times: The head of a loop of so many rounds.
        each: The head of a loop of ``i`` over ``names``.
        script: The lines that read ``names`` of calls, and ``all`` lists of arguments.
        made: The variable ``made`` for an object of a class, still empty.
        sure: What says that it is not.
        switch: The word before a value with cases.
        case: The word before a case.
        is_a: Whether ``node`` is one of a class.
        node: What it is called then.
        type: A class as a value.
        given: What stands before a variable beside the given functions.
    """

    key: str
    spelling: Callable[[Signature], Spelling]
    field: Callable[[Linked, Parameter], str]
    end: str
    let: str
    new: str
    anything: str
    cast: str
    times: str
    each: str
    script: tuple[str, ...]
    made: str
    sure: str
    switch: str
    case: str
    is_a: str
    node: str
    type: str
    given: str


def placeholders(words: Words, signature: Signature) -> dict[str, str]:
    """What the main file of both languages wants filled in."""
    used = used_nodes(signature)
    linked = signature.linked.fields if signature.linked else ()
    types = (f'if (name.equals("{base}")) return {words.type.format(nodes.name)}{words.end}' for base, nodes in used)
    return {
        "answer": indented(8, _answer(words, signature)),
        "types": indented(8, types),
        "gets": indented(8, (line for _, nodes in used for line in _getter(words, nodes))),
        "sets": indented(8, (line for _, nodes in used for line in _setter(words, nodes))),
        "linked": ", ".join(f'"{field_word(field)}"' for field in linked),
    }


def _answer(words: Words, signature: Signature) -> Iterator[str]:
    for line in (_class if signature.style is Style.CLASS else _calls)(words, signature):
        yield line if line.endswith(("{", "}")) else line + words.end


def _calls(words: Words, signature: Signature) -> Iterator[str]:
    types = words.spelling(signature)
    for number, parameter in enumerate(signature.parameters):
        read = f'input.read("{word(signature, parameter.type)}")'
        yield f"{words.let} p{number} = {words.cast.format(types.of(parameter.type), read)}"
    yield from _keep(words, signature, {one.name: f"p{i}" for i, one in enumerate(signature.parameters)})
    arguments = ", ".join(f"p{i}" for i, parameter in enumerate(signature.parameters) if not parameter.hidden)
    yield "JudgeProcess.start()"
    call = {Style.CHAIN: _chain, Style.ITERATOR: _iterator}.get(signature.style, _function)
    yield from call(words, signature, arguments)


def _chain(words: Words, signature: Signature, value: str) -> Iterator[str]:
    made = f"{words.new}{signature.name}()"
    if signature.shared:
        yield f"{words.let} one = {made}"
        made = "one"
    for number, method in enumerate(signature.methods):
        yield f"{words.let} r{number} = {made}.{method.name}({value})"
        value = f"r{number}"
    yield from _written(value, word(signature, signature.methods[-1].returns))


def _iterator(words: Words, signature: Signature, arguments: str) -> Iterator[str]:
    more, following = signature.methods
    yield f"{words.let} iterator = {words.new}{signature.name}({arguments})"
    yield f"{words.let} values = {words.new}ArrayList<{words.anything}>()"
    yield f"while (iterator.{more.name}()) values.add(iterator.{following.name}())"
    yield from _written("values", f"<{word(signature, following.returns)}")


def _function(words: Words, signature: Signature, arguments: str) -> Iterator[str]:
    returns = word(signature, signature.returns)
    yield f"{words.let} solution = {words.new}Solution()"
    call = f"solution.{signature.name}({arguments})"
    if signature.repeat:
        times = next(i for i, parameter in enumerate(signature.parameters) if parameter.name == signature.repeat)
        yield f"{words.let} values = {words.new}ArrayList<{words.anything}>()"
        yield f"{words.times.format(f'p{times}')} values.add({call})"
        yield from _written("values", f"<{returns}")
    elif signature.outputs:
        yield f"{f'{words.let} count = ' if signature.prefix else ''}{call}"
        yield "JudgeProcess.stop()"
        yield from _outputs(signature)
    else:
        yield f"{words.let} value = {call}"
        yield from _written("value", returns)


def _written(value: str, type: str) -> Iterator[str]:
    yield from ("JudgeProcess.stop()", f'out.write({value}, "{type}")')


def _outputs(signature: Signature) -> Iterator[str]:
    several = len(signature.outputs) > 1
    if several:
        yield "out.sign('[')"
    for place, index in enumerate(signature.outputs):
        if place:
            yield "out.sign(',')"
        value = f'out.first(count, p{index}, "{signature.name}")' if signature.prefix else f"p{index}"
        yield f'out.write({value}, "{word(signature, signature.parameters[index].type)}")'
    if several:
        yield "out.sign(']')"


def _class(words: Words, signature: Signature) -> Iterator[str]:
    yield from words.script
    yield words.made.format(signature.name)
    yield from ("out.sign('[')", "JudgeProcess.start()", f"{words.each} {{", "    if (i > 0) out.sign(',')")
    yield from (f"    {words.let} a = all[i]", f"    {words.switch} (names[i]) {{")
    yield f'        {words.case}"{signature.name}" -> {{'
    casts = _casts(words, signature, signature.parameters)
    kept = {parameter.name: cast for parameter, cast in zip(signature.parameters, casts, strict=True)}
    yield from (f"            {line}" for line in _keep(words, signature, kept))
    yield f"            made = {words.new}{signature.name}({_taken(words, signature, signature.parameters)})"
    yield from ('            out.write(null, "void")', "        }")
    for method in signature.methods:
        taken = _taken(words, signature, method.parameters)
        call = f"made{words.sure}.{written(words.key, method.name)}({taken})"
        yield f'        {words.case}"{method.name}" -> {{'
        if method.returns == "void":
            yield from (f"            {call}", '            out.write(null, "void")')
        else:
            yield f'            out.write({call}, "{word(signature, method.returns)}")'
        yield "        }"
    yield from ("    }", "}", "JudgeProcess.stop()", "out.sign(']')")


def _casts(words: Words, signature: Signature, parameters: tuple[Parameter, ...]) -> list[str]:
    types = words.spelling(signature)
    return [words.cast.format(types.of(one.type), f"a[{i}]") for i, one in enumerate(parameters)]


def _taken(words: Words, signature: Signature, parameters: tuple[Parameter, ...]) -> str:
    pairs = zip(parameters, _casts(words, signature, parameters), strict=True)
    return ", ".join(cast for parameter, cast in pairs if not parameter.hidden)


def _keep(words: Words, signature: Signature, values: Mapping[str, str]) -> Iterator[str]:
    """What given functions are asked about."""
    for number, given in enumerate(signature.given):
        if isinstance(given.value, str):
            yield f"{words.given}kept{number} = {values[given.value]}"


def _getter(words: Words, nodes: Linked) -> Iterator[str]:
    yield from (f"if ({words.is_a.format(nodes.name)}) {{", f"    {words.switch} (field) {{")
    for index, field in enumerate(nodes.fields):
        yield f"        {words.case}{index} -> {{ return {words.node}.{written(words.key, field.name)}{words.end} }}"
    yield from ("    }", "}")


def _setter(words: Words, nodes: Linked) -> Iterator[str]:
    yield from (f"if ({words.is_a.format(nodes.name)}) {{", f"    {words.switch} (field) {{")
    for index, field in enumerate(nodes.fields):
        value = words.cast.format(words.field(nodes, field), "value")
        yield f"        {words.case}{index} -> {{ {words.node}.{written(words.key, field.name)} = {value}{words.end} }}"
    yield from ("    }", "}")
