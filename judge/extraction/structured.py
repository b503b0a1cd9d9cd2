"""Programs in the fields of JSON objects and tool calls, and in the here-documents of shell commands."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from judge.extraction.blocks import Block, fenced
from judge.extraction.fences import straighten
from judge.extraction.labels import label_of

_FIELDS = (
    "code",
    "solution",
    "program",
    "source",
    "source_code",
    "sourceCode",
    "answer",
    "script",
    "file_text",
    "content",
    "contents",
    "text",
    "body",
    "input",
)
_NAMES = ("path", "file_path", "filename", "file", "name", "title")
_EDITS = (("old_str", "new_str"), ("old_string", "new_string"), ("old", "new"), ("search", "replace"))
_OBJECT = re.compile(r"[{\[]\s*(?=[\"{])")
_OBJECTS, _DEEP = 30, 8
_ESCAPES = {"n": "\n", "t": "\t", "r": "", "b": "", "f": ""}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_FIELD = re.compile(
    r"[\"']?\b(" + "|".join(_FIELDS[:10]) + r")\b[\"']?\s*[:=]\s*(?P<quote>\"\"\"|'''|[\"'`])(?=\S|[ \t]*\n)"
)
_YAML = re.compile(r"^([ \t]*)(" + "|".join(_FIELDS[:10]) + r"):[ \t]*[|>][+-]?\d?[ \t]*\n", re.MULTILINE)
_HERE = re.compile(r"<<-?[ \t]*(['\"]?)(\w+)\1")
_TARGET = re.compile(r"(?:>|\btee)[ \t]*([\w./+-]+)")


@dataclass(frozen=True, slots=True)
class Replacement:
    """What an editing tool was called with: the text to be replaced, and what by."""

    old: str
    new: str


def fields(text: str) -> tuple[list[Block], list[Replacement]]:
    """The code in the JSON objects of ``text``, where they have a field for code, and the edits that they ask for."""
    blocks: list[Block] = []
    edits: list[Replacement] = []
    for value in _objects(text):
        for found in _walked(value, 0, ""):
            if isinstance(found, Replacement):
                edits.append(found)
            else:
                blocks.append(found)
    return [inner for block in blocks for inner in _inner(block)], edits


def _objects(text: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    at = 0
    for _ in range(_OBJECTS):
        match = _OBJECT.search(text, at)
        if match is None:
            return
        try:
            value, at = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            at = match.start() + 1
        else:
            yield value


def _walked(value: Any, depth: int, label: str) -> Iterator[Block | Replacement]:
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walked(item, depth + 1, label)
    if not isinstance(value, dict):
        return
    language = value.get("language", value.get("lang"))
    label = label_of(language) if isinstance(language, str) else label
    for old, new in _EDITS:
        if isinstance(value.get(old), str) and isinstance(value.get(new), str):
            yield Replacement(value[old], value[new])
            return
    field = next((name for name in _FIELDS if _is_code(value.get(name))), None)
    if field is not None:
        code = value[field] if isinstance(value[field], str) else "\n".join(value[field]) + "\n"
        name = next((value[key] for key in _NAMES if isinstance(value.get(key), str) and "." in value[key]), "")
        yield Block(text=code, label=label, name=name, found=f"taken from the JSON field {field}")
        return
    for inner in value.values():
        if isinstance(inner, str) and inner.lstrip()[:1] in ("{", "["):
            for one in _objects(inner):
                yield from _walked(one, depth + 1, label)
        else:
            yield from _walked(inner, depth + 1, label)


def _is_code(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(line, str) for line in value)
    return isinstance(value, str) and value.lstrip()[:1] not in ("", "{", "[")


def _inner(block: Block) -> list[Block]:
    """The blocks fenced inside of a field, or the field itself."""
    inner, _ = fenced(straighten(block.text))
    return [replace(one, found=block.found, name=block.name) for one in inner] or [block]


def quoted(text: str) -> list[Block]:
    """The code in a field, or an argument of a call, that is no proper JSON: cut short, or with other quotes."""
    blocks: list[Block] = []
    at = 0
    while (match := _FIELD.search(text, at)) is not None:
        quote = match["quote"]
        end = _end_of(text, quote, match.end())
        code = text[match.end() : end if end >= 0 else len(text)]
        at = match.end() + len(code) + len(quote)
        if "\n" not in code.rstrip("\n"):
            code = _ESCAPE.sub(_meant, code.rstrip("\n"))
        elif len(quote) == 1 and quote != "`":
            code = code.replace(f"\\{quote}", quote)
        if "\n" in code.strip():
            found = f"taken from the field {match[1]}"
            blocks += _inner(Block(text=code.removeprefix("\n"), closed=end >= 0, found=found))
    for match in _YAML.finditer(text):
        lines = text[match.end() :].split("\n")
        deeper = len(match[1].expandtabs()) + 1
        count = next((n for n, line in enumerate(lines) if line.strip() and _depth(line) < deeper), len(lines))
        body = lines[:count]
        column = min((_depth(line) for line in body if line.strip()), default=0)
        code = "\n".join(line[column:] for line in body).rstrip("\n") + "\n"
        blocks.append(Block(text=code, found=f"taken from the YAML field {match[2]}"))
        if len(blocks) > _OBJECTS:
            break
    return blocks


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _end_of(text: str, quote: str, start: int) -> int:
    while (end := text.find(quote, start)) >= 0:
        before = text[start:end]
        if (len(before) - len(before.rstrip("\\"))) % 2 == 0:
            return end
        start = end + 1
    return -1


def _meant(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _ESCAPES.get(match[2], match[2])


def here_documents(text: str) -> list[Block]:
    """The files that shell commands write: ``cat > main.cpp <<'EOF'``."""
    if "<<" not in text:
        return []
    lines = text.split("\n")
    alone: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        alone.setdefault(line.strip(), []).append(number)
    blocks: list[Block] = []
    last = -1
    for number, line in enumerate(lines):
        match = _HERE.search(line) if number > last and "<<" in line else None
        ends = alone.get(match[2], []) if match else []
        place = bisect_right(ends, number)
        if match is None or place == len(ends):
            continue
        last = ends[place]
        target = _TARGET.search(line)
        body = "".join(f"{inner}\n" for inner in lines[number + 1 : last])
        blocks.append(Block(text=body, name=target[1] if target else "", found="taken from a here-document"))
    return blocks
