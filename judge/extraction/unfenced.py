"""A program written without any fence, between lines of prose."""

from __future__ import annotations

import re
from itertools import takewhile

from judge.extraction.blocks import Block
from judge.extraction.grammars import Grammar, faults, parse

_CODE = re.compile(r"[=;{}()\[\]]|:$|^(?:import|package|from|using|return|pass|break|continue)\b")
_SURE = re.compile(
    r"#\s*(?:include|define|pragma|if|ifdef|ifndef|else|endif)\b"
    r"|import \w|from [\w.]+ import |using namespace |[\s})\];]+$"
)
_STATEMENT = re.compile(r".*[;{]\s*$")
_COMMENT = re.compile(r"\s*(?:#|//|/\*|\*)")
_NOTE = re.compile(r"\s*(?:#|//)")
_HEADING = re.compile(r"(?:\*\*.*|#{2,6} .*|[A-Z\u0410-\u042f][\w *'()-]{0,60}:(?: [^=;{}]*)?)$")
# Chinese and Japanese have no blanks between words: their letters at a line's start, or their stops, tell.
_ABROAD = re.compile(r"[\s*_>\-.)\d\u3001\uff08\u3010\u300c\u2460-\u2473]*[\u3040-\u30ff\u3400-\u9fff]")
_STOPS = re.compile(r"[\u3002\uff0c\uff1a\uff01\uff1f\u3001]")
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|//.*|#.*")

# Gains and losses of one line, for the span with the greatest sum: macros and typing errors make a program's line
# look wrong now and then, and must not cut it in two; a sentence always does.
_GAIN, _LOSS, _BREAK = 1, -3, -1_000_000


def unfenced(text: str, grammar: Grammar) -> Block | None:
    """The span of lines that reads most like a program, found in one parse and one pass; or ``None``.

    Args:
        text: A reply, with the blocks that have a fence of their own left empty.
        grammar: The grammar of the language asked for.
    """
    if not text.strip():
        return None
    lines = text.split("\n")
    prose = [_is_prose(line) and not inside for line, inside in zip(lines, _enclosed(lines), strict=True)]
    # Without the prose, which to the grammar is an error that swallows the first lines of the program below it.
    rest = ["" if is_prose else line for line, is_prose in zip(lines, prose, strict=True)]
    wrong = _wrong_lines("\n".join(rest), grammar)
    weights = [
        _BREAK if is_prose else _weight(line, number in wrong)
        for number, (line, is_prose) in enumerate(zip(lines, prose, strict=True))
    ]
    first, last = _best_span(weights)
    if first > last:
        return None
    while first > 0 and _NOTE.match(lines[first - 1]) and first - 1 not in wrong:
        first -= 1
    lead = next((line for line in reversed(lines[:first]) if line.strip()), "")
    return Block(text="\n".join(lines[first : last + 1]) + "\n", lead=lead, found="written without a fence")


def _wrong_lines(text: str, grammar: Grammar) -> set[int]:
    wrong: set[int] = set()
    for node in faults(parse(grammar.name, text).root_node):
        wrong.update(range(node.start_point.row, node.end_point.row + 1))
    return wrong


def _enclosed(lines: list[str]) -> list[bool]:
    """For each line, whether it starts inside a comment or a string of several lines, whose words are no prose."""
    enclosed: list[bool] = []
    end = ""
    for line in lines:
        enclosed.append(end != "")
        if end:
            end = "" if end in line else end
        elif "/*" in line and "*/" not in line.rpartition("/*")[2]:
            end = "*/"
        else:
            end = next((mark for mark in ('"""', "'''") if line.count(mark) % 2), "")
    return enclosed


def _is_prose(line: str) -> bool:
    """Whether a line is surely a heading or a sentence: three plain words after a capital, or four and a full stop."""
    if _HEADING.match(line):
        return True
    if _ABROAD.match(line) and (_STOPS.search(_QUOTED.sub("", line)) or not any(sign in line for sign in ";{}=[]")):
        return True
    if line[:1] in (" ", "\t") or any(sign in line for sign in ";{}=[]"):
        return False
    text = line.lstrip("*_>-.) 0123456789")
    plain = list(takewhile(_is_plain, text.split()))
    if text[:1].isupper():
        return len(plain) >= 3
    return len(plain) >= 4 and line.rstrip()[-1] in ".!?" and "(" not in line


def _is_plain(word: str) -> bool:
    return word.strip(",.:!?*_`'\"").replace("'", "").replace("\u2019", "").replace("-", "").isalpha()


def _weight(line: str, wrong: bool) -> int:
    if not line.strip():
        return 0
    if _SURE.match(line):
        return _GAIN
    if _COMMENT.match(line):
        return 0
    if wrong:
        return 0 if _STATEMENT.match(line) else _LOSS
    return _GAIN if line[0] in " \t" or _CODE.search(line) else 0


def _best_span(weights: list[int]) -> tuple[int, int]:
    """First and last line of the span with the greatest sum, the later of equals; both its ends are gains."""
    best, span = 0, (0, -1)
    total, start = 0, 0
    for number, weight in enumerate(weights):
        if total <= 0 and weight > 0:
            total, start = 0, number
        total += weight
        if weight > 0 and total >= best:
            best, span = total, (start, number)
    return span
