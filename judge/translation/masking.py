"""What a translation must not touch, and the proof that it did not.

Code, formulas, numbers and names are taken out before anything is translated, each replaced by a mark such as
``X7X``, and put back afterwards. A text is translated only if every mark came back once, and no number was made up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_FENCE = r"^ {0,3}(?P<ticks>`{3,}|~{3,})[^\n]*\n(?:.*?^ {0,3}(?P=ticks)[`~]*[ \t]*$|.*\Z)"
_CODE = r"(?P<tick>`{1,20})(?!`).{1,500}?(?<!`)(?P=tick)(?!`)"
_MATH = r"\$\$[^$]{1,2000}\$\$|\$(?![\s$])[^\n$]{1,1000}\$"
_LINK = r"!?\[[^]\n]{0,200}\]\([^()\n]{0,300}\)|https?://[^\s)>\]]+|<[^<>\n]{1,200}>"
_OPERAND = r"\w+(?:\.\w+)*(?:[(\[][\w, +-]*[)\]])?"
_FORMULA = rf"{_OPERAND}(?:(?:[ \t]*(?:<=|>=|==|!=|[<>=^+\u2264\u2265\u2260\u00d7\u2212])[ \t]*-?|[*/]){_OPERAND})+"
_NUMBER = r"(?:(?<![0-9A-Za-z_)])[-+\u2212])?\d+(?:[.,]\d+)*(?:[-\u2013~\uff5e]\d+)?%?"
# In other letters than Latin any Latin word is a name; in Latin letters only what no word looks like.
_NAME = r"(?:[A-Za-z_]\w*(?:[-'.]\w+)*)"
_ODD_NAME = r"\b(?:[A-Za-z]*(?:_|\d)\w*|[a-z]+[A-Z]\w*|[A-Z]{2,}\w*)\b"
_ABROAD = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-z]")
_MARK = re.compile(r"X(\d+)X")

# The number of a list is no number of the problem.
_LIST = r"(?P<list>^[ \t]*\d+[.)][ \t])"
_FIXED = rf"{_LIST}|{_FENCE}|{_CODE}|{_MATH}|{_LINK}|{_FORMULA}"
_KEPT = re.compile(rf"{_FIXED}|{_NUMBER}", re.DOTALL | re.MULTILINE | re.ASCII)
_MASKED_ABROAD = re.compile(rf"{_FIXED}|{_NAME}|{_NUMBER}", re.DOTALL | re.MULTILINE | re.ASCII)
_MASKED_LATIN = re.compile(rf"{_FIXED}|{_ODD_NAME}|{_NUMBER}", re.DOTALL | re.MULTILINE)


class Unproven(Exception):
    """A translation that may have changed what it must not; the message says how."""


def is_foreign(text: str) -> bool:
    """Whether most letters outside of code and formulas are not Latin, whatever the file is called."""
    prose = _KEPT.sub("", text)
    return len(_ABROAD.findall(prose)) * 2 > len(_LATIN.findall(prose))


def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with marks, and what they stand for; mark ``X0X`` stands for the first."""
    foreign = is_foreign(text)
    pieces: list[str] = []

    def put(match: re.Match[str]) -> str:
        if match["list"]:
            return match[0]
        pieces.append(match[0])
        mark = f"X{len(pieces) - 1}X"
        return f" {mark} " if foreign and not match[0].startswith(("```", "~~~")) else mark

    with_marks = (_MASKED_ABROAD if foreign else _MASKED_LATIN).sub(put, text)
    return re.sub(r"(?<=\S)  +", " ", with_marks) if foreign else with_marks, tuple(pieces)


def restored(text: str, pieces: Sequence[str]) -> str:
    """The text with the pieces in the place of their marks.

    Raises:
        Unproven: A mark is missing or came twice, a number is new, or nothing is left.
    """
    found = Counter(int(number) for number in _MARK.findall(text))
    for number, piece in enumerate(pieces):
        if found.pop(number, 0) != 1:
            raise Unproven(f"'{piece}' is not there once")
    if found:
        raise Unproven(f"'X{min(found)}X' is new")
    if not text.strip():
        raise Unproven("nothing is left")
    if (new := re.search(r"\d+", re.sub(_LIST, "", _MARK.sub("", text), flags=re.MULTILINE))) is not None:
        raise Unproven(f"the number {new[0]} is new")
    return _MARK.sub(lambda match: pieces[int(match[1])], text)


def prove(original: str, translation: str) -> None:
    """Compare code, formulas, links and numbers of both texts, found anew in each.

    Raises:
        Unproven: They differ.
    """
    before, after = (Counter(match[0] for match in _KEPT.finditer(text)) for text in (original, translation))
    if before != after:
        odd = min((before - after) + (after - before), key=str)
        raise Unproven(f"'{odd}' does not occur as often as in the original")
