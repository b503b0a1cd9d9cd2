"""The loop: generate, extract, judge, feed back."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from judge import languages
from judge.choosing import choose, submission_of
from judge.core import Attempt, Model, Problem, Sandbox, Strategy, Submission, Verdict, Watcher
from judge.errors import JudgeError, NoProgram
from judge.extraction import extract
from judge.extraction.sameness import same_tree
from judge.judging import judge
from judge.models.asking import ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What a run of the loop may use. It is looked at after each attempt: what is being written then is ended.

    Attributes:
        tokens: Tokens that the model writes in all, or ``None`` for no limit.
        seconds: Seconds from the first request on, or ``None`` for no limit.
    """

    tokens: int | None = None
    seconds: int | None = None

    def spent(self, attempts: Sequence[Attempt], seconds: float) -> str:
        """Which part of it is spent, in words for people; empty while there is some of all."""
        written = sum(attempt.reply.tokens for attempt in attempts)
        if self.tokens is not None and written >= self.tokens:
            return f"the token budget of {self.tokens} is spent: the model wrote {written}"
        if self.seconds is not None and seconds >= self.seconds:
            return f"the time budget of {self.seconds} s is spent"
        return ""


def solve(
    problem: Problem,
    language: str,
    model: Model,
    sandbox: Sandbox,
    strategy: Strategy,
    rounds: int,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
    budget: Budget = Budget(),
    try_candidates: int = 1,
) -> Generator[Attempt]:
    """Yield attempts, round by round, until one is accepted, or the rounds or the budget are out.

    The model writes all samples of a round at once, and goes on while those that have ended are judged: attempts come
    in the order in which their replies end. A model that fails is asked the same again: that costs it no round.

    Raises:
        JudgeError: Our own failure. If it happened while judging, the attempt is yielded first, with verdict JE.
    """
    attempts: list[Attempt] = []
    started = time.monotonic()
    spent = ""
    for number in range(1, rounds + 1):
        requests = strategy.next(problem, language, attempts)
        for sample, request in enumerate(requests, start=1):
            watcher.asked(number, sample, request)
        with closing(ahead(model, requests, watcher.wrote)) as replies:
            for index, reply in replies:
                raw = Attempt(round=number, sample=index + 1, request=requests[index], reply=reply, judgement=None)
                attempt = assess(raw, attempts, problem, language, sandbox, watcher, try_candidates)
                attempts.append(attempt)
                yield attempt
                if attempt.accepted:
                    return
                if attempt.judgement and attempt.verdict is Verdict.JE:
                    raise JudgeError(attempt.judgement.message)
                if spent := budget.spent(attempts, time.monotonic() - started):
                    break
        if spent:
            watcher.ended(spent)
            return


def assess(
    attempt: Attempt,
    earlier: Sequence[Attempt],
    problem: Problem,
    language: str,
    sandbox: Sandbox,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
    try_candidates: int = 1,
) -> Attempt:
    """Complete an attempt that has only its reply: find the program and judge it.

    Of candidates that are close, up to ``try_candidates`` run on the samples, to know which one is judged.

    A program that an earlier attempt had already is not run again: it gets that attempt's judgement.
    """
    # What a strategy shows the model, and what a patch in its answer is meant for.
    shown = [other for other in earlier if other.round == attempt.round - 1]
    previous = best(shown).judgement if shown else None
    source = previous.submission.source if previous else ""
    try:
        candidates = extract(attempt.reply.text, language, problem.signature, previous=source)
    except NoProgram as error:
        return replace(attempt, error=str(error))
    found, words = choose(candidates, problem, language, sandbox, try_candidates)
    reasons = (words, *found.reasons) if words else found.reasons
    submission = submission_of(found, language)
    attempt = replace(attempt, candidates=candidates)
    for other in earlier:
        if other.judgement and same_program(submission, other.judgement.submission):
            known = f"the same program as in round {other.round}, sample {other.sample}: not run again"
            return replace(attempt, judgement=other.judgement, reasons=(*reasons, known))
    judgement = judge(submission, problem, sandbox, watcher)
    return replace(attempt, judgement=judgement, reasons=reasons)


def same_program(one: Submission, other: Submission) -> bool:
    """Whether two programs differ in nothing but layout without meaning and comments."""
    if one.language != other.language or one.files != other.files:
        return False
    grammar = languages.get(one.language).grammar
    return _normal(one) == _normal(other) or same_tree(grammar, one.source, other.source)


def _normal(submission: Submission) -> list[str]:
    lines = [line.rstrip() for line in submission.source.expandtabs().splitlines()]
    if languages.get(submission.language).grammar != "python":
        lines = [line.lstrip() for line in lines]
    return [line for line in lines if line]


def best(attempts: Sequence[Attempt]) -> Attempt:
    """The attempt that got furthest: accepted, else the most tests passed, else compiled, else any; first of equals."""
    return max(attempts, key=_progress)


def _progress(attempt: Attempt) -> tuple[bool, bool, bool, int]:
    judgement = attempt.judgement
    if judgement is None:
        return False, False, False, 0
    passed = sum(run.verdict is Verdict.AC for run in judgement.runs)
    return attempt.accepted, True, judgement.verdict is not Verdict.CE, passed
