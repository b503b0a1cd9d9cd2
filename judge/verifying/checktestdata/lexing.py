"""Words, numbers, strings and marks of a script."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .state import Place, ScriptError

_TOKEN = re.compile(
    r"""(?P<blank>(?:[ \t\r\n]|\#[^\n]*)+)
    |(?P<word>[A-Z]+)
    |(?P<name>[a-z][a-z0-9]*)
    |(?P<float>[0-9]+(?:\.[0-9]*(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+))
    |(?P<integer>[0-9]+)
    |"(?P<string>(?:[^"\\]|\\.)*)"
    |(?P<mark>&&|\|\||[<>=!]=|[-+*/%^()\[\],<>=!])""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r'\\([0-7]{1,3}|[ntrbf"\\]|\n)')
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "\n": ""}


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``word``, ``name``, ``float``, ``integer``, ``string``, ``mark`` or, at the end, ``end``.

    The text of a string is what its escapes stand for.
    """

    kind: str
    text: str
    place: Place


def tokens(script: str) -> list[Token]:
    """The tokens of a script, with one at its end.

    Raises:
        ScriptError: There is something that is none.
    """
    found = []
    position, line, start = 0, 1, 0
    while position < len(script):
        match = _TOKEN.match(script, position)
        place = Place("", line, position - start + 1)
        if not match or not match.lastgroup:
            what = "a string that does not end" if script[position] == '"' else f"unexpected {script[position]!r}"
            raise ScriptError(place, what)
        kind, text = match.lastgroup, match[match.lastgroup]
        place = Place(text if kind in ("word", "name") else match[0], line, position - start + 1)
        if kind == "string":
            text = _unescaped(text, place)
        if kind != "blank":
            found.append(Token(kind, text, place))
        if newlines := match[0].count("\n"):
            line += newlines
            start = position + match[0].rindex("\n") + 1
        position = match.end()
    found.append(Token("end", "", Place("the end", line, position - start + 1)))
    return found


def _unescaped(text: str, place: Place) -> str:
    return _ESCAPE.sub(lambda escape: _character(escape[1], place), text)


def _character(escape: str, place: Place) -> str:
    if escape in _ESCAPED:
        return _ESCAPED[escape]
    if int(escape, 8) > 255:
        raise ScriptError(place, f"\\{escape} is no byte")
    return chr(int(escape, 8))
