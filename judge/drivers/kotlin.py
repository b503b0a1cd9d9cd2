"""The driver of Kotlin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import kotlin_starter
from judge.drivers.driver import Driver
from judge.drivers.jvm import as_returned, given_nodes, indented, parameters_of, word
from judge.drivers.jvm_calls import Words, placeholders
from judge.drivers.kotlin_starter import spelling
from judge.drivers.signatures import blanked
from judge.extraction.grammars import parse

if TYPE_CHECKING:
    from tree_sitter import Node

_IMPORTS = "".join(
    f"import {package}.*; " for package in ("judge.given", "java.io", "java.math", "java.util", "kotlin.math")
)
# Kotlin's own ArrayDeque, as everywhere in Kotlin, for programs that do not speak of java.util: its star hides it.
_JAVAS_DEQUE = re.compile(rb"\bjava\.util\.(\*|ArrayDeque)|\b(Queue|Deque)\s*<|\bclass\s+ArrayDeque\b")


def _field(nodes: Linked, field: Parameter) -> str:
    return f"ArrayList<{nodes.name}?>" if field.type == "list<Node>" else kotlin_starter.field_type(nodes, field)


_WORDS = Words(
    key="kotlin",
    spelling=spelling,
    field=_field,
    end="",
    let="val",
    new="",
    anything="Any?",
    cast="{1} as {0}",
    times="for (i in 1..{})",
    each="for (i in names.indices)",
    script=(
        'val names = input.read("<string") as List<String>',
        "val all = input.arguments(names.map { types(it) })",
    ),
    made="var made: {}? = null",
    sure="!!",
    switch="when",
    case="",
    is_a="node is {}",
    node="node",
    type="{}::class.java",
    given="",
)


def _placeholders(signature: Signature) -> Mapping[str, str]:
    return {
        **placeholders(_WORDS, signature),
        "calls": indented(4, _calls(signature)) if signature.style is Style.CLASS else "",
        "given": indented(0, _given(signature)),
    }


def _calls(signature: Signature) -> Iterator[str]:
    yield from ("", "private fun types(name: String): Array<String> = when (name) {")
    for name in (signature.name, *(method.name for method in signature.methods)):
        words = ", ".join(f'"{word(signature, one.type)}"' for one in parameters_of(signature, name))
        yield f'    "{name}" -> arrayOf({words})'
    yield from (f'    else -> throw JudgeFailure("{signature.name} has no method " + name)', "}", "")


# --- classes that LeetCode gives -------------------------------------------------------------------------------------


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
    names = [parameter.name for parameter in given.parameters]
    kept = f"kept{number}{'' if isinstance(given.value, int) else '!!'}"
    if given.rule == "not_below":
        return f"{names[0]} >= {kept}"
    if given.rule == "compare":
        return f"{kept}.compareTo({names[0]})"
    if given.rule == "entry":
        return f"{kept}[{names[0]}][{names[1]}]{as_returned(signature, given)}"
    return f"random{number}.nextInt({kept}) + 1"


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
