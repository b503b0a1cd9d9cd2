"""The loop: generate, extract, judge, feed back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from judge import languages
from judge.core import Attempt, Model, Problem, Sandbox, Strategy, Submission, Verdict, Watcher
from judge.errors import JudgeError, NoProgram
from judge.extraction import extract
from judge.judging import judge


def solve(
    problem: Problem,
    language: str,
    model: Model,
    sandbox: Sandbox,
    strategy: Strategy,
    rounds: int,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
) -> Iterator[Attempt]:
    """Yield attempts, round by round, until one is accepted or the rounds are out.

    Raises:
        JudgeError: Our own failure. If it happened while judging, the attempt is yielded first, with verdict JE.
    """
    attempts: list[Attempt] = []
    for number in range(1, rounds + 1):
        for sample, request in enumerate(strategy.next(problem, language, attempts), start=1):
            watcher.asked(number, sample, request)
            reply = model.generate(request, watcher.wrote)
            raw = Attempt(round=number, sample=sample, request=request, reply=reply, judgement=None)
            attempt = assess(raw, attempts, problem, language, sandbox, watcher)
            attempts.append(attempt)
            yield attempt
            if attempt.accepted:
                return
            if attempt.judgement and attempt.verdict is Verdict.JE:
                raise JudgeError(attempt.judgement.message)


def assess(
    attempt: Attempt,
    earlier: Sequence[Attempt],
    problem: Problem,
    language: str,
    sandbox: Sandbox,
    watcher: Watcher = Watcher(),  # noqa: B008 - frozen, and does nothing
) -> Attempt:
    """Complete an attempt that has only its reply: find the program and judge it.

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
    found = candidates[0]
    submission = Submission(
        language=language, source=found.source, file=found.file if found.files else None, files=found.files
    )
    attempt = replace(attempt, candidates=candidates)
    for other in earlier:
        if other.judgement and same_program(submission, other.judgement.submission):
            known = f"the same program as in round {other.round}, sample {other.sample}: not run again"
            return replace(attempt, judgement=other.judgement, reasons=(*found.reasons, known))
    judgement = judge(submission, problem, sandbox, watcher)
    return replace(attempt, judgement=judgement, reasons=found.reasons)


def same_program(one: Submission, other: Submission) -> bool:
    """Whether two programs differ in nothing but blank lines, trailing blanks and indentation without meaning."""
    return one.language == other.language and one.files == other.files and _normal(one) == _normal(other)


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
