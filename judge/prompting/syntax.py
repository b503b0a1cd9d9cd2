"""What a grammar sees in a program that failed: words for feedback where the compiler's or the run's own lack them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from judge.core import Signature, Submission
from judge.extraction.blocks import fenced
from judge.extraction.facts import Fact, Kind, facts
from judge.extraction.fences import straighten
from judge.extraction.thinking import split
from judge.prompting.quoting import clean
from judge.prompting.wording import phrase

_PLACE = re.compile(r":\d+|\bline \d+|\(\d+")


def of_uncompiled(submission: Submission, signature: Signature | None, words: str) -> str:
    """Facts about a program that does not compile: its first error where the compiler's ``words`` name no line."""
    found = _found(submission.source, submission.language, signature)
    return _told("syntax", (fact for fact in found if fact.kind is not Kind.SYNTAX or not _PLACE.search(words)))


def of_silent(submission: Submission, signature: Signature | None) -> str:
    """Facts about a program that printed nothing, such as functions that nothing calls."""
    found = _found(submission.source, submission.language, signature)
    return _told("syntax", (fact for fact in found if fact.kind is not Kind.SYNTAX))


def of_crashed(submission: Submission, signature: Signature | None) -> str:
    """Facts about a program that crashed: the function asked for is missing, or code was left out."""
    found = _found(submission.source, submission.language, signature)
    return _told("syntax", (fact for fact in found if fact.kind in (Kind.METHOD, Kind.LEFT_OUT)))


def of_reply(text: str, language: str, signature: Signature | None) -> str:
    """Facts about the last block of code of a reply that holds no program."""
    blocks, _ = fenced(straighten(split(text).answer))
    if not blocks:
        return ""
    found = _found(blocks[-1].text, language, signature)
    return _told("block", (fact for fact in found if fact.kind is not Kind.SYNTAX))


def _found(source: str, language: str, signature: Signature | None) -> list[Fact]:
    """The facts; where the grammar stumbles, what it did not find may still be there."""
    found = facts(source, language, signature)
    broken = any(fact.kind is Kind.SYNTAX for fact in found)
    return [fact for fact in found if not broken or fact.kind in (Kind.SYNTAX, Kind.LEFT_OUT)]


def _told(name: str, found: Iterable[Fact]) -> str:
    """The phrase ``name`` with the facts in it; empty where there is none."""
    told = "; ".join(_words(fact) for fact in found)
    return phrase(name, facts=told) if told else ""


def _words(fact: Fact) -> str:
    words = clean(fact.words)
    if not fact.line:
        return words
    return phrase("fact", line=str(fact.line), column=str(fact.column), quoted=clean(fact.quoted), words=words)
