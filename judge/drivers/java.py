"""The driver of Java."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import java_starter
from judge.drivers.driver import Driver
from judge.drivers.java_starter import spelling
from judge.drivers.jvm import (
    as_returned,
    constructors,
    field_word,
    given_nodes,
    indented,
    parameters_of,
    used_nodes,
    uses,
    word,
)
from judge.drivers.signatures import blanked
from judge.extraction.grammars import parse

# What LeetCode imports. All on one line: the submission's own lines must keep their numbers.
_IMPORTS = "".join(
    f"import {package}.*; "
    for package in (
        "judge.JudgeGiven",
        "java.io",
        "java.math",
        "java.text",
        "java.time",
        "java.util",
        "java.util.concurrent",
        "java.util.concurrent.atomic",
        "java.util.concurrent.locks",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
    )
)


def _placeholders(signature: Signature) -> Mapping[str, str]:
    used = used_nodes(signature)
    linked = signature.linked.fields if signature.linked else ()
    return {
        "answer": indented(8, _answer(signature)),
        "calls": indented(4, _calls(signature)) if signature.style is Style.CLASS else "",
        "types": indented(8, (f'if (name.equals("{base}")) return {nodes.name}.class;' for base, nodes in used)),
        "gets": indented(8, (line for _, nodes in used for line in _getter(nodes))),
        "sets": indented(8, (line for _, nodes in used for line in _setter(signature, nodes))),
        "linked": ", ".join(f'"{field_word(field)}"' for field in linked),
        "given": indented(4, _given(signature)),
    }


# --- the call --------------------------------------------------------------------------------------------------------


def _answer(signature: Signature) -> Iterator[str]:
    if signature.style is Style.CLASS:
        yield from _answer_of_class(signature)
        return
    types = spelling(signature)
    for number, parameter in enumerate(signature.parameters):
        type = types.of(parameter.type)
        yield f'{type} p{number} = ({type}) in.read("{word(signature, parameter.type)}");'
    yield from _keep(signature, {parameter.name: f"p{i}" for i, parameter in enumerate(signature.parameters)})
    numbers = [f"p{i}" for i, parameter in enumerate(signature.parameters) if not parameter.hidden]
    yield "JudgeProcess.start();"
    yield from _call(signature, ", ".join(numbers))


def _call(signature: Signature, arguments: str) -> Iterator[str]:
    returns = word(signature, signature.returns)
    if signature.style is Style.CHAIN:
        value = arguments
        for number, method in enumerate(signature.methods):
            yield f"var r{number} = new {signature.name}().{method.name}({value});"
            value = f"r{number}"
        returns = word(signature, signature.methods[-1].returns)
        yield from ("JudgeProcess.stop();", f'out.write({value}, "{returns}");')
        return
    if signature.style is Style.ITERATOR:
        more, following = signature.methods
        yield f"{signature.name} iterator = new {signature.name}({arguments});"
        yield "List<Object> values = new ArrayList<>();"
        yield f"while (iterator.{more.name}()) values.add(iterator.{following.name}());"
        yield from ("JudgeProcess.stop();", f'out.write(values, "<{word(signature, following.returns)}");')
        return
    call = f"new Solution().{signature.name}({arguments})"
    if signature.repeat:
        times = next(i for i, parameter in enumerate(signature.parameters) if parameter.name == signature.repeat)
        yield "Solution solution = new Solution();"
        yield "List<Object> values = new ArrayList<>();"
        yield f"for (int i = 0; i < p{times}; i++) values.add(solution.{signature.name}({arguments}));"
        yield from ("JudgeProcess.stop();", f'out.write(values, "<{returns}");')
    elif signature.outputs:
        yield f"{'int count = ' if signature.prefix else ''}{call};"
        yield "JudgeProcess.stop();"
        yield from _outputs(signature)
    else:
        yield from (f"Object value = {call};", "JudgeProcess.stop();", f'out.write(value, "{returns}");')


def _outputs(signature: Signature) -> Iterator[str]:
    several = len(signature.outputs) > 1
    if several:
        yield "out.sign('[');"
    for place, index in enumerate(signature.outputs):
        if place:
            yield "out.sign(',');"
        value = f'JudgeWriter.first(count, p{index}, "{signature.name}")' if signature.prefix else f"p{index}"
        yield f'out.write({value}, "{word(signature, signature.parameters[index].type)}");'
    if several:
        yield "out.sign(']');"


def _answer_of_class(signature: Signature) -> Iterator[str]:
    yield 'String[] names = (String[]) in.read("[string");'
    yield "String[][] types = new String[names.length][];"
    yield "for (int i = 0; i < names.length; i++) types[i] = types(names[i]);"
    yield "Object[][] all = in.arguments(types);"
    yield f"{signature.name} object = null;"
    yield "out.sign('[');"
    yield "JudgeProcess.start();"
    yield "for (int i = 0; i < names.length; i++) {"
    yield "    if (i > 0) out.sign(',');"
    yield "    Object[] a = all[i];"
    yield "    switch (names[i]) {"
    yield f'        case "{signature.name}":'
    kept = {parameter.name: _cast(signature, parameter, i) for i, parameter in enumerate(signature.parameters)}
    for line in _keep(signature, kept):
        yield f"            {line}"
    yield f"            object = new {signature.name}({_casts(signature, signature.parameters)});"
    yield '            out.write(null, "void");'
    yield "            break;"
    for method in signature.methods:
        call = f"object.{method.name}({_casts(signature, method.parameters)})"
        yield f'        case "{method.name}":'
        if method.returns == "void":
            yield from (f"            {call};", '            out.write(null, "void");')
        else:
            yield f'            out.write({call}, "{word(signature, method.returns)}");'
        yield "            break;"
    yield from ("    }", "}", "JudgeProcess.stop();", "out.sign(']');")


def _calls(signature: Signature) -> Iterator[str]:
    yield from ("", "private static String[] types(String name) {", "    switch (name) {")
    for name in (signature.name, *(method.name for method in signature.methods)):
        words = ", ".join(f'"{word(signature, one.type)}"' for one in parameters_of(signature, name))
        yield from (f'        case "{name}":', f"            return new String[] {{{words}}};")
    yield "        default:"
    yield f'            throw new JudgeFailure("{signature.name} has no method ".concat(name));'
    yield from ("    }", "}", "")


def _casts(signature: Signature, parameters: tuple[Parameter, ...]) -> str:
    return ", ".join(_cast(signature, one, i) for i, one in enumerate(parameters) if not one.hidden)


def _cast(signature: Signature, parameter: Parameter, index: int) -> str:
    return f"({spelling(signature).of(parameter.type)}) a[{index}]"


# --- classes that LeetCode gives -------------------------------------------------------------------------------------


def _getter(nodes: Linked) -> Iterator[str]:
    yield f"if (node instanceof {nodes.name} one) {{"
    yield "    switch (field) {"
    for index, field in enumerate(nodes.fields):
        yield from (f"        case {index}:", f"            return one.{field.name};")
    yield from ("    }", "}")


def _setter(signature: Signature, nodes: Linked) -> Iterator[str]:
    yield f"if (node instanceof {nodes.name} one) {{"
    yield "    switch (field) {"
    for index, field in enumerate(nodes.fields):
        type = java_starter.field_type(nodes, field)
        yield f"        case {index}:"
        yield from (f"            one.{field.name} = ({type}) value;", "            break;")
    yield from ("    }", "}")


def _given(signature: Signature) -> Iterator[str]:
    for nodes in given_nodes(signature):
        yield from _node_class(nodes)
        yield ""
    bases: dict[str, list[Given]] = {}
    for number, given in enumerate(signature.given):
        bases.setdefault(given.base, []).append(given)
        yield f"public static {_kept_type(signature, given)} kept{number};"
        yield "" if given.rule != "random" else f"private static final Random RANDOM{number} = new Random(1);"
    for base, functions in bases.items():
        yield f"public static class {base} {{"
        for given in functions:
            yield from (f"    {line}" for line in _given_method(signature, given))
        yield from ("}", "")


def _node_class(nodes: Linked) -> Iterator[str]:
    yield f"public static class {nodes.name} {{"
    for field in nodes.fields:
        yield f"    public {java_starter.field_type(nodes, field)} {field.name};"
    for fields in constructors(nodes):
        taken = ", ".join(f"{java_starter.field_type(nodes, field)} {field.name}" for field in fields)
        yield from ("", f"    public {nodes.name}({taken}) {{")
        for field in nodes.fields:
            if field in fields:
                yield f"        this.{field.name} = {field.name};"
            elif field.type == "list<Node>":
                yield f"        this.{field.name} = new ArrayList<>();"
        yield "    }"
    yield "}"


def _kept_type(signature: Signature, given: Given) -> str:
    if isinstance(given.value, int):
        return "int"
    return spelling(signature).of(next(one.type for one in signature.parameters if one.name == given.value))


def _given_method(signature: Signature, given: Given) -> Iterator[str]:
    number = signature.given.index(given)
    types = spelling(signature)
    names = [parameter.name for parameter in given.parameters]
    taken = ", ".join(f"{types.of(parameter.type)} {parameter.name}" for parameter in given.parameters)
    kept = f"kept{number}"
    body = {
        "not_below": lambda: f"{names[0]} >= {kept}",
        "compare": lambda: f"Integer.compare({kept}, {names[0]})",
        "entry": lambda: f"{kept}[{names[0]}][{names[1]}]{as_returned(signature, given)}",
        "random": lambda: f"RANDOM{number}.nextInt({kept}) + 1",
    }[given.rule]()
    yield f"public {types.of(given.returns)} {given.name}({taken}) {{"
    yield from (f"    return {body};", "}")


def _keep(signature: Signature, values: Mapping[str, str]) -> Iterator[str]:
    for number, given in enumerate(signature.given):
        value = values[given.value] if isinstance(given.value, str) else given.value
        yield f"JudgeGiven.kept{number} = {value};"


# --- the submission --------------------------------------------------------------------------------------------------


def _edited(signature: Signature, source: bytes) -> bytes:
    """No package, no javafx, no interface of what is given; and no public classes, which need files of their names."""
    text = source.decode("utf-8", "replace").removeprefix("\ufeff")
    encoded = text.encode()
    given = b"NestedInteger" if uses(signature, "NestedInteger") else None
    spans = []
    for node in parse("java", text).root_node.children:
        name = node.child_by_field_name("name")
        if (
            node.type == "package_declaration"
            or (node.type == "import_declaration" and b"javafx" in (node.text or b""))
            or (name and name.text == given)
        ):
            spans.append((node.start_byte, node.end_byte))
        for part in node.children if node.type.endswith("_declaration") else ():
            if part.type == "modifiers":
                spans += [(one.start_byte, one.end_byte) for one in part.children if one.type == "public"]
    return _IMPORTS.encode() + blanked(encoded, spans)


DRIVER = Driver(
    solution="Solution.java",
    placeholders=_placeholders,
    starter=java_starter.starter,
    edited=_edited,
    main="JudgeMain",
)
