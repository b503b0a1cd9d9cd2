"""What may have been done to a program on its way, undone; whether it was done, the grammar decides."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

NUMBERS = "line numbers taken off"

_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,5}|#x[0-9a-fA-F]{1,4});")
_PROMPT = re.compile(r"(?:In ?\[\d*\]: ?|(?:>>>|\.\.\.)(?: |$))(.*)")
_CONTINUED = re.compile(r" {2,}\.{3,}: ?(.*)")
_NUMBERED = re.compile(r"[ \t]*(\d{1,5})(?: ?[.:|)\u2502\u2192\uff1a]|(?=[\t ]|$))(.*)")
_SIGNED = re.compile(r"[ \t]*(\d{1,5}) ?[.:|)\u2502\u2192\uff1a]")
_GUTTER = re.compile(r"[ \t]*[|\u2502\u2503](?: |$)(.*)")
_COLOUR = re.compile(r"\x1b\[[0-9;]{0,16}m")
_MARKED = re.compile(r"\\([_*<>#\[\]`~|{}&=+.!()-])")
_BREAK = re.compile(r"<br ?/?>\n?", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:span|font|b|i|em|strong|p|div|li|ol|tr|td|tbody|table)(?:\s[^<>\n]{0,200})?>", re.IGNORECASE)
_MAGIC = re.compile(r"(?:%%?[a-z]\w*|![a-z]+|\$ )(?:[ \t].*)?$")


def _unescaped(source: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match.group()).replace("\u00a0", " "), source)


def _twice_unescaped(source: str) -> str:
    return _unescaped(_unescaped(source)) if "&amp;" in source else source


def _without_prompts(source: str) -> str:
    """An interactive session becomes the program typed in; what the interpreter answered goes."""
    lines = source.strip("\n").split("\n")
    if not lines[0].startswith((">>>", "In [")):
        return source
    matches = (_PROMPT.match(line) or _CONTINUED.match(line) for line in lines)
    return "\n".join(match[1] for match in matches if match) + "\n"


def _without_numbers(source: str) -> str:
    lines = source.strip("\n").split("\n")
    bodies: list[str] = []
    previous: int | None = None
    for line in lines:
        match = _NUMBERED.match(line)
        if match is None or (previous is not None and int(match[1]) != previous + 1):
            return source
        previous = int(match[1])
        bodies.append(match[2])
    return "\n".join(_shifted(bodies)) + "\n"


def _shifted(bodies: list[str]) -> list[str]:
    """``bodies`` without the blanks that all of them start with."""
    for blank in "\t", " ":
        while all(body.startswith(blank) for body in bodies if body.strip()) and any(map(str.strip, bodies)):
            bodies = [body[1:] for body in bodies]
    return bodies


def without_sure_numbers(source: str) -> str:
    """``source`` without line numbers that start at 1 and have a sign behind each of them."""
    lines = source.strip("\n").split("\n")
    first = _SIGNED.match(lines[0])
    sure = first is not None and int(first[1]) == 1 and len(lines) > 2 and all(map(_SIGNED.match, lines))
    return _without_numbers(source) if sure else source


def without_number_column(source: str) -> str:
    """``source`` without the numbers of its lines where they all stand above it, as copying from a page leaves them."""
    lines = source.strip("\n").split("\n")
    count = next((number for number, line in enumerate(lines) if line.strip() != str(number + 1)), 0)
    return "\n".join(lines[count:]) + "\n" if count > 1 and len(lines) == 2 * count else source


def _without_gutter(source: str) -> str:
    matches = [_GUTTER.match(line) for line in source.strip("\n").split("\n")]
    return "".join(f"{match[1]}\n" for match in matches if match) if all(matches) else source


def _without_pluses(source: str) -> str:
    """A file as a patch adds it."""
    lines = source.strip("\n").split("\n")
    while lines and lines[0].startswith(("--- ", "+++ ", "@@", "diff ", "index ", "new file")):
        del lines[0]
    if not lines or not all(line.startswith("+") for line in lines if line.strip()):
        return source
    return "".join(f"{line[1:]}\n" for line in lines)


def _without_quotes(source: str) -> str:
    lines = source.strip("\n").split("\n")
    if not all(line.startswith(">") for line in lines if line.strip()):
        return source
    return "".join(f"{line[1:].removeprefix(' ')}\n" for line in lines)


def _without_colours(source: str) -> str:
    return _COLOUR.sub("", source)


def _without_backslashes(source: str) -> str:
    return _MARKED.sub(r"\1", source)


def _with_line_ends(source: str) -> str:
    r"""A program whose line ends and quotes came as the ``\n`` and ``\"`` of a string."""
    body = source.strip()
    if "\n" in body or "\\n" not in body:
        return source
    if len(body) > 1 and body[0] == body[-1] and body[0] in "\"'":
        body = body[1:-1]
    meant = {"n": "\n", "t": "\t", '"': '"', "'": "'", "\\": "\\", "/": "/"}
    return re.sub(r"\\(.)", lambda match: meant.get(match[1], match[0]), body).rstrip("\n") + "\n"


def _without_breaks(source: str) -> str:
    return _unescaped(_TAGS.sub("", _BREAK.sub("\n", source)))


def _without_magics(source: str) -> str:
    return "".join(line for line in source.splitlines(keepends=True) if not _MAGIC.match(line.rstrip("\n")))


GUESSES: tuple[tuple[Callable[[str], str], str], ...] = (
    (_unescaped, "HTML escapes undone"),
    (_twice_unescaped, "HTML escapes undone twice"),
    (_without_prompts, "interpreter prompts taken off"),
    (_without_numbers, NUMBERS),
    (_without_gutter, "a gutter taken off"),
    (_without_pluses, "plus signs of a patch taken off"),
    (_without_quotes, "quote marks taken off"),
    (_without_colours, "terminal colours taken off"),
    (_with_line_ends, "escaped line ends undone"),
    (_without_breaks, "HTML tags taken off"),
    (_without_backslashes, "Markdown's backslashes taken off"),
    (_without_magics, "notebook commands taken off"),
)
