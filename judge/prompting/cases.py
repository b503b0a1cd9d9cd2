"""Public test cases as the model sees them; the only module here that opens a file of a test."""

from __future__ import annotations

from pathlib import Path

from judge.core import Problem, TestCase
from judge.errors import PackageError
from judge.prompting.quoting import clean, elide, fenced
from judge.prompting.wording import phrase

_LENGTH = 800  # characters of one input or one output


def shown_input(problem: Problem, test: TestCase) -> str:
    """The input of a public test in a fence; ``name = value`` lines where a function is asked for.

    Raises:
        PackageError: The file cannot be read.
    """
    text = clean(_read(test, test.input))
    if problem.signature is None:
        return shown(text)
    names = [parameter.name for parameter in problem.signature.parameters]
    values = text.splitlines()
    if len(names) != len(values):
        return shown(text)
    room = _LENGTH // max(1, len(names))
    return fenced("\n".join(f"{name} = {elide(value, room)}" for name, value in zip(names, values, strict=True)))


def shown_answer(test: TestCase) -> str:
    """The answer of a public test in a fence.

    Raises:
        PackageError: The file cannot be read.
    """
    return shown(clean(_read(test, test.answer)))


def shown(text: str | bytes) -> str:
    """An input or an output in a fence."""
    words = elide(clean(text), _LENGTH)
    return fenced(words if words.strip() else phrase("empty"))


def _read(test: TestCase, file: Path) -> bytes:
    if not test.public:
        raise ValueError(f"{test.name} is not public: no prompt may quote it")
    try:
        return file.read_bytes()
    except OSError as error:
        raise PackageError(f"{file}: cannot be read: {error.strerror}") from None
