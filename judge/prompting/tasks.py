"""Requests in words, each under the role prompt of its task, and the list of all templates."""

from __future__ import annotations

from dataclasses import dataclass

from judge.core import Message
from judge.errors import UsageError
from judge.prompting.quoting import clean
from judge.prompting.wording import fill, is_theirs, names, source
from judge.tasks import LANGUAGES, TASKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A template as people see it in a list.

    Attributes:
        name: Its file's name without ``.md``.
        task: The task that it serves.
        language: The natural language that it is written in.
        yours: Whether it is the user's own.
    """

    name: str
    task: str
    language: str
    yours: bool = False


def asking(task: str, text: str, language: str = "en") -> tuple[Message, Message]:
    """The system message of ``task``, one of `TASKS`, in ``language``, one of `LANGUAGES`, and the text."""
    role = f"{task}.system" if language == "en" else f"{task}.system.{language}"
    return Message("system", fill(role)), Message("user", clean(text))


def listed() -> list[Listed]:
    """All templates, by name."""
    return [_listed(name.removesuffix(".md")) for name in names() if name.endswith(".md")]


def text(name: str) -> str:
    """The template ``name`` as it is in force, placeholders and all; ``phrases`` are the short words.

    Raises:
        UsageError: There is none.
    """
    file = "phrases.toml" if name == "phrases" else f"{name}.md"
    if file not in names():
        raise UsageError(f"there is no template '{name}': `judge templates` lists them")
    return source(file)


def _listed(name: str) -> Listed:
    first, last = name.split(".")[0], name.rsplit(".", 1)[-1]
    return Listed(
        name=name,
        task=first if first in (*TASKS, "repair", "translate") else "solve",
        language=last if last in LANGUAGES else "en",
        yours=is_theirs(f"{name}.md"),
    )
