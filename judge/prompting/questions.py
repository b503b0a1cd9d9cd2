"""The opening question: the statement, the samples, the limits and the task."""

from __future__ import annotations

from judge import languages
from judge.core import Message, Problem
from judge.drivers import starter
from judge.errors import PackageError
from judge.prompting import hygiene
from judge.prompting.cases import shown_samples
from judge.prompting.quoting import clean, fenced
from judge.prompting.wording import fill, seconds, size


def opening(problem: Problem, language: str) -> tuple[Message, Message]:
    """The system message and the user message that ask for a program; the English statement where there is one.

    Raises:
        UsageError: The language is unknown, or has no driver for a problem that asks for a function.
        PackageError: There is no statement, or a sample cannot be read.
    """
    return Message("system", fill("solve.system")), question(problem, _task(problem, language))


def question(problem: Problem, task: str) -> Message:
    """The user message with the statement, the samples, the limits, and last what to do: ``task``.

    Raises:
        PackageError: There is no statement, or a sample cannot be read.
    """
    user = fill(
        "solve.user",
        title=" ".join(clean(problem.title).split()),
        statement=hygiene.statement(_statement(problem)),
        samples=shown_samples(problem),
        time=seconds(problem.limits.time),
        memory=size(problem.limits.memory),
        task=task,
    )
    return Message("user", user)


def _statement(problem: Problem) -> str:
    """English first: small reasoning models do better in it than in the tongue of the contest."""
    for key in ("en", *sorted(problem.statements)):
        if key in problem.statements:
            return problem.statements[key]
    raise PackageError(f"{problem.directory}: no statement")


def _task(problem: Problem, language: str) -> str:
    row = languages.get(language)
    if problem.signature is None:
        return fill("task.stdin", language=row.name, label=row.labels[0])
    code = fenced(starter(problem.signature, language), row.labels[0])
    return fill("task.function", language=row.name, label=row.labels[0], starter=code)
