"""What a model is asked next: strategies by name.

``resample`` asks the opening question again, and is what all others have to beat. ``repair`` feeds facts back
wherever there is a program that they are about. ``alternate`` does these two in turn. ``auto`` chooses by the verdict
of the last round's best attempt: published runs of small frozen models agree that a bare failing program in the
prompt is worse than a fresh sample, and that executed facts draw level with fresh samples and solve different
problems. So facts are fed back where there are some, and a fresh sample is taken where there are none: no program, a
loop, a reply cut short. A program that came before is never the subject again: a fresh, hotter sample follows it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from judge.core import Attempt, FinishReason, Problem, Request, Strategy, Verdict
from judge.errors import UsageError
from judge.prompting import opening, repair
from judge.solving import best, same_program

NAMES = ("auto", "repair", "resample", "alternate")

_CUT_SHORT = (FinishReason.LENGTH, FinishReason.LOOP, FinishReason.ERROR)


def named(name: str, samples: int, seed: int = 0) -> Strategy:
    """The strategy called ``name``, with ``samples`` samples in its first round.

    Raises:
        UsageError: There is none of this name.
    """
    if name not in NAMES:
        raise UsageError(f"unknown strategy '{name}': choose one of {', '.join(NAMES)}")
    return Plan(name=name, samples=samples, seed=seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A strategy; behind `judge.core.Strategy`.

    Attributes:
        name: One of ``NAMES``.
        samples: Samples in the first round; later rounds have one.
        seed: What all seeds are derived from.
    """

    name: str = "auto"
    samples: int = 1
    seed: int = 0

    def next(self, problem: Problem, language: str, attempts: Sequence[Attempt]) -> Sequence[Request]:
        """The requests of the next round."""
        seeds = [derived_seed(self.seed, len(attempts) + sample) for sample in range(1 if attempts else self.samples)]
        if attempts and (subject := self._subject(attempts)):
            messages, temperature = repair(problem, language, subject), None
        else:
            messages, temperature = opening(problem, language), _heat(attempts)
        return [Request(messages=messages, seed=seed, temperature=temperature) for seed in seeds]

    def _subject(self, attempts: Sequence[Attempt]) -> Attempt | None:
        """The attempt that the model is to be told of; none for a fresh sample."""
        last = attempts[-1].round
        if self.name == "resample" or (self.name == "alternate" and last % 2 == 0):
            return None
        subject = best([attempt for attempt in attempts if attempt.round == last])
        if subject.verdict is Verdict.NP or is_repeat(subject, attempts):
            return None
        return None if self.name == "auto" and subject.reply.finish_reason in _CUT_SHORT else subject


def _heat(attempts: Sequence[Attempt]) -> float | None:
    """A fresh sample's temperature: higher where the last program was one that an earlier attempt had."""
    if not attempts or not is_repeat(attempts[-1], attempts):
        return None
    repeats = sum(is_repeat(attempt, attempts) for attempt in attempts)
    return min(1.0 + 0.1 * repeats, 1.5)


def is_repeat(attempt: Attempt, attempts: Sequence[Attempt]) -> bool:
    """Whether an attempt before this one had the same program, or the same reply where there is no program."""
    before = attempts[: attempts.index(attempt)]
    if attempt.judgement is None:
        return any(other.reply.text == attempt.reply.text for other in before)
    mine = attempt.judgement.submission
    return any(other.judgement and same_program(mine, other.judgement.submission) for other in before)


def derived_seed(base: int, number: int) -> int:
    """The seed of a session's ``number``-th request: 31 bits, the same for the same base on every machine."""
    return int.from_bytes(hashlib.sha256(f"{base}/{number}".encode()).digest()[:4], "big") >> 1
