"""Training: what a model says of a contestant's own program.

A hint holds no program, whatever the model wrote; a suggested fix is judged before anybody believes it.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from judge.core import Attempt, FinishReason, Judgement, Message, Model, Problem, Reply, Request, Sandbox, Watcher
from judge.extraction import without_programs
from judge.extraction.thinking import split
from judge.models.asking import answer
from judge.prompting import coaching
from judge.prompting.wording import phrase
from judge.solving import assess


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What a model said, and what was kept of it.

    Attributes:
        text: The hint: the reply without its thinking and without programs; empty where nothing is left.
        cut: How many programs were taken out of it.
        reply: The whole reply.
    """

    text: str
    cut: int
    reply: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What a model suggests in the place of a program.

    Attributes:
        text: What it says of the mistake: the reply without its thinking and without the program.
        attempt: The suggested program and what came of it.
        diff: From the contestant's program to the suggested one, in the unified format; empty where none was found.
    """

    text: str
    attempt: Attempt
    diff: str


def hint(problem: Problem, judgement: Judgement | None, model: Model, watcher: Watcher) -> Hint:
    """A hint on a program that failed, or a first nudge where there is none.

    Raises:
        ModelUnavailable: The model does not answer.
        PackageError: As from `judge.prompting.opening`.
    """
    asked = coaching.first_hint(problem) if judgement is None else coaching.hint(problem, judgement)
    reply = _reply(asked, model, watcher)
    known = judgement.submission.source if judgement else ""
    text, cut = without_programs(split(reply.text).answer, phrase("cut"), known)
    return Hint(text=text, cut=cut, reply=reply)


def fix(problem: Problem, judgement: Judgement, model: Model, sandbox: Sandbox, watcher: Watcher) -> Fix:
    """What the model makes of a program that failed, judged.

    Raises:
        ModelUnavailable: The model does not answer.
        PackageError: As from `judge.prompting.opening`.
    """
    asked = coaching.debugging(problem, judgement)
    given = judgement.submission
    # The contestant's program as the attempt of a round 0: what a patch is meant for, and not to be run twice.
    nothing = Reply(text="", finish_reason=FinishReason.EOS, prompt_tokens=0, tokens=0, seconds=0.0)
    before = Attempt(round=0, sample=1, request=Request(messages=()), reply=nothing, judgement=judgement)
    reply = _reply(asked, model, watcher)
    raw = Attempt(round=1, sample=1, request=Request(messages=asked), reply=reply, judgement=None)
    attempt = assess(raw, (before,), problem, given.language, sandbox, watcher)
    text, _ = without_programs(split(reply.text).answer, "")
    return Fix(text=text, attempt=attempt, diff=_diff(judgement, attempt))


def _reply(asked: tuple[Message, ...], model: Model, watcher: Watcher) -> Reply:
    request = Request(messages=asked)
    watcher.asked(1, 1, request)
    return answer(model, request, watcher.wrote)


def _diff(judgement: Judgement, attempt: Attempt) -> str:
    if attempt.judgement is None:
        return ""
    one, other = (each.submission.source.splitlines() for each in (judgement, attempt.judgement))
    return "\n".join(difflib.unified_diff(one, other, judgement.submission.file or "", "the fix", lineterm=""))
