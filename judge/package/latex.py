r"""LaTeX statements: the commands that the package format adds, turned into what any converter of LaTeX knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from judge.package.files import read_text

_PLAIN_NAME = re.compile(r"^%%\s*plainproblemname:(.*)$", re.MULTILINE)
_COMMENT = re.compile(r"(?<!\\)%.*")
_SECTIONS = re.compile(r"\\(begin|end)\s*\{(Input|Output|Interaction|Scoring)\}")
_SAMPLES = re.compile(r"\\(?:nextsample|remainingsamples|sampleinteraction)\b(?:[ \t]*\{\s*\})?")
_INPUT = re.compile(r"\\(?:input|include)\s*\{\s*([\w./-]+)\s*\}")
_RULES = re.compile(
    r"\\(?:cline|cmidrule|vspace|hspace|setlength|addtolength)\*?(?:\([^)]*\))?\s*\{[^{}]*\}(?:\{[^{}]*\})?"
)
_CENTIMETERS = re.compile(r"\\def\s*\\htmlPixelsInCm\s*\{[^{}]*\}")
_TIME = re.compile(r"\\timelimit(?![a-zA-Z])(?:\s*\{\s*\})?")
_TYPEWRITER = re.compile(r"\\t(?=\s*\{)")
_WRAPPED = re.compile(r"\\begin\s*\{wrapfigure\}(?:\s*\[[^]]*\])?\s*\{[^{}]*\}\s*(?:\[[^]]*\])?\s*\{[^{}]*\}")
_MARKUP = re.compile(r"\\[a-zA-Z]+\*?\s*|[{}$]")


def title(text: str) -> str:
    r"""The name that a statement says: its comment ``%% plainproblemname``, or what ``\problemname`` has."""
    if match := _PLAIN_NAME.search(text):
        return match[1].strip()
    found = _Commands(text).arguments("problemname", 1)
    return " ".join(_MARKUP.sub("", found[0]).replace("~", " ").split()) if found else ""


def plain(text: str, directory: Path, time: float, above: tuple[Path, ...] = ()) -> str:
    r"""The statement without its name, and with plain sections, figures and quotes for the format's commands.

    BAPCtools's ``\timelimit`` becomes ``time``. A file below ``directory`` takes the place of an ``\input`` of it.

    Args:
        text: The LaTeX.
        directory: Where the statement lies.
        time: Seconds of the time limit.
        above: The files that are being read, so that none is read within itself.

    Raises:
        PackageError: Such a file cannot be read.
    """
    text = _Commands(text).replaced("problemname", 1, lambda arguments: "", optional=True)
    text = _Commands(text).replaced("illustration", 3, _illustration)
    text = _Commands(text).replaced("epigraph", 2, lambda arguments: _quote("\n\n".join(arguments)))
    text = _SECTIONS.sub(lambda match: f"\\section*{{{match[2]}}}" if match[1] == "begin" else "", text)
    text = _WRAPPED.sub(r"\\begin{figure}", text).replace(r"\end{wrapfigure}", r"\end{figure}")
    text = _RULES.sub("", _CENTIMETERS.sub("", _SAMPLES.sub("", text)))
    text = _TIME.sub(f"{time:g}", _TYPEWRITER.sub(r"\\texttt", text))

    def put_in(match: re.Match[str]) -> str:
        for name in (match[1], f"{match[1]}.tex"):
            file = (directory / name).resolve()
            if file.is_relative_to(directory.resolve()) and file.is_file() and file not in above:
                return plain(read_text(file), directory, time, (*above, file))
        return ""

    return _INPUT.sub(put_in, text)


def _illustration(arguments: list[str]) -> str:
    _, file, caption = arguments
    return f"\\begin{{figure}}\\includegraphics{{{file}}}\\caption{{{caption}}}\\end{{figure}}"


def _quote(text: str) -> str:
    return f"\\begin{{quote}}{text}\\end{{quote}}"


class _Commands:
    """Commands of a text with their arguments in braces, which may hold braces themselves."""

    def __init__(self, text: str) -> None:
        self._text = text

    def arguments(self, name: str, count: int) -> list[str]:
        """The arguments of the first command called ``name``; none if it is not there or has fewer."""
        for match in self._found(name):
            return self._arguments(match.end(), count)[0]
        return []

    def replaced(self, name: str, count: int, by: Callable[[list[str]], str], optional: bool = False) -> str:
        """The text with each command and its arguments replaced; with ``optional``, also where it has none."""
        pieces, begin = [], 0
        for match in self._found(name):
            arguments, end = self._arguments(match.end(), count)
            if len(arguments) == count or optional:
                pieces += [self._text[begin : match.start()], by(arguments)]
                begin = end
        return "".join([*pieces, self._text[begin:]])

    def _found(self, name: str) -> Iterator[re.Match[str]]:
        comments = [match.span() for match in _COMMENT.finditer(self._text)]
        for match in re.finditer(rf"\\{name}(?![a-zA-Z])", self._text):
            if not any(begin <= match.start() < end for begin, end in comments):
                yield match

    def _arguments(self, at: int, count: int) -> tuple[list[str], int]:
        """The arguments that begin at or after ``at``, and where they end."""
        arguments: list[str] = []
        end = at
        while len(arguments) < count and (opening := re.compile(r"\s*\{").match(self._text, end)):
            depth, place = 1, opening.end()
            while depth and place < len(self._text):
                depth += {"{": 1, "}": -1}.get(self._text[place], 0)
                place += 2 if self._text[place] == "\\" else 1
            if depth:
                break
            arguments.append(self._text[opening.end() : place - 1])
            end = place
        return arguments, end
