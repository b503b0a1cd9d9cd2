"""What common ways to take a program out of a reply get right on the cases of ``tests/extraction``, beside ours.

Each case counts once: right is the very program that is wanted (blanks at both ends aside), or none where there is
none.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from judge.errors import NoProgram
from judge.extraction import extract
from tests.extraction.reading import CASES, Case

_FENCE = re.compile(r"```[^\n]*\n(.*?)```", re.DOTALL)


def first_fence(case: Case) -> str | None:
    """The first block between three backticks."""
    found = _FENCE.findall(case.reply)
    return found[0] if found else None


def last_fence(case: Case) -> str | None:
    """The last block between three backticks."""
    found = _FENCE.findall(case.reply)
    return found[-1] if found else None


def last_fence_by_line(case: Case) -> str | None:
    """What stands between the last two lines that hold three backticks."""
    lines = case.reply.split("\n")
    marks = [number for number, line in enumerate(lines) if "```" in line]
    return "\n".join(lines[marks[-2] + 1 : marks[-1]]) if len(marks) > 1 else None


def labelled_regex(case: Case) -> str | None:
    """The first block labelled as the language, else the first block, else the whole reply."""
    labels = {"python3": "python|py", "pypy3": "python|py", "cpp": r"cpp|c\+\+", "csharp": "csharp|cs|c#"}
    label = labels.get(case.language, case.language)
    match = re.search(rf"```(?:{label})\s*\n(.*?)```", case.reply, re.DOTALL | re.IGNORECASE)
    return match[1] if match else first_fence(case) or case.reply


def longest_fence(case: Case) -> str | None:
    """The longest block between three backticks."""
    return max(_FENCE.findall(case.reply), key=len, default=None)


def longest_span(case: Case) -> str | None:
    """The longest run of lines that Python's own parser takes; nothing for other languages."""
    lines = case.reply.split("\n")[:120]
    best = ""
    for start in range(len(lines)):
        for end in range(len(lines), start, -1):
            text = "\n".join(lines[start:end])
            if len(text) <= len(best):
                break
            try:
                ast.parse(text)
            except (SyntaxError, ValueError):
                continue
            best = text
    return best or None


def ours(case: Case) -> str | None:
    """``judge.extraction.extract``."""
    try:
        return extract(case.reply, case.asked, case.signature, previous=case.previous)[0].source
    except NoProgram:
        return None


WAYS: dict[str, Callable[[Case], str | None]] = {
    "first fence": first_fence,
    "last fence": last_fence,
    "last two fence lines": last_fence_by_line,
    "labelled fence by regular expression": labelled_regex,
    "longest fence": longest_fence,
    "longest span that parses (Python)": longest_span,
    "judge extract": ours,
}
GROUPS: dict[str, Callable[[Case], bool]] = {
    "all": lambda case: True,
    "Python": lambda case: case.language in ("python3", "pypy3"),
    "C and C++": lambda case: case.language in ("c", "cpp"),
    "other languages": lambda case: case.language not in ("python3", "pypy3", "c", "cpp"),
    "no program": lambda case: case.want is None,
    "thinking": lambda case: "</think" in case.reply,
    "patches": lambda case: bool(case.previous),
}


def main() -> None:
    """Print the table."""
    groups = {name: [case for case in CASES if belongs(case)] for name, belongs in GROUPS.items()}
    print("| |", " | ".join(f"{name} ({len(cases)})" for name, cases in groups.items()), "|")
    print("|---|" + "---|" * len(groups))
    for name, way in WAYS.items():
        right = {case.name for case in CASES if _same(way(case), case.want)}
        shares = (f"{sum(case.name in right for case in cases) / len(cases):.0%}" for cases in groups.values())
        print(f"| {name} |", " | ".join(shares), "|", flush=True)


def _same(found: str | None, want: str | None) -> bool:
    return found is want if found is None or want is None else found.strip() == want.strip()


if __name__ == "__main__":
    main()
