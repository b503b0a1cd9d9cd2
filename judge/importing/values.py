"""Values as statements and data sets write them, made into LeetCode's own JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from judge.value_types import ValueType

_TOKEN = re.compile(
    r"""\s*(?:(?P<string>"(?:[^"\\]|\\.)*")|(?P<single>'(?:[^'\\]|\\.)*')|(?P<mark>[\[\],])|(?P<bare>[^\s\[\],"'][^\[\],]*))""",
    re.DOTALL,
)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_LONGEST = 400  # digits of a number
_WORDS = {"true": "true", "false": "false", "null": "null", "none": "null", "nil": "null"}
_ARROW = re.compile(r"\s*(?:->|→)\s*")
_BRACKETS = {"[": 1, "]": -1, "(": 1, ")": -1, "{": 1, "}": -1}
_NAMED = re.compile(r"\s*([A-Za-z_]\w*)\s*=(?!=)\s*")
_EMPTY = ("ListNode", "TreeNode")
_TEXT = ("string", "character")


def value(text: str, type: ValueType | None) -> str:
    """One value as JSON without white space.

    Args:
        text: As people write it.
        type: ``None`` for what has several types, such as the answers of calls.

    Raises:
        ValueError: It is no value of such a type, as far as its notation tells.
    """
    text = text.strip()
    if type is not None and not type.layers and type.base in _TEXT:
        return _string(text)
    if type is not None and type.base == "ListNode" and not type.layers and not text.startswith("["):
        text = f"[{','.join(one for one in _ARROW.split(text) if one and one.lower() != 'null')}]"
    reader = _Reader(text, strings=type is not None and type.base in _TEXT)
    try:
        found = reader.value()
    except RecursionError:
        raise ValueError("lists are nested too deeply") from None
    if text[reader.at :].strip():
        raise ValueError(f"more text after the value: {text[reader.at :].strip()[:40]!r}")
    if type is None or type.layers or type.base not in _EMPTY:
        return found
    # Data sets have what Python prints of an empty list or tree, and some trees end with places that are empty.
    return "[]" if found == "null" else re.sub(r"(,null)+\]$", "]", found)


def _string(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        try:
            return _json(json.loads(text, strict=False))
        except json.JSONDecodeError:
            return _json(text[1:-1])
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return _json(_unquoted(text))
    return _json(text)


def _unquoted(text: str) -> str:
    return re.sub(r"\\(['\"\\])", r"\1", text[1:-1])


def _json(text: object) -> str:
    return json.dumps(text, ensure_ascii=False)


@dataclass(slots=True)
class _Reader:
    """Reads one value, forgiving what people write."""

    text: str
    strings: bool
    at: int = 0

    def value(self) -> str:
        token = self._next()
        if token.lastgroup == "mark":
            if token["mark"] != "[":
                raise ValueError(f"a value is missing at {self.text[token.start() :][:20]!r}")
            return self._list()
        if token.lastgroup == "string":
            return _string(token["string"])
        if token.lastgroup == "single":
            return _json(_unquoted(token["single"]))
        return self._bare(token["bare"].strip())

    def _list(self) -> str:
        items: list[str] = []
        while True:
            if self._peek() == "]":
                self._next()
                return f"[{','.join(items)}]"
            items.append(self.value())
            if self._peek() == ",":
                self._next()
            elif self._peek() != "]":
                raise ValueError("a list does not end")

    def _bare(self, word: str) -> str:
        if word.lower() in _WORDS and not self.strings:
            return _WORDS[word.lower()]
        if self.strings:
            return "null" if word == "null" else _json(word)
        if _NUMBER.fullmatch(word):
            return _number(word)
        if re.fullmatch(r"#|[A-Za-z_]\w*", word):
            return _json(word)
        raise ValueError(f"{word[:40]!r} is no value")

    def _next(self) -> re.Match[str]:
        token = _TOKEN.match(self.text, self.at)
        if token is None:
            raise ValueError("it ends too early" if not self.text[self.at :].strip() else "it cannot be read")
        self.at = token.end()
        return token

    def _peek(self) -> str:
        token = _TOKEN.match(self.text, self.at)
        return token["mark"] or "" if token else ""


def _number(word: str) -> str:
    if len(word) > _LONGEST:
        raise ValueError(f"a number of {len(word)} digits")
    word = word.removeprefix("+")
    sign, word = ("-", word[1:]) if word.startswith("-") else ("", word)
    whole, point, rest = word.partition(".")
    if point and not rest[:1].isdigit():
        rest = "0" + rest
    return sign + (whole.lstrip("0") or "0") + point + rest


def named_values(text: str) -> list[tuple[str, str]]:
    """The parts of ``nums = [3,3], target = 6``: name and value each; the name is empty where there is none."""
    parts: list[tuple[str, str]] = []
    for piece in pieces(text):
        match = _NAMED.match(piece)
        if match:
            parts.append((match[1], piece[match.end() :].strip()))
        elif parts and parts[-1][0] and "\n" not in text:
            name, before = parts[-1]  # a comma within a value without quotes
            parts[-1] = (name, f"{before},{piece}")
        else:
            parts.append(("", piece.strip()))
    return parts


def pieces(text: str) -> list[str]:
    """``text`` cut at commas and line breaks that stand in no brackets and no quotes."""
    found, begin, depth, quote, at = [], 0, 0, "", 0
    while at < len(text):
        sign = text[at]
        if quote:
            if sign == "\\":
                at += 1
            elif sign == quote:
                quote = ""
        elif sign in "\"'" and (at == 0 or not text[at - 1].isalnum()):
            quote = sign
        elif sign in _BRACKETS:
            depth += _BRACKETS[sign]
        elif sign in ",\n" and depth <= 0:
            found.append(text[begin:at])
            begin = at + 1
        at += 1
    found.append(text[begin:])
    return [one for one in found if one.strip()]
