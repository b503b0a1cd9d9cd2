"""Blocks of code in other wrappings than fences: tags as of HTML, XML and BBCode, and environments of LaTeX."""

from __future__ import annotations

import re

from judge.extraction.blocks import Block
from judge.extraction.labels import label_of, languages_called
from judge.extraction.naming import name_in_info

_TAG = re.compile(
    r"<(/?)(code|pre|answer|solution|program|source|script|parameter|function|execute|tool_call|file|artifact|final|output"
    r"|code_block|final_answer|python|cpp|java|kotlin|rust|javascript|typescript|csharp|go)"
    r"(?!\w)([^<>\n]{0,120})>"
    r"|\[(/?)(code|python|cpp|java|pre)(?!\w)([^\[\]\n]{0,40})\]"
    r"|\\(begin|end)\{(verbatim|lstlisting|minted)\}((?:\[[^\]\n]{0,80}\])?(?:\{[^}\n]{0,20}\})?)",
    re.IGNORECASE,
)
_CLASS = re.compile(r"(?:class|lang(?:uage)?|type)\s*=\s*[\"']?([\w+#./-]+)|^[\[{=]([\w+#-]+)|\]?\{([\w+#-]+)\}$")
_CDATA = re.compile(r"\s*<!\[CDATA\[(.*?)\]\]>\s*", re.DOTALL)


def tagged(text: str) -> list[Block]:
    """What stands between a tag that means code and its end: HTML's, LaTeX's, and those that models made up.

    Of tags inside each other the innermost counts; one that is never closed runs to the end of the text.
    """
    blocks: list[Block] = []
    opened: tuple[str, str, int] | None = None
    for match in _TAG.finditer(text):
        name = (match[2] or match[5] or match[8]).lower()
        closes = bool(match[1] or match[4]) or (match[7] or "").lower() == "end"
        if not closes:
            opened = name, match[3] or match[6] or match[9] or "", match.end()
        elif opened is not None and opened[0] == name:
            blocks.append(_block(opened, text[opened[2] : match.start()], closed=True))
            opened = None
    if opened is not None:
        blocks.append(_block(opened, text[opened[2] :], closed=False))
    return [block for block in blocks if "\n" in block.text.strip() or "(" in block.text]


def _block(opened: tuple[str, str, int], text: str, *, closed: bool) -> Block:
    tag, attributes, _ = opened
    match = _CLASS.search(attributes)
    called = next((word for word in match.groups() if word), "") if match else ""
    label = label_of(called.removeprefix("language-"))
    if not languages_called(label):
        label = (
            label_of(tag) if languages_called(tag) else "" if tag in ("parameter", "function", "artifact") else label
        )
    data = _CDATA.fullmatch(text)
    text = data[1] if data else text
    text = text.lstrip("\n") if text.startswith("\n") else text
    found = f"taken from a <{tag}> tag"
    return Block(text=text, label=label, closed=closed, found=found, name=name_in_info(attributes))
