"""A line of LeetCodeDataset: a statement in plain text, code to fill in in Python, and many inputs with outputs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from judge.importing import comparing, starters
from judge.importing.cases import answer, fits, from_examples, parameters, prefixed
from judge.importing.examples import take
from judge.importing.markdown import from_text
from judge.importing.metadata import manual
from judge.importing.question import Case, Question, Refused
from judge.importing.signatures import signature_of
from judge.importing.widening import widened


def is_line(value: object) -> bool:
    """Whether ``value`` is meant to be such a line."""
    return isinstance(value, dict) and "task_id" in value and "starter_code" in value


def question(data: Mapping[str, Any]) -> Question:
    """Read one line.

    Raises:
        Refused: Something is missing, or the problem is of a kind that is not supported.
    """
    slug, text, code = (_text(data, key) for key in ("task_id", "problem_description", "starter_code"))
    known = manual().get(slug)
    asked = known.signature if known else starters.asked(code, "python")
    statement, examples = take(from_text(text))
    asked = asked if known else prefixed(asked, examples)
    signature = signature_of(asked)
    cases: dict[tuple[str, ...], Case] = {}
    pairs = data.get("input_output")
    pairs = pairs if isinstance(pairs, list) else []
    for item in pairs:
        lines = parameters(str(item.get("input", "")), signature) if isinstance(item, dict) else None
        found = answer(str(item.get("output", "")), signature, {}) if lines is not None else None
        if lines is not None and found is not None:
            cases.setdefault(lines, Case(lines=lines, answer=found))
    samples = from_examples(examples, (), signature, known.said if known else {})
    if not known:
        asked = widened(asked, (*samples, *cases.values()))
        signature = signature_of(asked)
    samples = tuple(case for case in samples if fits(case, signature))
    shown = {case.lines for case in samples}
    secret = tuple(case for lines, case in cases.items() if lines not in shown and fits(case, signature))
    if not samples:  # what its statement shows cannot be read
        samples, secret = secret[:1], secret[1:]
    if not samples:
        raise Refused("none of its inputs and outputs can be read")
    args, notes = comparing.rules(slug, statement, signature)
    if left := len(pairs) - sum(fits(case, signature) for case in cases.values()):
        notes = (*notes, f"{left} of {len(pairs)} inputs with outputs are not used: they come twice, or cannot be read")
    return Question(
        slug=slug,
        title=" ".join(word.capitalize() for word in slug.split("-")),
        statement=statement,
        signature=asked,
        samples=samples,
        secret=secret,
        validator_args=args,
        solution=str(data.get("completion") or ""),
        notes=notes,
    )


def _text(data: Mapping[str, Any], key: str) -> str:
    found = data.get(key)
    if not isinstance(found, str) or not found.strip():
        raise Refused(f"'{key}' is missing, or no text")
    return found
