"""The loop: generate, extract, judge, feed back."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from judge import languages
from judge.choosing import choose, submission_of
from judge.core import Attempt, Model, Problem, Reply, Request, Sandbox, Strategy, Submission, Verdict, Watcher
from judge.errors import JudgeError, ModelUnavailable, NoProgram
from judge.extraction import extract
from judge.extraction.sameness import same_tree
from judge.judging import judge

RETRIES = 2
PAUSE = 0.5  # seconds before a model that failed is asked again; then twice that


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What a run of the loop may use; what is being written or judged when it is spent is finished.

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
) -> Iterator[Attempt]:
    """Yield attempts, round by round, until one is accepted, or the rounds or the budget are out.

    A model that fails is asked the same again, up to twice: that costs it no round.

    Raises:
        JudgeError: Our own failure. If it happened while judging, the attempt is yielded first, with verdict JE.
    """
    attempts: list[Attempt] = []
    started = time.monotonic()
    for number in range(1, rounds + 1):
        for sample, request in enumerate(strategy.next(problem, language, attempts), start=1):
            if spent := budget.spent(attempts, time.monotonic() - started):
                watcher.ended(spent)
                return
            watcher.asked(number, sample, request)
            reply = _reply(model, request, watcher)
            raw = Attempt(round=number, sample=sample, request=request, reply=reply, judgement=None)
            attempt = assess(raw, attempts, problem, language, sandbox, watcher, try_candidates)
            attempts.append(attempt)
            yield attempt
            if attempt.accepted:
                return
            if attempt.judgement and attempt.verdict is Verdict.JE:
                raise JudgeError(attempt.judgement.message)


def _reply(model: Model, request: Request, watcher: Watcher) -> Reply:
    for again in range(RETRIES):
        try:
            return model.generate(request, watcher.wrote)
        except ModelUnavailable:
            time.sleep(PAUSE * 2**again)
    return model.generate(request, watcher.wrote)


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
