"""The templates, and amounts in words.

The files of ``templates/`` give way to files of the same name in the user's directory, if one was named. A template is
filled once and what is filled in is never looked at again, so a statement may hold ``$n$``, ``${x}`` or any brace.
"""

from __future__ import annotations

import difflib
import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from string import Template

from judge.errors import UsageError

_PHRASES = "phrases.toml"
_theirs: Path | None = None


def use(directory: Path) -> None:
    """Take the user's templates in ``directory`` before our own, for the rest of the process.

    Called once by the command line, before anything is worded.

    Raises:
        UsageError: A file there cannot be read, is none of ours, or has a placeholder that ours has not; the message
            names it.
    """
    global _theirs
    if not directory.is_dir():
        raise UsageError(f"{directory}: there is no such directory of templates")
    known = names()
    for file in sorted(directory.iterdir()):
        if file.name.startswith(".") or file.is_dir():
            continue
        if file.name not in known:
            near = difflib.get_close_matches(file.name, known, n=1)
            hint = f": did you mean {near[0]}?" if near else ": `judge templates` lists them"
            raise UsageError(f"{file}: there is no template of this name{hint}")
        try:
            text = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{file}: cannot be read: {error}") from None
        if file.name == _PHRASES:
            _check_phrases(file, text)
        else:
            _check(str(file), text, _shipped(file.name))
    _theirs = directory
    _read.cache_clear()
    _phrases.cache_clear()


def names() -> list[str]:
    """The names of all files of templates, in order."""
    return sorted(file.name for file in (resources.files(__package__) / "templates").iterdir())


def is_theirs(name: str) -> bool:
    """Whether the file ``name`` is the user's."""
    return _theirs is not None and (_theirs / name).is_file()


def fill(name: str, /, **values: str) -> str:
    """The template ``templates/<name>.md`` with its placeholders filled, without its last newline.

    Raises:
        KeyError: A placeholder has no value.
    """
    return Template(_read(f"{name}.md").removesuffix("\n")).substitute(values)


def phrase(name: str, /, **values: str) -> str:
    """The phrase ``name`` of ``templates/phrases.toml`` with its placeholders filled.

    Raises:
        KeyError: There is no such phrase, or a placeholder has no value.
    """
    return Template(_phrases()[name]).substitute(values)


def has_phrase(name: str) -> bool:
    """Whether there is a phrase called ``name``."""
    return name in _phrases()


def seconds(amount: float, digits: int | None = None) -> str:
    """Seconds in words, with a fixed number of ``digits`` for measured ones: ``1 second``, ``0.5 seconds``."""
    number = f"{amount:g}" if digits is None else f"{amount:.{digits}f}"
    return f"{number} second{'' if number == '1' else 's'}"


def size(amount: int) -> str:
    """Bytes in words: ``256 MiB``, ``1.5 MiB``."""
    return f"{amount / 2**20:.1f}".removesuffix(".0") + " MiB"


def source(name: str) -> str:
    """The text of the file ``name``, one of `names`, that is in force."""
    return _read(name)


@cache
def _phrases() -> dict[str, str]:
    phrases: dict[str, str] = tomllib.loads(_shipped(_PHRASES))
    if is_theirs(_PHRASES):
        phrases |= tomllib.loads(_read(_PHRASES))
    return phrases


@cache
def _read(file: str) -> str:
    if _theirs is not None and is_theirs(file):
        return (_theirs / file).read_text("utf-8")
    return _shipped(file)


def _shipped(file: str) -> str:
    return (resources.files(__package__) / "templates" / file).read_text("utf-8")


def _check_phrases(file: Path, text: str) -> None:
    ours: dict[str, str] = tomllib.loads(_shipped(_PHRASES))
    try:
        theirs = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: {error}") from None
    for name, words in theirs.items():
        if name not in ours:
            raise UsageError(f"{file}: there is no phrase '{name}'")
        if not isinstance(words, str):
            raise UsageError(f"{file}: '{name}' must be a string, not {words!r}")
        _check(f"{file}: '{name}'", words, ours[name])


def _check(where: str, text: str, ours: str) -> None:
    """Refuse what could not be filled when it is needed.

    Raises:
        UsageError: A dollar that opens no placeholder, or a placeholder that is not ours.
    """
    theirs = Template(text)
    if not theirs.is_valid():
        raise UsageError(f"{where}: a $ that opens no placeholder: write $$")
    known = Template(ours).get_identifiers()
    for placeholder in theirs.get_identifiers():
        if placeholder not in known:
            raise UsageError(
                f"{where}: there is no ${placeholder} here (known: {', '.join(f'${one}' for one in known)})"
            )
