"""From the test data that was found to the nouns of judging: test cases in order, and groups with their scores."""

from __future__ import annotations

from dataclasses import replace

from judge.core import Group, Scoring
from judge.package.format import FoundGroup, FoundTest


def scoring(root: FoundGroup, scores: bool, custom_score: bool) -> Scoring | None:
    """How the problem is graded, or ``None`` where its first rejection is the verdict.

    Args:
        root: The groups of test data.
        scores: Whether submissions get a score.
        custom_score: Whether the validator may give scores, if so.
    """
    if not scores and not root.graded:
        return None
    return Scoring(root=_group(root), custom_score=scores and custom_score, scores=scores)


def _group(found: FoundGroup) -> Group:
    members = tuple(member.test.name if isinstance(member, FoundTest) else _group(member) for member in found.members)
    return replace(found.group, name=found.name, members=members)
