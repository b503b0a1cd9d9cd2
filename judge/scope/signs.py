"""The signs that a decision rests on: shapes of the text, and words of known groups."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A form that texts of contests have, or that other programs have.

    Attributes:
        name: What the weights call it.
        says: The reason that people read.
        pattern: What finds it, in a folded text.
    """

    name: str
    says: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words that tell what a text is about; ``topic`` says that it is a subject to refuse."""

    name: str
    says: str
    topic: bool


_NAME = r"[a-z_][\w{}\[\]]{0,6}"
_HEADING = r"^[\W_]*(?:{})[\W_]*(?:$|[\d:：])"


def _shape(name: str, says: str, pattern: str) -> Shape:
    return Shape(name=name, says=says, pattern=re.compile(pattern, re.MULTILINE))


SHAPES = (
    _shape("bounds", "it has bounds such as 1 ≤ n ≤ 10^5", rf"\d\s*(?:≤|<=?|\\leq?)\s*\$?{_NAME}|\b{_NAME}\$?\s*(?:≤|<=|\\leq?)\s*\d"),
    _shape("powers", "it has bounds such as 10^5", r"\b10\s*(?:\^|\*\*)\s*\{?\d|\b[1-9]e[3-9]\b|\b1e1[0-8]\b|998244353|1000000007"),
    _shape("input", "it has a section on the input", _HEADING.format(r"input(?: format| description| specification)?|输入(?:格式|描述|说明)?")),
    _shape("output", "it has a section on the output", _HEADING.format(r"output(?: format| description| specification)?|输出(?:格式|描述|说明)?")),
    _shape("samples", "it has samples", _HEADING.format(r"samples?(?: input| output)?(?: \d)?|examples?(?: \d)?|(?:输入|输出)?样例(?:输入|输出)?|示例|样例说明")),
    _shape("constraints", "it has constraints", _HEADING.format(r"constraints?|limits?|subtasks?|数据范围(?:与约定|与提示)?|约束|提示|限制")),
    _shape("number lines", "it has lines of numbers", r"^\s*-?\d+(?:[ \t]+-?\d+)+\s*$"),
    _shape("indexed", "it names variables such as a_1, …, a_n", r"\b[a-z]_\{?[a-z\d]|\b[a-z]\[[a-z\d+\- ]{1,5}\]|\b[a-z]1\s*,\s*[a-z]2"),
    _shape("variables", "it counts things with letters", r"(?<![a-z'])[nmkqwt](?![a-z'])\s*[=×x*]?|(?<![a-z'])[nmk](?![a-z'])\s*(?:个|位|种|条|件|堆|座|项|次|天|步)"),
    _shape("formula", "it has formulas", r"\$[^$\n]{1,200}\$|\\(?:le|leq|sum|frac|dots|ldots|cdot|binom|equiv|sqrt|mathbb)\b|[a-z\d)]\s*\^\s*[({]?[a-z\d]|≡|∑|[a-z]\s*[+\-]\s*[a-z\d]\s*="),
    _shape("equation", "it has an equation or inequality", r"(?<![=<>!])[\w)]\s*(?:=|>=|<=|≥|≤)\s*[\w(\-]"),
    _shape("list", "it has a list of numbers", r"[\[({]\s*-?\d+(?:\s*,\s*-?\d+)+\s*[\])}]"),
    _shape("big o", "it speaks of O(…)", r"\bo\s*\(\s*[^)\n]{0,30}\b(?:n|m|k|log|v|e|w|1|sqrt|2)\b|\bo\(n|ω\(|omega\(|\bt\(n\)"),
    _shape("verdict", "it speaks of a verdict", r"\b(?:tle|mle|wa|rte|re|ac|ce|ole|tl|ml)\b(?!\w)"),
    _shape("contest code", "it holds a program of a contest", r"bits/stdc\+\+|\bcin\s*>>|\bscanf\s*\(|\bint\(input\(\)|input\(\)\.split|sys\.stdin|system\.in\b|bufferedreader|class solution|vector<|sync_with_stdio|io::stdin|bufio\.new|fmt\.scan|readline\(\)"),
    _shape("code", "it holds code", r"#include|\bint main\b|\bdef \w+\(|\bfor\s*\(|\bfor \w+ in range|\bwhile\s*\(|\bfn main\b|\breturn\b[^.\n]*;|\bif\s*\([^)\n]*(?:==|<|>)|\bstruct \w+\s*\{|\b\w+\[\w+\]\s*=|^\s*print\(|\bvoid \w+\(|\bint \w+\("),
    _shape("application code", "it holds code of an application", r"import react|from ['\"]react|usestate|require\(['\"]|app\.(?:get|post|use)\(|<(?:div|html|body|button|form|script|template)\b|\bselect\b.{1,80}\bfrom\b|docker|kubectl|npm |pip install|import (?:pandas|numpy|torch|tensorflow|flask|requests|django)|from (?:flask|django|sklearn|bs4) |@(?:app|controller|autowired|restcontroller)|create table|\.css\b|systemctl|apt(?:-get)? install|document\.|\bgit (?:commit|push|rebase)"),
    _shape("failure", "it shows how a program failed", r"traceback \(most|segmentation fault|\bindexerror|recursionerror|\bkeyerror|exception in thread|arrayindexoutofbounds|stackoverflow|was not declared|signal (?:6|9|11)|expected \S+,? (?:but )?(?:got|found)"),
    _shape("least or most", "it asks for the least, the most or a count", r"\b(?:at most|at least|fewest|minimi[sz]e|maximi[sz]e|minim(?:um|al)|maxim(?:um|al)|smallest|largest|shortest|longest|how many|number of|max|min)\b|最(?:少|多|大|小|短|长|优)|多少(?:种|个|次|步|对)|几(?:种|个|次|步|对)"),
)  # fmt: skip

_TOKEN = re.compile(r"[a-z]+(?:\+\+|#)?|\d+|[\u3400-\u9fff]")


def tokens(text: str) -> list[str]:
    """The words of a folded text, without a final ``s``, its numbers, and its Chinese characters one by one."""
    return [one[:-1] if len(one) > 3 and one[-1] == "s" and one[-2] != "s" else one for one in _TOKEN.findall(text)]


def found(words: list[str]) -> dict[str, set[tuple[str, ...]]]:
    """Name of each group to those of its phrases that occur."""
    hits: dict[str, set[tuple[str, ...]]] = {}
    starts = _phrases()
    for at, word in enumerate(words):
        for phrase, names in starts.get(word, ()):
            if len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase:
                for name in names:
                    hits.setdefault(name, set()).add(phrase)
    return hits


@cache
def groups() -> dict[str, Group]:
    """All groups of words, by name."""
    return {
        name: Group(name=name, says=row["says"], topic=row.get("topic", False)) for name, row in _table().items()
    }


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """A first word to the phrases that start with it, each with its groups."""
    of: dict[tuple[str, ...], list[str]] = {}
    for name, row in _table().items():
        for phrase in f"{row['en']},{row['zh']}".split(","):
            if words := tuple(tokens(phrase.strip().lower())):
                names = of.setdefault(words, [])
                if name not in names:
                    names.append(name)
    starts: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, names in of.items():
        starts.setdefault(words[0], []).append((words, tuple(names)))
    return {first: tuple(rows) for first, rows in starts.items()}


@cache
def _table() -> dict[str, dict[str, str | bool]]:
    return tomllib.loads((resources.files(__package__) / "words.toml").read_text("utf-8"))
