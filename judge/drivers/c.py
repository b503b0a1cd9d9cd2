"""The driver of C."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from judge import entrypoints
from judge.core import Given, Method, Parameter, Signature, Style
from judge.drivers.c_starters import starter
from judge.drivers.c_types import codec, counter, definitions, depth, function_of, has_two_names, type_of, words
from judge.drivers.driver import Driver
from judge.value_types import parse_type

_ITERATOR = """\
struct Iterator {
    bool (*hasNext)();
    int (*next)();
};
static int judge_left, *judge_values;
static bool judge_has_next() { return judge_left > 0; }
static int judge_next_value() { return --judge_left, *judge_values++; }
static struct Iterator judge_iterator = {judge_has_next, judge_next_value};
static void judge_read_iterator(void *into) {
    judge_values = judge_read_array(&judge_left, sizeof *judge_values, judge_read_integer);
    *(struct Iterator **)into = &judge_iterator;
}"""


def _placeholders(signature: Signature) -> Mapping[str, str]:
    lines = [*_shapes(signature)]
    if signature.style is Style.CLASS:
        lines += _class(signature)
    else:
        for name, parameter in zip(_variables(signature.parameters), signature.parameters, strict=True):
            lines.append(_read(signature, name, parameter.type))
        lines.append("judge_start();")
        lines += {Style.FUNCTION: _function, Style.CHAIN: _chain, Style.ITERATOR: _iterator}[signature.style](signature)
    if signature.linked:
        lines.append("judge_write_table();")
    return {"globals": "\n".join(_globals(signature)), "body": "\n".join(f"    {line}" for line in lines)}


def _own(source: str) -> Mapping[str, str]:
    from judge.extraction.grammars import parse

    names, stack = [], [parse("c", entrypoints.encoded(source).decode("utf-8", "replace")).root_node]
    while stack:
        node = stack.pop()
        if node.type == "struct_specifier" and node.child_by_field_name("body"):
            name = node.child_by_field_name("name")
            names += [name.text.decode()] if name and name.text else []
        stack += node.children
    return {"own": "".join(f"#define judge_own_{name}\n" for name in names)}


def _variables(parameters: Sequence[Parameter]) -> list[str]:
    # Not the parameters' own names: a macro of the submission may be called like one.
    return [f"judge_{number}" for number, _ in enumerate(parameters, 1)]


def _globals(signature: Signature) -> Iterator[str]:
    for name, (_, fields) in definitions(signature).items():
        yield f"#ifndef judge_own_{name}"
        yield f"struct {name} {{ {' '.join(f'{field};' for field in fields)} }};"
        yield "#endif"
    if signature.linked and has_two_names(signature):
        yield f"#ifndef judge_own_Node\n#define Node {signature.linked.name}\n#endif"
    if "Iterator" in words(signature):
        yield _ITERATOR
    for name, parameter in zip(_variables(signature.parameters), signature.parameters, strict=True):
        yield f"static {_declaration(signature, name, parameter.type)}"
    for given in signature.given:
        yield _given(signature, given)


def _declaration(signature: Signature, name: str, word: str) -> str:
    """A variable, with what says how long it is."""
    text = f"{type_of(signature, word)} {name};"
    if depth(word):
        text += f" static int {name}_size;"
    if depth(word) == 2:
        text += f" static int* {name}_columns;"
    return text


def _read(signature: Signature, name: str, word: str) -> str:
    read = f"judge_read_{codec(signature, word)}"
    if depth(word) == 0:
        return f"{read}(&{name});"
    if depth(word) == 1:
        return f"{name} = judge_read_array(&{name}_size, sizeof *{name}, {read});"
    return f"{name} = judge_read_matrix(&{name}_size, &{name}_columns, sizeof **{name}, {read});"


def _write(signature: Signature, name: str, word: str, size: str = "") -> str:
    write, size = f"judge_write_{codec(signature, word)}", size or f"{name}_size"
    if depth(word) == 0:
        return f"{write}(&{name});"
    if depth(word) == 1:
        return f"judge_write_array({name}, {size}, sizeof *{name}, {write});"
    return f"judge_write_matrix({name}, {size}, {name}_columns, sizeof **{name}, {write});"


def _taken(parameters: Sequence[Parameter]) -> list[str]:
    """The arguments of a call, with their sizes."""
    taken = []
    for name, parameter in zip(_variables(parameters), parameters, strict=True):
        if not parameter.hidden:
            taken += [name, f"{name}_size", f"{name}_columns"][: 1 + depth(parameter.type)]
    return taken


def _call(signature: Signature, function: str, taken: Sequence[str], returns: str, answer: str) -> str:
    """A call, with its answer in a new variable."""
    if returns == "void":
        return f"{function}({', '.join(taken)});"
    sizes = [f"&{answer}_size", f"&{answer}_columns"][: depth(returns)]
    type = type_of(signature, returns)
    new = ["", f"int {answer}_size = 0; ", f"int {answer}_size = 0; int* {answer}_columns = NULL; "][depth(returns)]
    return f"{new}{type} {answer} = {function}({', '.join([*taken, *sizes])});"


def _shapes(signature: Signature) -> Iterator[str]:
    bases = {parse_type(word).base for word in words(signature)}
    linked = signature.linked
    for name, shape, links in (("ListNode", "list", ("next",)), ("TreeNode", "tree", ("left", "right"))):
        if name in bases and not (linked and linked.name == name):
            at = ", ".join(_offset(name, link) for link in links)
            yield f"judge_{shape} = (struct judge_shape){{sizeof(struct {name}), {_offset(name, 'val')}, {{{at}}}}};"
    if linked:
        yield "static const struct judge_field judge_fields[] = {"
        for field in linked.fields:
            count = _offset(linked.name, counter(field)) if field.type.startswith("list") else "0"
            kind = "l" if field.type.startswith("list") else field.type[0].lower()
            yield f"    {{'{kind}', {_offset(linked.name, field.name)}, {count}}},"
        yield "};"
        yield f"judge_read_table(sizeof(struct {linked.name}), judge_fields, {len(linked.fields)});"


def _offset(name: str, field: str) -> str:
    return f"offsetof(struct {name}, {field})"


def _function(signature: Signature) -> Iterator[str]:
    names = _variables(signature.parameters)
    returns = signature.returns if signature.prefix or not signature.outputs else "void"
    call = _call(signature, signature.name, _taken(signature.parameters), returns, "judge_answer")
    if signature.repeat:
        times = names[[parameter.name for parameter in signature.parameters].index(signature.repeat)]
        yield 'judge_text("[");'
        yield f"for (int judge_call = 0; judge_call < {times}; ++judge_call) {{"
        yield '    if (judge_call) judge_text(",");'
        yield f"    {call}"
        yield f"    {_write(signature, 'judge_answer', returns)}"
        yield "}"
        yield "judge_stop();"
        yield 'judge_text("]");'
        return
    yield call
    yield "judge_stop();"
    if not signature.outputs:
        yield _write(signature, "judge_answer", returns)
        return
    cut = "judge_answer" if signature.prefix else ""
    writes = [_write(signature, names[index], signature.parameters[index].type, cut) for index in signature.outputs]
    if len(writes) == 1:
        yield from writes
        return
    for number, write in enumerate(writes):
        yield f'judge_text("{"," if number else "["}");'
        yield write
    yield 'judge_text("]");'


def _chain(signature: Signature) -> Iterator[str]:
    taken = _taken(signature.parameters)
    for number, method in enumerate(signature.methods, 1):
        answer = f"judge_answer{number}"
        yield _call(signature, method.name, taken, method.returns, answer)
        taken = [answer, f"{answer}_size", f"{answer}_columns"][: 1 + depth(method.returns)]
    yield "judge_stop();"
    yield _write(signature, answer, method.returns)


def _iterator(signature: Signature) -> Iterator[str]:
    more, step = signature.methods
    yield f"void* judge_object = {function_of(signature, 'Create')}({', '.join(_taken(signature.parameters))});"
    yield 'judge_text("[");'
    yield f"for (int judge_call = 0; {function_of(signature, more.name)}(judge_object); ++judge_call) {{"
    yield '    if (judge_call) judge_text(",");'
    yield f"    {_call(signature, function_of(signature, step.name), ['judge_object'], step.returns, 'judge_answer')}"
    yield f"    {_write(signature, 'judge_answer', step.returns)}"
    yield "}"
    yield "judge_stop();"
    yield 'judge_text("]");'


def _class(signature: Signature) -> Iterator[str]:
    yield f'int judge_count = judge_read_calls("{signature.name}");'
    yield from _read_arguments(signature, signature.parameters)
    yield "judge_start();"
    yield f"void* judge_object = {function_of(signature, 'Create')}({', '.join(_taken(signature.parameters))});"
    yield 'judge_text("[null");'
    yield "for (int judge_call = 1; judge_call < judge_count; ++judge_call) {"
    yield "    judge_skip(',');"
    yield '    judge_text(",");'
    for method in signature.methods:
        yield f'    if (judge_calls(judge_call, "{method.name}")) {{'
        yield from (f"        {line}" for line in _method(signature, method))
        yield "        continue;"
        yield "    }"
    yield '    judge_fail("the class has no method of that name");'
    yield "}"
    yield "judge_stop();"
    yield 'judge_text("]");'


def _method(signature: Signature, method: Method) -> Iterator[str]:
    for name, parameter in zip(_variables(method.parameters), method.parameters, strict=True):
        yield f"static {_declaration(signature, name, parameter.type)}"
    yield from _read_arguments(signature, method.parameters)
    taken = ["judge_object", *_taken(method.parameters)]
    yield _call(signature, function_of(signature, method.name), taken, method.returns, "judge_answer")
    yield 'judge_text("null");' if method.returns == "void" else _write(signature, "judge_answer", method.returns)


def _read_arguments(signature: Signature, parameters: Sequence[Parameter]) -> Iterator[str]:
    yield "judge_skip('[');"
    for number, (name, parameter) in enumerate(zip(_variables(parameters), parameters, strict=True)):
        if number:
            yield "judge_skip(',');"
        yield _read(signature, name, parameter.type)
    yield "judge_skip(']');"


def _given(signature: Signature, given: Given) -> str:
    names = [parameter.name for parameter in signature.parameters]
    value = str(given.value)
    if value in names:
        value = _variables(signature.parameters)[names.index(value)]
    arguments = [f"judge_argument{number}" for number, _ in enumerate(given.parameters, 1)]
    pairs = zip(arguments, given.parameters, strict=True)
    head = ", ".join(f"{type_of(signature, one.type)} {name}" for name, one in pairs) or "void"
    answer = {
        "not_below": "{1} >= {0}",
        "compare": "({0} > {1}) - ({0} < {1})",
        "random": "judge_random({0})",
        "entry": "{0}[{1}][{2}]",
    }[given.rule].format(value, *arguments)
    # Not inline: the compiler would work out where a loop over all arguments ends, and slow solutions were fast.
    declared = f"__attribute__((noinline)) {type_of(signature, given.returns)} {given.name}({head})"
    return f"{declared} {{ return {answer}; }}"


DRIVER = Driver(solution="solution.h", placeholders=_placeholders, starter=starter, own=_own)
