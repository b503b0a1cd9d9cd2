"""What the judge is there for: a decision on a request in words, before any model reads it."""

from judge.scope.deciding import Decision, decide
from judge.scope.normalising import normalise

__all__ = ["Decision", "decide", "normalise"]
