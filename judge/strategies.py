"""What a model is asked next: strategies by name.

``auto`` chooses by the verdict of the last round's best attempt. Published runs of small frozen models agree that a
bare failing program in the prompt is worse than a fresh sample, and that executed facts draw level with fresh samples
and solve different problems. So facts are fed back where there are some, and a fresh sample is taken where there are
none: no program, a loop, a reply cut short. ``fresh`` never feeds back; it is what ``auto`` has to beat.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from judge.core import Attempt, FinishReason, Problem, Request, Strategy, Verdict
from judge.errors import UsageError
from judge.prompting import opening, repair
from judge.solving import best, same_program

NAMES = ("auto", "fresh")

_CUT_SHORT = (FinishReason.LENGTH, FinishReason.LOOP, FinishReason.ERROR)


def named(name: str, samples: int, seed: int = 0) -> Strategy:
    """The strategy called ``name``, with ``samples`` samples in its first round.

    Raises:
        UsageError: There is none of this name.
    """
    if name == "auto":
        return Auto(samples=samples, seed=seed)
    if name == "fresh":
        return Fresh(samples=samples, seed=seed)
    raise UsageError(f"unknown strategy '{name}': choose one of {', '.join(NAMES)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """Ask the opening question again, with a new seed; hotter for every program that came twice.

    Attributes:
        samples: Samples in the first round; later rounds have one.
        seed: What all seeds are derived from.
    """

    samples: int = 1
    seed: int = 0

    def next(self, problem: Problem, language: str, attempts: Sequence[Attempt]) -> Iterator[Request]:
        """Yield the requests of the next round."""
        for _ in range(1 if attempts else self.samples):
            # the loop appends to `attempts` between two samples, so each gets its own seed
            yield fresh(problem, language, attempts, self.seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Auto:
    """Feed facts back where there are some, else take a fresh sample.

    Attributes:
        samples: Samples in the first round; later rounds have one.
        seed: What all seeds are derived from.
    """

    samples: int = 1
    seed: int = 0

    def next(self, problem: Problem, language: str, attempts: Sequence[Attempt]) -> Iterator[Request]:
        """Yield the requests of the next round."""
        subject = best([attempt for attempt in attempts if attempt.round == attempts[-1].round]) if attempts else None
        if subject is None or not worth_repairing(subject, attempts):
            yield from Fresh(samples=self.samples, seed=self.seed).next(problem, language, attempts)
        else:
            yield Request(messages=repair(problem, language, subject), seed=derived_seed(self.seed, len(attempts)))


def fresh(problem: Problem, language: str, attempts: Sequence[Attempt], base: int) -> Request:
    """The opening question with a new seed, hotter where the last program was one that an earlier attempt had."""
    temperature = None
    if attempts and is_repeat(attempts[-1], attempts):
        repeats = sum(is_repeat(attempt, attempts) for attempt in attempts)
        temperature = min(1.0 + 0.1 * repeats, 1.5)
    return Request(messages=opening(problem, language), seed=derived_seed(base, len(attempts)), temperature=temperature)


def worth_repairing(attempt: Attempt, attempts: Sequence[Attempt]) -> bool:
    """Whether there are facts about this attempt's program that the model was not told before."""
    return (
        attempt.verdict is not Verdict.NP
        and attempt.reply.finish_reason not in _CUT_SHORT
        and not is_repeat(attempt, attempts)
    )


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
