"""From the test data that was found to the nouns of judging: test cases in order, and groups with their scores."""

from __future__ import annotations

from dataclasses import replace

from judge.core import Group, Scoring
from judge.package.format import FoundGroup, FoundTest


def scoring(root: FoundGroup, custom_score: bool) -> Scoring:
    """How the problem is graded; ``custom_score`` says whether its validator may give scores."""
    return Scoring(root=_group(root), custom_score=custom_score)


def _group(found: FoundGroup) -> Group:
    members = tuple(member.test.name if isinstance(member, FoundTest) else _group(member) for member in found.members)
    return replace(found.group, name=found.name, members=members)
