"""Options: from flags, then ``JUDGE_*``, then the project's file, then the user's file, then the defaults here.

The project's file is the nearest ``judge.toml``, or ``pyproject.toml`` with a ``[tool.judge]`` table, from the current
directory upward; the user's file is ``judge/config.toml`` in ``$XDG_CONFIG_HOME`` (``~/.config``). Keys are spelled as
the flags are (``max-tokens``); a relative directory in ``problems`` or ``out`` of a file counts from that file's own.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from judge.errors import UsageError
from judge.time_factors import DEFAULT, presets

FORMATS = ("text", "json", "jsonl")
TRANSLATE = ("auto", "never", "always")

# environment variables that are no options
_OTHER_VARIABLES = frozenset({"JUDGE_DEBUG"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be set; each field is a key in files, a flag of the verbs it concerns, and ``JUDGE_<FIELD>``.

    Attributes:
        problems: Directories in which problems are found by name; in the environment joined as ``PATH`` is.
        language: Language key, or ``None`` to let the verb decide.
        model: What ``judge.models.load`` takes.
        rounds: Rounds of the loop at most.
        samples: Samples in the first round.
        strategy: Name of a strategy.
        try_candidates: Programs of one reply that may run on the samples, where it is not clear which is meant.
        token_budget: Tokens that a model may write in all, or ``None``.
        time_budget: Seconds that the loop may take, or ``None``.
        format: One of ``FORMATS``.
        jobs: Submissions judged at the same time.
        all_tests: Whether to go on after the first rejection.
        out: Directory for the record of a run, or ``None`` for a new one below ``runs/``.
        max_tokens: Tokens of a reply at most, or ``None`` for the model's own setting.
        base_url: Where a model server answers, or ``None`` for its usual place.
        language_factors: Name of a preset of what time limits are multiplied with, by language.
        translate: One of ``TRANSLATE``: whether a statement that is not in English is translated.
        translator: Directory or hub id of a translation model, or ``None``.
        templates: A directory with the user's own templates, or ``None``.
        testlib: The ``testlib.h`` for checkers and interactors whose package brings none.
        runtime: What the engine runs containers with, such as ``runsc``; empty for its own choice.
    """

    problems: tuple[Path, ...] = (Path("problems"),)
    language: str | None = None
    model: str = "embedded"
    rounds: int = 3
    samples: int = 1
    strategy: str = "auto"
    try_candidates: int = 2
    token_budget: int | None = None
    time_budget: int | None = None
    format: str = "text"
    jobs: int = 1
    all_tests: bool = False
    out: Path | None = None
    max_tokens: int | None = None
    base_url: str | None = None
    language_factors: str = DEFAULT
    translate: str = "auto"
    translator: str | None = None
    templates: Path | None = None
    testlib: Path | None = None
    runtime: str = ""


_KEYS = tuple(field.name for field in fields(Options))
_NUMBERS = ("rounds", "samples", "jobs", "max_tokens", "try_candidates", "token_budget", "time_budget")


def load(
    flags: Mapping[str, Any], environment: Mapping[str, str] = os.environ, directory: Path | None = None
) -> Options:
    """Put the options together.

    Args:
        flags: Options given on the command line, by field name; those that are ``None`` were not given.
        environment: The process environment.
        directory: Where the search for the project's file starts; the current directory unless given.

    Raises:
        UsageError: An unknown key, an empty flag or a value of the wrong kind; the message names the key and where it
            stands.
    """
    values: dict[str, Any] = {}
    user = Path(environment.get("XDG_CONFIG_HOME") or Path("~/.config").expanduser()) / "judge" / "config.toml"
    if user.is_file():
        values |= _from_table(_read(user), user)
    values |= _from_project(directory or Path.cwd())
    values |= _from_environment(environment)
    given = {key: value for key, value in flags.items() if value is not None}
    for key, value in given.items():
        if value == "":
            raise UsageError(f"--{_spelled(key)} must not be empty")
    if "out" in given:
        given["out"] = Path(given["out"])
    return Options(**values | given)


def _from_project(start: Path) -> dict[str, Any]:
    for directory in (start, *start.parents):
        if (file := directory / "judge.toml").is_file():
            return _from_table(_read(file), file)
        if (file := directory / "pyproject.toml").is_file():
            tools = _read(file).get("tool", {})
            if isinstance(tools, dict) and "judge" in tools:
                return _from_table(tools["judge"], file)
    return {}


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{file}: cannot be read: {error}") from None


def _from_table(table: Any, file: Path) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise UsageError(f"{file}: tool.judge must be a table, not {table!r}")
    values = {}
    for spelled, value in table.items():
        key = spelled.replace("-", "_")
        if key not in _KEYS:
            known = [_spelled(key) for key in _KEYS]
            raise UsageError(f"{file}: unknown key '{spelled}'{_near(_spelled(spelled), known)}")
        values[key] = _checked(key, value, f"{file}: {spelled}", file.parent)
    return values


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    known = {f"JUDGE_{key.upper()}": key for key in _KEYS}
    values = {}
    for name, text in environment.items():
        if not name.startswith("JUDGE_") or name in _OTHER_VARIABLES:
            continue
        if name not in known:
            raise UsageError(f"environment: unknown option {name}{_near(name, known)}")
        if text:  # an empty variable is one that is not set
            values[known[name]] = _checked(known[name], _parsed(known[name], text), name, Path())
    return values


def _parsed(key: str, text: str) -> Any:
    """The value that a variable's text stands for, as TOML would have it; what cannot be one stays text."""
    if key == "problems":
        return [part for part in text.split(os.pathsep) if part]
    if key in _NUMBERS and text.isascii() and text.isdigit():
        return int(text)
    if key == "all_tests":
        return {"1": True, "true": True, "0": False, "false": False}.get(text.lower(), text)
    return text


def _checked(key: str, value: Any, where: str, directory: Path) -> Any:
    if key in _NUMBERS:
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise UsageError(f"{where} must be a whole number from 1, not {value!r}")
    elif key == "all_tests":
        if not isinstance(value, bool):
            raise UsageError(f"{where} must be true or false, not {value!r}")
    elif key == "problems":
        if not isinstance(value, list) or not value or not all(isinstance(part, str) and part for part in value):
            raise UsageError(f"{where} must be a list of directories, not {value!r}")
        return tuple(directory / Path(part).expanduser() for part in value)
    elif not isinstance(value, str) or not value:
        raise UsageError(f"{where} must be a string, not {value!r}")
    elif key == "format" and value not in FORMATS:
        raise UsageError(f"{where} must be one of {', '.join(FORMATS)}, not {value!r}")
    elif key == "translate" and value not in TRANSLATE:
        raise UsageError(f"{where} must be one of {', '.join(TRANSLATE)}, not {value!r}")
    elif key == "language_factors" and value not in presets():
        raise UsageError(f"{where} must be one of {', '.join(presets())}, not {value!r}")
    elif key == "testlib":
        file = directory / Path(value).expanduser()
        if file.name != "testlib.h" or not file.is_file():
            raise UsageError(f"{where} must name a file called testlib.h, not {value!r}")
        return file
    elif key in ("out", "templates"):
        return directory / Path(value).expanduser()
    return value


def _spelled(key: str) -> str:
    return key.replace("_", "-")


def _near(word: str, known: Iterable[str]) -> str:
    matches = difflib.get_close_matches(word, known, n=1)
    return f": did you mean '{matches[0]}'?" if matches else f" (known: {', '.join(known)})"
