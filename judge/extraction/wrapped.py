"""Blocks of code in other wrappings than fences: HTML tags, and JSON with a field for the code."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from judge.extraction.blocks import Block, fenced
from judge.extraction.fences import straighten
from judge.extraction.labels import label_of

_TAG = re.compile(r"<(/?)(code|pre|answer|solution|program)\b([^<>\n]{0,80})>", re.IGNORECASE)
_CLASS = re.compile(r"(?:class|lang|language)\s*=\s*[\"']?([\w+#-]+)")
_FIELDS = ("code", "solution", "program", "source", "source_code", "answer")
_OBJECT = re.compile(r"^[ \t]*\{\s*\"", re.MULTILINE)


def tagged(text: str) -> list[Block]:
    """What stands between ``<code>``, ``<pre>``, ``<answer>``, ``<solution>`` or ``<program>`` and its end tag.

    Of tags inside each other the innermost counts; one that is never closed runs to the end of the text.
    """
    blocks: list[Block] = []
    opened: re.Match[str] | None = None
    for match in _TAG.finditer(text):
        if not match.group(1):
            opened = match
        elif opened is not None and opened.group(2).lower() == match.group(2).lower():
            blocks.append(_block(opened, text[opened.end() : match.start()], closed=True))
            opened = None
    if opened is not None:
        blocks.append(_block(opened, text[opened.end() :], closed=False))
    return [block for block in blocks if "\n" in block.text.strip() or "(" in block.text]


def _block(opened: re.Match[str], text: str, *, closed: bool) -> Block:
    attribute = _CLASS.search(opened.group(3))
    label = label_of(attribute.group(1)) if attribute else ""
    text = text.lstrip("\n") if text.startswith("\n") else text
    return Block(text=text, label=label, closed=closed, found=f"taken from a <{opened.group(2).lower()}> tag")


def json_blocks(text: str) -> list[Block]:
    """The code in the first JSON object that starts a line of ``text``, where it has a field for code."""
    match = _OBJECT.search(text)
    if match is None:
        return []
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, text.index("{", match.start()))
    except (ValueError, RecursionError):
        return []
    name = next((name for name in _FIELDS if isinstance(value.get(name), str)), None)
    if name is None:
        return []
    found = f"taken from the JSON field {name}"
    label = value.get("language")
    inner, _ = fenced(straighten(value[name]))
    if inner:
        return [replace(block, found=found) for block in inner]
    return [Block(text=value[name], label=label_of(label) if isinstance(label, str) else "", found=found)]
