"""The words by which replies call a language: labels of fences, and words in the line above."""

from __future__ import annotations

import re
from functools import cache

from judge import languages

_LABEL = re.compile(r"\W*(?:language-|lang[-=]\"?)?([a-z][a-z0-9_+#]*)")
_VERSION = re.compile(r"[0-9]+$")


@cache
def _called() -> dict[str, tuple[str, ...]]:
    called: dict[str, list[str]] = {}
    for language in languages.table().values():
        for label in language.labels:
            called.setdefault(label, []).append(language.key)
    return {label: tuple(keys) for label, keys in called.items()}


def languages_called(label: str) -> tuple[str, ...]:
    """Keys of the languages that ``label`` (lower case) stands for; several may share a label."""
    return _called().get(label, ())


def label_of(info: str) -> str:
    """The label in an info string, lower case: ``python`` in ``Python title="a.py"`` or in ``{.python}``."""
    match = _LABEL.match(info.lower())
    if match is None:
        return ""
    word = match.group(1)
    if languages_called(word):
        return word
    unversioned = _VERSION.sub("", word)
    return unversioned if languages_called(unversioned) else word


def label_in_words(line: str, language: str) -> str:
    """The label by which a line of prose calls ``language``, or empty: ``c++`` in ``**The C++ solution:**``."""
    words = re.findall(r"[a-z0-9_+#]+", line.lower())
    return next((word for word in words if language in languages_called(label_of(word))), "")
