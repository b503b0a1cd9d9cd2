"""The driver of Java."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from judge.core import Given, Linked, Signature, Style
from judge.drivers import java_starter
from judge.drivers.driver import Driver
from judge.drivers.java_starter import spelling
from judge.drivers.jvm import as_returned, constructors, given_nodes, indented, parameters_of, uses, word
from judge.drivers.jvm_calls import Words, placeholders
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


_WORDS = Words(
    key="java",
    spelling=spelling,
    field=java_starter.field_type,
    end=";",
    let="var",
    new="new ",
    anything="Object",
    cast="({}) {}",
    times="for (int i = 0; i < {}; i++)",
    each="for (int i = 0; i < names.length; i++)",
    script=(
        'var names = (String[]) input.read("[string")',
        "var types = new String[names.length][]",
        "for (int i = 0; i < names.length; i++) types[i] = types(names[i])",
        "var all = input.arguments(types)",
    ),
    made="{} made = null",
    sure="",
    switch="switch",
    case="case ",
    is_a="node instanceof {} one",
    node="one",
    type="{}.class",
    given="JudgeGiven.",
)


def _placeholders(signature: Signature) -> Mapping[str, str]:
    return {
        **placeholders(_WORDS, signature),
        "calls": indented(4, _calls(signature)) if signature.style is Style.CLASS else "",
        "given": indented(4, _given(signature)),
    }


def _calls(signature: Signature) -> Iterator[str]:
    yield from ("", "private static String[] types(String name) {", "    switch (name) {")
    for name in (signature.name, *(method.name for method in signature.methods)):
        words = ", ".join(f'"{word(signature, one.type)}"' for one in parameters_of(signature, name))
        yield from (f'        case "{name}":', f"            return new String[] {{{words}}};")
    yield "        default:"
    yield f'            throw new JudgeFailure("{signature.name} has no method ".concat(name));'
    yield from ("    }", "}", "")


# --- classes that LeetCode gives -------------------------------------------------------------------------------------


def _given(signature: Signature) -> Iterator[str]:
    for nodes in given_nodes(signature):
        yield from _node_class(nodes)
        yield ""
    bases: dict[str, list[Given]] = {}
    for number, given in enumerate(signature.given):
        bases.setdefault(given.base, []).append(given)
        value = f" = {given.value}" if isinstance(given.value, int) else ""
        yield f"public static {_kept_type(signature, given)} kept{number}{value};"
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
