"""Which of a reply's programs is judged, where the reply itself leaves it open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from judge.core import Candidate, Problem, Sandbox, Submission, Verdict
from judge.judging import judge


def submission_of(candidate: Candidate, language: str) -> Submission:
    """A candidate as what is judged."""
    file = candidate.file if candidate.files else None
    return Submission(language=language, source=candidate.source, file=file, files=candidate.files)


def choose(
    candidates: Sequence[Candidate], problem: Problem, language: str, sandbox: Sandbox, most: int
) -> tuple[Candidate, str]:
    """The candidate to judge, and in words why it is not simply the first; no words where it is.

    Up to ``most`` candidates that differ in little more than their place in the reply run on the samples; the one that
    passes most of them is it, the first of equals. Nothing of this is told to the model.
    """
    first = candidates[0]
    close = [candidate for candidate in candidates if _rank(candidate) == _rank(first)][:most]
    if len(close) < 2 or not problem.samples or problem.scoring:
        return first, ""
    samples = replace(problem, tests=problem.samples)
    passed = []
    for candidate in close:
        judgement = judge(submission_of(candidate, language), samples, sandbox, all_tests=True)
        if judgement.verdict is Verdict.JE:
            return first, ""
        passed.append(sum(run.verdict is Verdict.AC for run in judgement.runs))
    best = passed.index(max(passed))
    if best == 0:
        return first, ""
    return close[best], f"it passes {passed[best]} of {len(samples.tests)} samples, the candidate before it {passed[0]}"


def _rank(candidate: Candidate) -> tuple[object, ...]:
    score = candidate.score
    return score.whole, score.answered, score.entry, score.plain, score.complete, score.label
