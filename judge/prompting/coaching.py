"""Questions for training: a hint that leaves the work to the contestant, and the mistake in a program."""

from __future__ import annotations

from judge import languages
from judge.core import Judgement, Message, Problem
from judge.prompting.packets import facts
from judge.prompting.questions import question
from judge.prompting.quoting import clean, fenced
from judge.prompting.wording import fill


def first_hint(problem: Problem) -> tuple[Message, Message]:
    """Ask for a first nudge on a problem.

    Raises:
        PackageError: There is no statement, or a sample cannot be read.
    """
    return Message("system", fill("hint.system")), question(problem, fill("hint.first"))


def hint(problem: Problem, judgement: Judgement) -> tuple[Message, Message]:
    """Ask for a hint on a program that failed; what is told of it is what `feedback` tells.

    Raises:
        ValueError: The verdict is AC, JE or NP: there is no program that failed.
        PackageError: There is no statement, or a public test's file cannot be read.
    """
    return Message("system", fill("hint.system")), _about(problem, judgement, "hint.program")


def debugging(problem: Problem, judgement: Judgement) -> tuple[Message, Message]:
    """Ask for the mistake in a program that failed, and for the corrected program.

    Raises:
        ValueError: As from :func:`hint`.
        PackageError: As from :func:`hint`.
    """
    return Message("system", fill("debug.system")), _about(problem, judgement, "debug.program")


def _about(problem: Problem, judgement: Judgement, template: str) -> Message:
    """The question with the program, whole and however long, since it is what the question is about."""
    language = languages.get(judgement.submission.language)
    label = language.labels[0]
    task = fill(
        template,
        language=language.name,
        label=label,
        program=fenced(clean(judgement.submission.source), label),
        facts=facts(problem, judgement),
    )
    return question(problem, task)
