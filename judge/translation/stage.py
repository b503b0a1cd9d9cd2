"""Which statement a model gets: the English one, a proven translation, or the original; always with a word on it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from judge.caching import cache_directory
from judge.core import Message, Model, Problem, Request
from judge.errors import UsageError
from judge.extraction.thinking import split
from judge.models.asking import answer
from judge.prompting.quoting import clean
from judge.prompting.wording import fill
from judge.translation.masking import Unproven, is_foreign, masked, prove, restored
from judge.translation.wholes import translate

_VERSION = 1  # of what is kept: higher where the same statement would now be translated in another way


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The statement that is used.

    Attributes:
        problem: The problem; with the translation as its English statement, if there is one.
        note: One line about the language for people and the record; empty where the statement is the package's own
            English one.
    """

    problem: Problem
    note: str = ""


def in_english(problem: Problem, mode: str, translator: str | None, model: Callable[[], Model] | None) -> Chosen:
    """The problem with an English statement, as far as ``mode`` asks for one.

    Args:
        problem: The problem.
        mode: ``auto`` translates with the translator, if there is one; ``always`` else with the solving model;
            ``never`` takes what there is.
        translator: Directory or hub id of a translation model.
        model: Loads the solving model, or ``None`` where it cannot translate.

    Raises:
        UsageError: ``always``, with nothing that could translate.
        ModelUnavailable: The translator or the model cannot be loaded, or does not answer.
        PackageError: The statement cannot be read.
    """
    language = "en" if "en" in problem.statements else min(problem.statements, default="")
    if not language:
        return Chosen(problem=problem)
    statement = problem.statements[language]
    if language == "en" and (mode == "never" or not is_foreign(statement)):
        return Chosen(problem=problem)
    what = f"the statement is in '{language}'" if language != "en" else "the statement is not in English"
    if mode == "never" or (mode == "auto" and not translator):
        how = "" if mode == "never" else ": name a translation model with --translator"
        return Chosen(problem=problem, note=f"{what} and is not translated{how}")
    if not translator and model is None:
        raise UsageError(f"{what}, and this model cannot translate it: name a translation model with --translator")
    loaded = None if translator or model is None else model()
    by = translator or (loaded.name if loaded else "")
    file = _file(statement, by)
    if (text := _read(file)) is not None:
        return _chosen(problem, text, f"{what}: its translation by {by} is used, kept from an earlier time")
    try:
        if loaded:
            text = _by_model(statement, loaded)
        else:
            from judge.translation.marian import Marian

            text = translate(statement, Marian(by))
    except Unproven as unproven:
        return Chosen(problem=problem, note=f"{what} and is used as it is: in its translation by {by}, {unproven}")
    _write(file, text)
    return _chosen(problem, text, f"{what}: its translation by {by} is used")


def _chosen(problem: Problem, text: str, note: str) -> Chosen:
    return Chosen(problem=replace(problem, statements={"en": text}), note=note)


def _by_model(statement: str, model: Model) -> str:
    text, pieces = masked(statement)
    messages = (
        Message("system", fill("translate.system")),
        Message("user", fill("translate.user", statement=clean(text))),
    )
    reply = answer(model, Request(messages=messages, temperature=0.0), lambda piece: None)
    parts = split(reply.text)
    if not parts.ended:
        raise Unproven("the reply ends inside its thinking")
    translation = restored(parts.answer.strip() + "\n", pieces)
    prove(statement, translation)
    return translation


def _file(statement: str, by: str) -> Path:
    key = json.dumps([_VERSION, statement, by]).encode()
    return cache_directory() / "translations" / f"{hashlib.sha256(key).hexdigest()}.md"


def _read(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _write(file: Path, text: str) -> None:
    """Keep the translation, whole or not at all; a cache that cannot be written is no reason to stop."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, "utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
