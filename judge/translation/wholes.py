"""A statement in English, sentence by sentence, with its Markdown as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from judge.translation.masking import masked, prove, restored

Engine = Callable[[Sequence[str]], Sequence[str]]
"""Sentences to their translations, one each."""

_PREFIX = re.compile(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s?)+")
_SENTENCE = re.compile(r"(?<=[\u3002\uff01\uff1f\uff1b])\s*|(?<=[.!?])\s+(?=\S)")
_MARK = re.compile(r"(X\d+X)")
_STOPS = dict(
    zip(
        map(ord, "\u3002\uff0c\u3001\uff1b\uff1a\uff01\uff1f\uff08\uff09"),
        (". ", ", ", ", ", "; ", ": ", "! ", "? ", " (", ") "),
        strict=True,
    )
)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it comes out again: what opens it, and its sentences; no sentences where it stays as it is."""

    prefix: str
    sentences: tuple[str, ...]


def translate(statement: str, engine: Engine) -> str:
    """The statement in English.

    A sentence whose marks do not survive is translated piece by piece between them.

    Raises:
        Unproven: Something changed that must not.
        JudgeError: As from the engine.
    """
    text, pieces = masked(statement)
    lines = [_line(line) for line in _joined(text)]
    sentences = [sentence for line in lines for sentence in line.sentences]
    done = dict(zip(sentences, _translated(sentences, engine), strict=True))
    out = [line.prefix + " ".join(done[sentence] for sentence in line.sentences) for line in lines]
    translation = restored("\n".join(out), pieces)
    prove(statement, translation)
    return translation


def _translated(sentences: Sequence[str], engine: Engine) -> list[str]:
    asked = [sentence for sentence in dict.fromkeys(sentences) if _has_words(sentence)]
    answers = dict(zip(asked, engine(asked), strict=True)) if asked else {}
    bad = [sentence for sentence, answer in answers.items() if not _keeps(sentence, answer)]
    parts = [part for sentence in bad for part in _MARK.split(sentence) if _has_words(part)]
    between = dict(zip(parts, engine(parts), strict=True)) if parts else {}
    for sentence in bad:
        pieces = (between.get(part, part).strip() for part in _MARK.split(sentence))
        answers[sentence] = " ".join(piece for piece in pieces if piece)
    # What has no words of its own has no translation either, but may have the stops of another script.
    return [_tidy(answers.get(one, one).translate(_STOPS)) for one in sentences]


def _tidy(text: str) -> str:
    return re.sub(r" +(?=[.,;:!?)])", "", " ".join(text.split()))


def _keeps(sentence: str, answer: str) -> bool:
    """Whether the marks, and nothing else that looks like one or like a number, came back."""
    names = _MARK.findall(sentence)
    return bool(answer.strip()) and sorted(re.findall(r"X\d+X|\d+", answer)) == sorted(names)


def _has_words(text: str) -> bool:
    return _LETTER.search(_MARK.sub("", text)) is not None


def _joined(text: str) -> list[str]:
    """The lines, those of one paragraph made one."""
    lines: list[str] = []
    for line in text.split("\n"):
        goes_on = lines and lines[-1].strip() and line.strip() and not _PREFIX.match(line) and "|" not in line
        alone = any(_MARK.fullmatch(one.strip()) for one in (line, *lines[-1:]))  # maybe a whole block of code
        if goes_on and not alone and not lines[-1].lstrip().startswith(("#", "|")):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line)
    return lines


def _line(line: str) -> _Line:
    found = _PREFIX.match(line)
    prefix = found[0] if found else ""
    rest = line[len(prefix) :]
    if not rest.strip() or not _has_words(rest):
        return _Line(line, ())
    return _Line(prefix, tuple(part.strip() for part in _SENTENCE.split(rest) if part.strip()))
