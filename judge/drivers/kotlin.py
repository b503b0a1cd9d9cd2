"""The driver of Kotlin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import kotlin_starter
from judge.drivers.driver import Driver
from judge.drivers.jvm import as_returned, field_word, given_nodes, indented, parameters_of, used_nodes, word
from judge.drivers.kotlin_starter import quoted, spelling
from judge.drivers.signatures import blanked
from judge.extraction.grammars import parse

if TYPE_CHECKING:
    from tree_sitter import Node

_IMPORTS = "".join(
    f"import {package}.*; " for package in ("judge.given", "java.io", "java.math", "java.util", "kotlin.math")
)
# Kotlin's own ArrayDeque, as everywhere in Kotlin, for programs that do not speak of java.util: its star hides it.
_JAVAS_DEQUE = re.compile(rb"\bjava\.util\.(\*|ArrayDeque)|\b(Queue|Deque)\s*<|\bclass\s+ArrayDeque\b")


def _placeholders(signature: Signature) -> Mapping[str, str]:
    used = used_nodes(signature)
    linked = signature.linked.fields if signature.linked else ()
    return {
        "answer": indented(8, _answer(signature)),
        "calls": indented(4, _calls(signature)) if signature.style is Style.CLASS else "",
        "types": indented(8, (f'if (name == "{base}") return {nodes.name}::class.java' for base, nodes in used)),
        "gets": indented(8, (line for _, nodes in used for line in _getter(nodes))),
        "sets": indented(8, (line for _, nodes in used for line in _setter(nodes))),
        "linked": ", ".join(f'"{field_word(field)}"' for field in linked),
        "given": indented(0, _given(signature)),
    }


# --- the call --------------------------------------------------------------------------------------------------------


def _answer(signature: Signature) -> Iterator[str]:
    if signature.style is Style.CLASS:
        yield from _answer_of_class(signature)
        return
    types = spelling(signature)
    for number, parameter in enumerate(signature.parameters):
        yield f'val p{number} = input.read("{word(signature, parameter.type)}") as {types.of(parameter.type)}'
    yield from _keep(signature, {parameter.name: f"p{i}" for i, parameter in enumerate(signature.parameters)})
    arguments = ", ".join(f"p{i}" for i, parameter in enumerate(signature.parameters) if not parameter.hidden)
    yield "JudgeProcess.start()"
    if signature.style is Style.CHAIN:
        value = arguments
        for number, method in enumerate(signature.methods):
            yield f"val r{number} = {signature.name}().{quoted(method.name)}({value})"
            value = f"r{number}"
        yield from _written(value, word(signature, signature.methods[-1].returns))
    elif signature.style is Style.ITERATOR:
        more, following = signature.methods
        yield f"val iterator = {signature.name}({arguments})"
        yield "val values = ArrayList<Any?>()"
        yield f"while (iterator.{more.name}()) values.add(iterator.{following.name}())"
        yield from _written("values", f"<{word(signature, following.returns)}")
    else:
        yield from _call(signature, f"{quoted(signature.name)}({arguments})")


def _call(signature: Signature, call: str) -> Iterator[str]:
    returns = word(signature, signature.returns)
    if signature.repeat:
        times = next(i for i, parameter in enumerate(signature.parameters) if parameter.name == signature.repeat)
        yield from ("val solution = Solution()", "val values = ArrayList<Any?>()")
        yield f"for (i in 1..p{times}) values.add(solution.{call})"
        yield from _written("values", f"<{returns}")
    elif signature.outputs:
        yield f"{'val count = ' if signature.prefix else ''}Solution().{call}"
        yield "JudgeProcess.stop()"
        yield from _outputs(signature)
    else:
        yield f"val value: Any? = Solution().{call}"
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


def _answer_of_class(signature: Signature) -> Iterator[str]:
    yield 'val names = input.read("<string") as List<String>'
    yield "val all = input.arguments(names.map { types(it) })"
    yield f"var made: {signature.name}? = null"
    yield "out.sign('[')"
    yield "JudgeProcess.start()"
    yield "for (i in names.indices) {"
    yield "    if (i > 0) out.sign(',')"
    yield "    val a = all[i]"
    yield "    when (names[i]) {"
    yield f'        "{signature.name}" -> {{'
    kept = {parameter.name: _cast(signature, parameter, i) for i, parameter in enumerate(signature.parameters)}
    for line in _keep(signature, kept):
        yield f"            {line}"
    yield f"            made = {signature.name}({_casts(signature, signature.parameters)})"
    yield from ('            out.write(null, "void")', "        }")
    for method in signature.methods:
        call = f"made!!.{quoted(method.name)}({_casts(signature, method.parameters)})"
        yield f'        "{method.name}" -> out.write({call}, "{word(signature, method.returns)}")'
    yield from ("    }", "}", "JudgeProcess.stop()", "out.sign(']')")


def _calls(signature: Signature) -> Iterator[str]:
    yield from ("", "private fun types(name: String): Array<String> = when (name) {")
    for name in (signature.name, *(method.name for method in signature.methods)):
        words = ", ".join(f'"{word(signature, one.type)}"' for one in parameters_of(signature, name))
        yield f'    "{name}" -> arrayOf({words})'
    yield from (f'    else -> throw JudgeFailure("{signature.name} has no method " + name)', "}", "")


def _casts(signature: Signature, parameters: tuple[Parameter, ...]) -> str:
    return ", ".join(_cast(signature, one, i) for i, one in enumerate(parameters) if not one.hidden)


def _cast(signature: Signature, parameter: Parameter, index: int) -> str:
    return f"a[{index}] as {spelling(signature).of(parameter.type)}"


# --- classes that LeetCode gives -------------------------------------------------------------------------------------


def _getter(nodes: Linked) -> Iterator[str]:
    yield f"if (node is {nodes.name}) {{"
    yield "    when (field) {"
    for index, field in enumerate(nodes.fields):
        yield f"        {index} -> return node.{quoted(field.name)}"
    yield from ("    }", "}")


def _setter(nodes: Linked) -> Iterator[str]:
    yield f"if (node is {nodes.name}) {{"
    yield "    when (field) {"
    for index, field in enumerate(nodes.fields):
        type = f"ArrayList<{nodes.name}?>" if field.type == "list<Node>" else kotlin_starter.field_type(nodes, field)
        yield f"        {index} -> node.{quoted(field.name)} = value as {type}"
    yield from ("    }", "}")


def _given(signature: Signature) -> Iterator[str]:
    for nodes in given_nodes(signature):
        yield from kotlin_starter.definition(nodes)
        yield ""
    bases: dict[str, list[Given]] = {}
    for number, given in enumerate(signature.given):
        bases.setdefault(given.base, []).append(given)
        if isinstance(given.value, int):
            yield f"const val kept{number} = {given.value}"
        else:
            value = next(one.type for one in signature.parameters if one.name == given.value)
            type = spelling(signature).of(value)
            yield f"var kept{number}: {type}{'' if type.endswith('?') else '?'} = null"
        if given.rule == "random":
            yield f"private val random{number} = Random(1)"
        yield ""
    for base, functions in bases.items():
        yield f"open class {base} {{"
        for given in functions:
            yield f"    {kotlin_starter.given_head(signature, given)} = {_rule(signature, given)}"
        yield from ("}", "")


def _rule(signature: Signature, given: Given) -> str:
    number = signature.given.index(given)
    names = [quoted(parameter.name) for parameter in given.parameters]
    kept = f"kept{number}{'' if isinstance(given.value, int) else '!!'}"
    if given.rule == "not_below":
        return f"{names[0]} >= {kept}"
    if given.rule == "compare":
        return f"{kept}.compareTo({names[0]})"
    if given.rule == "entry":
        return f"{kept}[{names[0]}][{names[1]}]{as_returned(signature, given)}"
    return f"random{number}.nextInt({kept}) + 1"


def _keep(signature: Signature, values: Mapping[str, str]) -> Iterator[str]:
    for number, given in enumerate(signature.given):
        if isinstance(given.value, str):
            yield f"kept{number} = {values[given.value]}"


# --- the submission --------------------------------------------------------------------------------------------------


def _edited(signature: Signature, source: bytes) -> bytes:
    """No package, no ``override`` where the given class has no such method; imports behind annotations of the file."""
    text = source.decode("utf-8", "replace").removeprefix("\ufeff")
    encoded = text.encode()
    imports, spans, place = _IMPORTS, [], 0
    if not _JAVAS_DEQUE.search(encoded):
        imports += "import kotlin.collections.ArrayDeque; "
    for node in parse("kotlin", text).root_node.children:
        if node.type == "package_header":
            spans.append((node.start_byte, node.end_byte))
        elif node.type == "file_annotation":
            place = node.end_byte
        elif signature.given and node.type == "class_declaration":
            spans += [(part.start_byte, part.end_byte) for part in _overrides(node, signature.name)]
    encoded = blanked(encoded, spans)
    return encoded[:place] + b" " * (place > 0) + imports.encode() + encoded[place:]


def _overrides(node: Node, method: str) -> Iterator[Node]:
    """The words ``override`` before the methods of this name."""
    for body in node.children:
        for member in body.children if body.type == "class_body" else ():
            name = member.child_by_field_name("name")
            if member.type == "function_declaration" and name is not None and name.text == method.encode():
                modifiers = [part for child in member.children if child.type == "modifiers" for part in child.children]
                yield from (part for part in modifiers if part.text == b"override")


DRIVER = Driver(
    solution="Solution.kt",
    placeholders=_placeholders,
    starter=kotlin_starter.starter,
    edited=_edited,
    main="JudgeMain",
)
