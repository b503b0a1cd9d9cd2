"""What is asked for, read from LeetCode's code to fill in, where no metaData was saved."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from judge.importing.question import Refused

_WORDS = {
    "integer": ("int", "i32", "Integer"),
    "long": ("long", "longlong", "i64", "int64", "Long"),
    "double": ("double", "float", "float64", "f64", "Double"),
    "string": ("str", "string", "String"),
    "boolean": ("bool", "boolean", "Boolean"),
    "character": ("char", "byte", "Character"),
    "void": ("None", "void", "()", ""),
}
_TYPES = {word: type for type, words in _WORDS.items() for word in words}
_CLASSES = ("ListNode", "TreeNode", "NestedInteger", "Node")
_LIST = re.compile(r"(?:[Ll]ist|vector|Vec)[<\[](.*)[>\]]")
_AROUND = re.compile(r"(?:Optional|Option|Box|Rc|RefCell)[<\[](.*)[>\]]")
_SPACES = re.compile(r"[\s&*'\"]|\bmut\b|\bconst\b|\bstd::|\bRc::")

_LANGUAGES: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("starters.toml").read_text(encoding="utf-8")
)
_SUFFIXES = {".py": "python", ".cpp": "cpp", ".cc": "cpp", ".java": "java", ".go": "go", ".rs": "rust"}
_MARKED = re.compile(r"@lc code=(?:begin|start)[^\n]*\n(.*?)^[^\n]*@lc code=end", re.DOTALL | re.MULTILINE)


def language(suffix: str) -> str | None:
    """The language of a file whose declarations can be read, by its suffix."""
    return _SUFFIXES.get(suffix)


def asked(code: str, language: str) -> dict[str, Any]:
    """The contents of ``leetcode.json`` that declarations in ``code`` stand for.

    Raises:
        Refused: It declares nothing, or not in LeetCode's way.
    """
    if marked := _MARKED.search(code):
        code = marked[1]
    code = re.sub(_LANGUAGES[language]["comment"], "", code)
    if language == "cpp" and "public:" in code:
        code = code[: code.index("{") + 1] + code.partition("public:")[2]
    name = next(
        (one for one in re.findall(_LANGUAGES[language]["class"], code, re.MULTILINE) if one not in _CLASSES), ""
    )
    constructor = _LANGUAGES[language].get("constructor", name)
    methods = list(_methods(code, language))
    made = next((method for method in methods if method["name"] == constructor), None)
    others = [method for method in methods if method is not made and method["name"] != "main"]
    if not others:
        raise Refused("its code declares no function that can be read")
    if made is not None or (name not in ("", "Solution") and language != "go"):
        return {
            "classname": name,
            "constructor": {"params": made["params"] if made else []},
            "methods": [method | {"name": _camel(method["name"], language)} for method in others],
        }
    first = others[0]
    result = {"name": _camel(first["name"], language), "params": first["params"], "return": first["return"]}
    if first["return"]["type"] == "void":
        result["output"] = {"paramindex": 0}
    return result


def _methods(code: str, language: str) -> Iterator[dict[str, Any]]:
    for head in re.finditer(_LANGUAGES[language]["head"], code, re.MULTILINE):
        if head["name"] in ("if", "for", "while", "switch", "catch"):
            continue
        params = [_parameter(text, language) for text in _cut(head["params"])]
        kept = [one for one in params if one is not None]
        if language == "go":
            kept = _types_shared(kept)
        returns = "void" if head["name"] in ("__init__", "Constructor", "new") else _returned(head["returns"] or "")
        yield {"name": head["name"], "params": kept, "return": {"type": returns}}


def _cut(text: str) -> list[str]:
    """Cut at commas that stand in no brackets."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign in "<[") - (sign in ">]")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts if part.strip()]


def _parameter(text: str, language: str) -> dict[str, str] | None:
    text = text.partition("=")[0].strip()
    if re.fullmatch(r"&?\s*(?:mut\s+)?self", text):
        return None
    if language in ("python", "rust"):
        name, _, type = text.partition(":")
    elif language == "go":
        name, _, type = text.partition(" ")
        type = type or "?"
    else:
        found = re.fullmatch(r"(.*[^\w])(\w+)", text, re.DOTALL)
        type, name = (found[1], found[2]) if found else ("", text)
    name = re.sub(r"\bmut\b", "", name).strip()
    return {"name": _camel(name, language), "type": type if type == "?" else _type(type)}


def _types_shared(params: list[dict[str, str]]) -> list[dict[str, str]]:
    """Go's ``a, b int``: both are ``int``."""
    result: list[dict[str, str]] = []
    type = "?"
    for one in reversed(params):
        type = one["type"] if one["type"] != "?" else type
        result.insert(0, {"name": one["name"], "type": type})
    return result


def _returned(text: str) -> str:
    text = text.strip()
    if text.startswith("(") and text.endswith(")") and text != "()":  # Go's results with names
        text = text[1:-1].strip().partition(" ")[2]
    return _type(text)


def _type(text: str) -> str:
    """LeetCode's word for a type.

    Raises:
        Refused: It has none.
    """
    text = _SPACES.sub("", text)
    if found := _AROUND.fullmatch(text):
        return _type(found[1])
    if found := _LIST.fullmatch(text):
        inner = _type(found[1])
        return f"list<{inner}>" if text.startswith("List<") else f"{inner}[]"
    if text.startswith("[]"):
        return f"{_type(text[2:])}[]"
    if text.endswith("[]"):
        return f"{_type(text[:-2])}[]"
    if text in _CLASSES:
        return text
    if text not in _TYPES:
        raise Refused(f"its code has a type that is not LeetCode's: {text[:40]!r}")
    return _TYPES[text]


def _camel(name: str, language: str) -> str:
    """The name as LeetCode's metaData has it: Rust and Go have customs of their own."""
    if language == "rust":
        first, *rest = name.split("_")
        return first + "".join(part.capitalize() for part in rest)
    return name[:1].lower() + name[1:] if language == "go" else name
