"""Requests in words, each under the role prompt of its task, and the list of all templates."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

from judge.core import Message
from judge.prompting.quoting import clean
from judge.prompting.wording import fill
from judge.tasks import LANGUAGES, TASKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A template as people see it in a list.

    Attributes:
        name: Its file's name without ``.md``.
        task: The task that it serves.
        language: The natural language that it is written in.
    """

    name: str
    task: str
    language: str


def asking(task: str, text: str, language: str = "en") -> tuple[Message, Message]:
    """The system message of ``task``, one of `TASKS`, in ``language``, one of `LANGUAGES`, and the text."""
    role = f"{task}.system" if language == "en" else f"{task}.system.{language}"
    return Message("system", fill(role)), Message("user", clean(text))


def listed() -> list[Listed]:
    """All templates, by name."""
    files = (resources.files(__package__) / "templates").iterdir()
    return [_listed(name.removesuffix(".md")) for name in sorted(file.name for file in files) if name.endswith(".md")]


def _listed(name: str) -> Listed:
    first, last = name.split(".")[0], name.rsplit(".", 1)[-1]
    return Listed(
        name=name,
        task=first if first in (*TASKS, "repair") else "solve",
        language=last if last in LANGUAGES else "en",
    )
