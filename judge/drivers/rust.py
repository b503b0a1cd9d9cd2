"""The driver of Rust."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from judge.core import Given, Signature, Style
from judge.drivers.driver import Driver
from judge.drivers.rust_starter import starter
from judge.drivers.rust_words import (
    DEFINITIONS,
    bases,
    declared,
    escaped,
    function_name,
    is_unsafe,
    refuse_linked,
    returned,
    snake,
    type_of,
    value_type,
)
from judge.drivers.signatures import passed
from judge.value_types import parse_type

_MODULES = {
    "ListNode": "judge_list_node",
    "TreeNode": "judge_tree_node",
    "NestedInteger": "judge_nested_integer",
}


def _edited(signature: Signature, source: bytes) -> bytes:
    # The submission is the root of the crate, so that `crate::` and `super::` lead to its own items, which need not be
    # public to the modules below. They stand behind it: inner attributes and comments come first, and the comment on
    # how an object is used, with which LeetCode ends starter code, is one on the item that follows it.
    names = ["process", "reading", "writing", "passing", "given", "calls"]
    modules = [f"judge_{name}" for name in names] + [_MODULES[base] for base in bases(signature) if base in _MODULES]
    lines = "".join(f"mod {module};\n" for module in modules)
    return b"#![no_main] %b\n%buse judge_given::*;\n" % (source.removeprefix(b"\xef\xbb\xbf"), lines.encode())


def _placeholders(signature: Signature) -> Mapping[str, str]:
    refuse_linked(signature)
    lines = _class_calls(signature) if signature.style is Style.CLASS else _calls(signature)
    items = "".join(f"use super::{base};\n" for base in bases(signature) if base in _MODULES)
    if signature.style is Style.CLASS:
        items += _calls_of_class(signature)
    elif signature.given and not is_unsafe(signature):
        items += _receivers(signature)
    return {
        "definitions": "\n".join(DEFINITIONS.values()).replace("  fn new", "  pub fn new"),
        "given": "\n".join(_given(signature, given) for given in signature.given),
        "items": items,
        "body": "\n".join(f"    {line}" for line in lines),
    }


# --- given functions -------------------------------------------------------------------------------------------------


def _given(signature: Signature, given: Given) -> str:
    names = [snake(parameter.name) for parameter in given.parameters]
    value, kept = f"{given.value}i32", ""
    if isinstance(given.value, str):
        type = next(one.type for one in signature.parameters if one.name == given.value)
        kept = f"pub static {_kept(given)}: OnceLock<{type_of(type)}> = OnceLock::new();\n"
        value = f"{_kept(given)}.get().unwrap()" + ("" if parse_type(type).depth else ".clone()")
    if given.rule == "not_below":
        answer = f"{names[0]} as i64 >= {value} as i64"
    elif given.rule == "compare":
        answer = f"({value} as i64).cmp(&({names[0]} as i64)) as i32"
    elif given.rule == "entry":
        answer = f"{value}[{names[0]} as usize][{names[1]} as usize] as i32"
        answer += " != 0" if given.returns == "boolean" else ""
    else:
        # The same numbers in every run.
        kept += "static JUDGE_RANDOM: AtomicU64 = AtomicU64::new(1);\n"
        answer = f"""{{
        let mut bits = JUDGE_RANDOM.fetch_add(0x9E3779B97F4A7C15, Ordering::Relaxed);
        bits = (bits ^ bits >> 30).wrapping_mul(0xBF58476D1CE4E5B9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94D049BB133111EB);
        1 + ((bits ^ bits >> 31) as u128 * {value} as u128 >> 64) as i32
    }}"""
    name = escaped(given.name)
    head = f"pub fn {name}({declared(given.parameters)}){returned(given.returns)}"
    method = f"pub fn {name}({declared(given.parameters, '&self')}){returned(given.returns)}"
    call = f"{name}({', '.join(names)})"
    return (
        f"{kept}{head} {{\n    {answer}\n}}\n\nimpl super::Solution {{\n    {method} {{\n        {call}\n    }}\n}}\n"
    )


def _kept(given: Given) -> str:
    return f"JUDGE_VALUE_OF_{given.name}"


def _receivers(signature: Signature) -> str:
    # Whether the function takes a `self` is for the submission to say.
    types = [value_type(parameter) for parameter in passed(signature)]
    arguments = [f"argument{number}" for number, _ in enumerate(types, 1)]
    taken = "".join(f", {name}: {type}" for name, type in zip(arguments, types, strict=True))
    call = f"fn apply(self, solution: &mut super::Solution{taken})"
    returns = type_of(signature.returns)
    text = f"trait Function<Kind> {{\n    {call} -> {returns};\n}}\n"
    for kind, receiver, given in (
        ("Plain", [], []),
        ("Shared", ["&super::Solution"], ["solution"]),
        ("Exclusive", ["&mut super::Solution"], ["solution"]),
    ):
        text += f"""
struct {kind};
impl<F: FnOnce({", ".join(receiver + types)}) -> {returns}> Function<{kind}> for F {{
    {call} -> {returns} {{
        self({", ".join(given + arguments)})
    }}
}}
"""
    return text


# --- the calls -------------------------------------------------------------------------------------------------------


def _calls(signature: Signature) -> Iterator[str]:
    arguments = {one.name: f"argument{number}" for number, one in enumerate(signature.parameters, 1)}
    for parameter in signature.parameters:
        yield f"let mut {arguments[parameter.name]}: {value_type(parameter)} = reader.read();"
    for given in signature.given:
        if isinstance(given.value, str):
            yield f"let _ = judge_given::{_kept(given)}.set({arguments[given.value]}.clone());"
    yield "answer.begin_calls();"
    if signature.style is Style.CHAIN:
        yield from _chain_calls(signature, arguments)
    elif signature.style is Style.ITERATOR:
        yield from _iterator_calls(signature, arguments)
    else:
        yield from _function_calls(signature, arguments)


def _function_calls(signature: Signature, arguments: Mapping[str, str]) -> Iterator[str]:
    returns = type_of(signature.returns)
    outputs = [signature.parameters[index] for index in signature.outputs]
    if signature.repeat:
        yield f"let mut result: Vec<{returns}> = Vec::new();"
        call = _call(signature, [f"{arguments[one.name]}.clone()" for one in passed(signature)])
        yield f"for _ in 0..{arguments[signature.repeat]} {{"
        yield f"    result.push({call});"
        yield "}"
    elif outputs:
        taken = [
            f"&mut {arguments[one.name]}" if one in outputs else f"(&mut {arguments[one.name]}).pass()"
            for one in passed(signature)
        ]
        yield f"let result: {returns} = {_call(signature, taken)};"
    else:
        yield f"let result: {returns} = {_call(signature, [arguments[one.name] for one in passed(signature)])};"
    yield "answer.end_calls();"
    if signature.prefix:
        name = arguments[outputs[0].name]
        yield f"if result < 0 || result as usize > {name}.len() {{"
        yield '    fail("the number returned is none of so many elements that the output has");'
        yield "}"
        yield f"{name}.truncate(result as usize);"
    yield from _write([arguments[one.name] for one in outputs] or ["result"])


def _call(signature: Signature, taken: Iterable[str]) -> str:
    function = f"super::Solution::{function_name(signature)}"
    if is_unsafe(signature):
        return f"unsafe {{ {function}({', '.join(taken)}) }}"
    if signature.given:
        return f"Function::apply({', '.join([function, '&mut super::Solution {}', *taken])})"
    return f"{function}({', '.join(taken)})"


def _write(names: list[str]) -> Iterator[str]:
    if len(names) == 1:
        yield f"answer.write(&{names[0]});"
        return
    for number, name in enumerate(names):
        yield f'answer.put("{"," if number else "["}");'
        yield f"answer.write(&{name});"
    yield 'answer.put("]");'


def _chain_calls(signature: Signature, arguments: Mapping[str, str]) -> Iterator[str]:
    taken = ", ".join(arguments[one.name] for one in passed(signature))
    words = [*(method.returns for method in signature.methods[:-1]), signature.returns]
    object = f"super::{signature.name}::new()"
    if signature.shared:
        yield f"let mut object = {object};"
        object = "object"
    for number, (method, word) in enumerate(zip(signature.methods, words, strict=True), 1):
        call = f"{object}.{snake(method.name)}({taken})"
        taken = f"result{number}"
        yield f"let {taken}: {type_of(word)} = {call};"
    yield "answer.end_calls();"
    yield from _write([taken])


def _iterator_calls(signature: Signature, arguments: Mapping[str, str]) -> Iterator[str]:
    more, following = signature.methods
    taken = ", ".join(arguments[one.name] for one in passed(signature))
    yield f"let mut object = super::{escaped(signature.name)}::new({taken});"
    yield f"let mut result: Vec<{type_of(following.returns)}> = Vec::new();"
    yield f"while object.{snake(more.name)}() {{"
    yield f"    result.push(object.{snake(following.name)}());"
    yield "}"
    yield "answer.end_calls();"
    yield from _write(["result"])


def _calls_of_class(signature: Signature) -> str:
    variants = [signature.parameters, *(method.parameters for method in signature.methods)]
    lines = "".join(
        f"    Call{number}({', '.join(value_type(parameter) for parameter in parameters)}),\n"
        for number, parameters in enumerate(variants)
    )
    return f"enum Call {{\n{lines}}}\n"


def _class_calls(signature: Signature) -> Iterator[str]:
    called = [(signature.name, signature.parameters), *((one.name, one.parameters) for one in signature.methods)]
    yield "let names: Vec<String> = reader.read();"
    yield "let mut calls = Vec::new();"
    yield "reader.elements(|reader| {"
    yield "    let Some(name) = names.get(calls.len()) else {"
    yield '        fail("standard input has more lists of arguments than calls")'
    yield "    };"
    yield "    reader.skip(b'[');"
    yield "    calls.push(match name.as_str() {"
    for number, (name, parameters) in enumerate(called):
        yield f'        "{name}" => Call::Call{number}({", ".join("reader.item()" for _ in parameters)}),'
    yield '        _ => fail("standard input calls a method that the class does not have"),'
    yield "    });"
    yield "    reader.skip(b']');"
    yield "});"
    yield "if calls.len() < names.len() {"
    yield '    fail("standard input has fewer lists of arguments than calls");'
    yield "}"
    yield "let mut made = None;"
    yield 'let mut mark = "[";'
    yield "answer.begin_calls();"
    yield "for call in calls {"
    yield "    answer.put(mark);"
    yield '    mark = ",";'
    yield "    match (call, &mut made) {"
    for number, (_, parameters) in enumerate(called):
        taken = ", ".join(f"argument{place}" for place, _ in enumerate(parameters, 1))
        if number == 0:
            yield f"        (Call::Call0({taken}), _) => {{"
            yield f"            made = Some(super::{signature.name}::new({taken}));"
            yield "            answer.write(&());"
        else:
            # What a call returned is written before the next one can change it.
            method = signature.methods[number - 1]
            yield f"        (Call::Call{number}({taken}), Some(object)) => {{"
            yield f"            let result: {type_of(method.returns)} = object.{snake(method.name)}({taken});"
            yield "            answer.write(&result);"
        yield "        }"
    yield '        _ => fail("the first call on standard input is not the constructor\'s"),'
    yield "    }"
    yield "}"
    yield "answer.end_calls();"
    yield """answer.put(if mark == "[" { "[]" } else { "]" });"""


DRIVER = Driver(solution="main.rs", placeholders=_placeholders, starter=starter, edited=_edited)
