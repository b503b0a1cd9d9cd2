"""Examples made into test cases: the lines that LeetCode's own test data would have, and the answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from judge.checking.json_text import parse_json
from judge.core import Signature, Style
from judge.errors import PackageError
from judge.importing.examples import Example
from judge.importing.question import Case
from judge.importing.values import named_values, value
from judge.value_types import ValueType, answer_type, parse_type

_PREFIX = re.compile(r"(\d+)\s*,[^=]*?(\w+)\s*=\s*(\[.*\])", re.DOTALL)


def from_examples(
    examples: Sequence[Example], given: Sequence[str], signature: Signature, said: Mapping[str, str]
) -> tuple[Case, ...]:
    """Test cases from a statement's examples; those that cannot be read are left out.

    Args:
        examples: What the statement has.
        given: LeetCode's own lines of the examples' inputs, all in a row; empty where they are not known.
        signature: What is asked for.
        said: Regular expressions for answers in words, each with the answer that it stands for.
    """
    lines = groups(given, signature)
    cases = []
    for index, example in enumerate(examples):
        read = parameters(example.input, signature)
        if read is None or (lines and read not in lines):
            read = lines[index] if len(lines) == len(examples) else None
        found = answer(example.output, signature, said)
        if read is not None and found is not None and fits(Case(lines=read, answer=found), signature):
            cases.append(Case(lines=read, answer=found))
    return tuple(cases)


def prefixed(asked: Mapping[str, Any], examples: Sequence[Example]) -> Mapping[str, Any]:
    """What declarations ask for; where examples show ``2, nums = [1,2,_]``, the first elements of the parameter."""
    if asked.get("return") != {"type": "integer"} or not examples:
        return asked
    names = [one["name"] for one in asked["params"]]
    shown = [_PREFIX.match(example.output) for example in examples]
    if not all(found and found[2] in names for found in shown):
        return asked
    name = shown[0][2] if shown[0] else ""
    return {**asked, "output": {"paramindex": names.index(name), "size": "ret"}}


def fits(case: Case, signature: Signature) -> bool:
    """Whether the values of a test case are of the signature's types; linked structures are not looked at."""
    types = [*_types(signature), answer_type(signature) if signature.style is not Style.CLASS else None]
    for text, type in zip((*case.lines, case.answer), types, strict=True):
        try:
            if type is not None and type.fault(parse_json(text.encode())):
                return False
        except ValueError:
            return False
    return True


def groups(given: Sequence[str], signature: Signature) -> list[tuple[str, ...]]:
    """Lines of test data, a tuple a test case; none where they are not as the signature has it."""
    types = _types(signature)
    if len(given) % len(types):
        return []
    try:
        return [
            tuple(value(text, type) for text, type in zip(given[at:], types, strict=False))
            for at in range(0, len(given), len(types))
        ]
    except ValueError:
        return []


def parameters(text: str, signature: Signature) -> tuple[str, ...] | None:
    """The lines that ``nums = [3,3], target = 6`` stands for; ``None`` where it cannot be read."""
    types = _types(signature)
    parts = [(name, part) for name, part in named_values(text) if part]
    if len(types) == 1 and (len(parts) > 1 or (parts and not parts[0][0])):
        parts = [("", text if not parts[0][0] else text.partition("=")[2])]
    names = [parameter.name for parameter in signature.parameters]
    by_name = dict(parts)
    if signature.style is not Style.CLASS and len(by_name) >= len(names) and all(name in by_name for name in names):
        parts = [(name, by_name[name]) for name in names]
    if len(parts) != len(types):
        return None
    try:
        return tuple(value(part, type) for (_, part), type in zip(parts, types, strict=True))
    except ValueError:
        return None


def answer(text: str, signature: Signature, said: Mapping[str, str]) -> str | None:
    """The answer that an example's output stands for; ``None`` where it cannot be read."""
    for pattern, meaning in said.items():
        if found := re.search(pattern, text):
            return found.expand(meaning)
    try:
        type = None if signature.style is Style.CLASS else answer_type(signature)
    except PackageError:
        return None
    if signature.prefix and (prefix := _PREFIX.search(text)):
        elements = json.loads(value(prefix[3], None))[: int(prefix[1])]
        return json.dumps(elements, separators=(",", ":"))
    wanted = type if isinstance(type, ValueType) else None
    line = text.partition("\n")[0].strip()
    for one in (line, text) if wanted in (ValueType("string"), ValueType("character")) else (text, line):
        one = _unnamed(one, signature)
        with suppress(ValueError):
            return value(one, wanted)
    return None


def _unnamed(text: str, signature: Signature) -> str:
    """``nums = [1,2]`` without the name of the parameter that holds the answer."""
    for index in signature.outputs:
        text = re.sub(rf"^{signature.parameters[index].name}\s*=\s*", "", text)
    return text


def _types(signature: Signature) -> list[ValueType | None]:
    """Of each line; ``None`` where a line holds values of several types."""
    if signature.style is Style.CLASS:
        return [None, None]
    return [
        None if parameter.form else parse_type(parameter.type)  # a form has a notation of its own
        for parameter in signature.parameters
    ]
