"""The driver of C++."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from judge.core import Given, Signature, Style
from judge.drivers.cpp_starter import starter
from judge.drivers.cpp_words import bases, head, node_classes, own_classes, type_of, value_type
from judge.drivers.driver import Driver
from judge.drivers.reserved import written
from judge.drivers.signatures import blanked, passed

_HEADERS = {"NestedInteger": "nested_integer.hpp", "Iterator": "iterator.hpp"}


def _placeholders(signature: Signature) -> Mapping[str, str]:
    lines = list(_class_calls(signature) if signature.style is Style.CLASS else _calls(signature))
    linked = ""
    if signature.linked:
        name = signature.linked.name
        linked = f"template <> inline constexpr bool judge_driver::is_linked<{name}> = true;\n"
        lines = [
            f"judge_driver::reader().read_table<{name}>();",
            'judge_driver::answer += "[";',
            *lines,
            'judge_driver::answer += ",";',
            f"judge_driver::write_table<{name}>();",
            'judge_driver::answer += "]";',
        ]
    return {
        "definitions": _definitions(signature),
        "linked": linked,
        "body": "\n".join(f"    {line}" for line in lines),
    }


def _own(source: str) -> Mapping[str, str]:
    return {"own": "".join(f"#define judge_own_{name}\n" for name in own_classes(source))}


def _edited(signature: Signature, source: bytes) -> bytes:
    """Without definitions of what LeetCode has the code of: those that submissions bring along are mere interfaces."""
    text = source.decode("utf-8", "replace")
    given = {base for base in bases(signature) if base in _HEADERS}.intersection(own_classes(text))
    if not given:
        return source
    from judge.extraction.grammars import parse

    encoded, spans = text.encode(), []
    for node in parse("cpp", text).root_node.children:
        name = node.child_by_field_name("name")
        if node.type in ("class_specifier", "struct_specifier") and name and (name.text or b"").decode() in given:
            spans.append((node.start_byte, node.end_byte))
    return blanked(encoded, spans)


# --- what stands before the submission -------------------------------------------------------------------------------


def _definitions(signature: Signature) -> str:
    parts = [f'#include "{_HEADERS[base]}"\n' for base in bases(signature) if base in _HEADERS]
    for name, text in node_classes(signature).items():
        parts.append(f"#ifndef judge_own_{name}\n{text}#endif\n")
    if linked := signature.linked:
        if linked.name not in ("Node", "ListNode", "TreeNode"):  # LeetCode calls the nodes of its input so
            parts.append(f"#ifndef judge_own_Node\nusing Node = {linked.name};\n#endif\n")
        visits = "".join(f"    visit(node.{field.name});\n" for field in linked.fields)
        visit = "template <class T, class Visit> void judge_driver::visit_fields(T& node, Visit&& visit)"
        parts.append(f"{visit} {{\n{visits}}}\n")
    parts += [_given(signature, given) for given in signature.given]
    return "\n".join(parts)


def _given(signature: Signature, given: Given) -> str:
    names = [parameter.name for parameter in given.parameters]
    value, kept = str(given.value), ""
    if isinstance(given.value, str):
        type = next(value_type(signature, one) for one in signature.parameters if one.name == given.value)
        value = _kept(given)
        kept = f"static {type} {value}{{}};\n"
    if given.rule == "not_below":
        answer = f"{names[0]} >= {value}"
    elif given.rule == "compare":
        answer = f"{value} < {names[0]} ? -1 : {value} > {names[0]}"
    elif given.rule == "entry":
        answer = f"{value}.at({names[0]}).at({names[1]})"
    else:
        kept += "static std::mt19937 judge_random(1);\n"  # the same numbers in every run
        answer = f"std::uniform_int_distribution<int>(1, {value})(judge_random)"
    # Not inline: the compiler would work out where a loop over all arguments ends, and slow solutions were fast.
    declared = f"[[gnu::noinline]] {head(signature, given.returns, given.name, given.parameters)}"
    return f"{kept}{declared} {{\n    return {answer};\n}}\n"


def _kept(given: Given) -> str:
    return f"judge_value_of_{given.name}"


# --- the calls -------------------------------------------------------------------------------------------------------


def _calls(signature: Signature) -> Iterator[str]:
    # Not the parameters' own names: a macro of the submission may be called like one.
    arguments = {one.name: f"judge_argument{number}" for number, one in enumerate(signature.parameters, 1)}
    for parameter in signature.parameters:
        yield f"{value_type(signature, parameter)} {arguments[parameter.name]}{{}};"
        yield f"judge_driver::read_value({arguments[parameter.name]});"
    for given in signature.given:
        if isinstance(given.value, str):
            yield f"{_kept(given)} = {arguments[given.value]};"
    taken = ", ".join(arguments[parameter.name] for parameter in passed(signature))
    yield "judge_driver::begin_calls();"
    if signature.style is Style.CHAIN:
        yield from _chain_calls(signature, taken)
    elif signature.style is Style.ITERATOR:
        yield from _iterator_calls(signature, taken)
    else:
        yield from _function_calls(signature, taken, arguments)


def _function_calls(signature: Signature, taken: str, arguments: Mapping[str, str]) -> Iterator[str]:
    returns = type_of(signature, signature.returns)
    call = f"judge_solution->{signature.name}({taken})"
    yield "auto judge_solution = new Solution();"
    if signature.repeat:
        yield f"vector<{returns}> judge_result;"
        yield f"for (auto judge_left = {arguments[signature.repeat]}; judge_left > 0; --judge_left)"
        yield f"    judge_result.push_back({call});"
        returns = f"vector<{returns}>"
    else:
        yield f"{call};" if returns == "void" else f"{returns} judge_result = {call};"
    yield "judge_driver::end_calls();"
    outputs = [signature.parameters[index] for index in signature.outputs]
    if signature.prefix:
        yield f"judge_driver::cut({arguments[outputs[0].name]}, judge_result);"
    values = [_write(value_type(signature, one), arguments[one.name]) for one in outputs]
    if len(values) > 1:
        yield 'judge_driver::answer += "[";'
        for value in values[:-1]:
            yield value
            yield 'judge_driver::answer += ",";'
        yield values[-1]
        yield 'judge_driver::answer += "]";'
    else:
        yield values[0] if values else _write(returns, "judge_result")


def _chain_calls(signature: Signature, taken: str) -> Iterator[str]:
    words = [*(method.returns for method in signature.methods[:-1]), signature.returns]
    types = [type_of(signature, word) for word in words]
    if signature.shared:
        yield f"auto judge_object = new {signature.name}();"
    object = "judge_object" if signature.shared else f"(new {signature.name}())"
    for number, (method, type) in enumerate(zip(signature.methods, types, strict=True), 1):
        yield f"{type} judge_result{number} = {object}->{method.name}({taken});"
        taken = f"judge_result{number}"
    yield "judge_driver::end_calls();"
    yield _write(types[-1], taken)


def _iterator_calls(signature: Signature, taken: str) -> Iterator[str]:
    more, following = signature.methods
    returns = f"vector<{type_of(signature, following.returns)}>"
    yield f"auto judge_object = new {signature.name}({taken});"
    yield f"{returns} judge_result;"
    yield f"while (judge_object->{more.name}()) judge_result.push_back(judge_object->{following.name}());"
    yield "judge_driver::end_calls();"
    yield _write(returns, "judge_result")


def _class_calls(signature: Signature) -> Iterator[str]:
    types = ", ".join(value_type(signature, one) for one in signature.parameters)
    yield f"judge_driver::Calls<{signature.name}> judge_calls;"
    yield f'judge_calls.add_constructor<{types}>("{signature.name}");'
    for method in signature.methods:
        returns = type_of(signature, method.returns)
        types = ", ".join((returns, *(value_type(signature, one) for one in method.parameters)))
        call = f"judge_object.{written('cpp', method.name)}(judge_values...)"
        takes = f"({signature.name}& judge_object, auto&... judge_values)"
        yield f'judge_calls.add_method<{types}>("{method.name}", []{takes}'
        yield f"    -> {returns} {{ {'' if returns == 'void' else 'return '}{call}; }});"
    yield "judge_calls.make_all();"


def _write(type: str, name: str) -> str:
    return f"judge_driver::write_value<{type}>({name});"


DRIVER = Driver(solution="solution.hpp", placeholders=_placeholders, starter=starter, edited=_edited, own=_own)
