"""The examples of a statement: found in its Markdown, and taken out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_EDGE = r"[\s>*_#`]*"
_HEADING = re.compile(rf"{_EDGE}(?:Examples?|示例|样例)\s*\d*\s*[:\uff1a]?{_EDGE}[:\uff1a]?{_EDGE}")
_END = re.compile(
    rf"{_EDGE}(?:Constraints?|Notes?|Follow[- ]?ups?|Hints?|提示|进阶|说明|注意){_EDGE}[:\uff1a].*", re.IGNORECASE
)
_LABELS = {
    "input": "input",
    "输入": "input",
    "output": "output",
    "输出": "output",
    "explanation": "explanation",
    "explanations": "explanation",
    "解释": "explanation",
}
_WORDS = "|".join(_LABELS)
_LABEL = re.compile(rf"{_EDGE}({_WORDS})(?:{_EDGE}[:\uff1a](?:\*\*)?\s*(.*)|{_EDGE})", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARK = re.compile(r"(?<!\\)[*`]")  # those that a statement means are escaped
_FENCE = re.compile(r"\s*```")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An example as the statement has it: what is behind its labels, as plain text; the explanation as Markdown."""

    input: str
    output: str
    explanation: str


def take(statement: str) -> tuple[str, tuple[Example, ...]]:
    """The statement without its examples, and these; their explanations stay in it."""
    lines = statement.split("\n")
    heads = [index for index, line in enumerate(lines) if _HEADING.fullmatch(line)]
    if not heads:
        return statement, ()
    end = next((index for index in range(heads[-1], len(lines)) if _END.fullmatch(lines[index])), len(lines))
    kept = lines[: heads[0]]
    examples: list[Example] = []
    for begin, following in zip(heads, [*heads[1:], end], strict=True):
        example = _example(lines[begin + 1 : following])
        if example is None:
            kept += lines[begin:following]
            continue
        examples.append(example)
        if example.explanation:
            gap = "\n\n" if example.explanation.startswith(("- ", "1. ", "|")) else " "
            kept += [*f"**Sample {len(examples)}:**{gap}{example.explanation}".split("\n"), ""]
    text = "\n".join(line.rstrip() for line in [*kept, *lines[end:]])
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n", tuple(examples)


def _example(lines: list[str]) -> Example | None:
    parts: dict[str, list[str]] = {"": [], "input": [], "output": [], "explanation": []}
    label, fenced, explained = "", False, False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
            continue
        found = _LABEL.fullmatch(line)
        if found and not (label == "explanation" and parts["output"] and found[1].lower() != "explanation"):
            label = _LABELS[found[1].lower()]
            explained = fenced
            line = found[2] or ""
        plain = not fenced and label in ("input", "output")
        if line.strip() or label in ("", "explanation"):
            parts[label].append(_plain(line) if plain else line)
    given, answer = _joined(parts["input"]), _joined(parts["output"])
    if not given or not answer:
        return None
    words = _joined(parts["explanation"])
    if explained and "\n" in words:
        words = f"\n\n```text\n{words}\n```"
    return Example(input=given, output=answer, explanation="\n\n".join(filter(None, [_joined(parts[""]), words])))


def _plain(line: str) -> str:
    """A line of Markdown without marks."""
    return _ESCAPE.sub(r"\1", _MARK.sub("", line.strip().removeprefix("> ")))


def _joined(lines: list[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip()
