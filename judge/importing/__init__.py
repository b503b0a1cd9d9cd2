"""LeetCode problems that the user saved, made into problem packages; nothing is fetched."""

from __future__ import annotations

from judge.importing.packages import write
from judge.importing.question import Question, Refused
from judge.importing.reading import questions

__all__ = ["Question", "Refused", "questions", "write"]
