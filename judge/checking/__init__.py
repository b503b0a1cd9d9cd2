"""Comparing outputs with answers, outside every container that runs a submission.

Programs that a package brings are in ``validators.py``: built by ``programs.py``, understood by ``outcomes.py``.

A package without a program of its own is checked by one of two checkers: the spec's default output validator
(``tokens.py``) where programs read standard input, and comparison of JSON values (``json_values.py``) where the
package asks for a function, LeetCode style. Both take their arguments from the test case.
"""

from __future__ import annotations

from pathlib import Path

from judge.checking.arguments import json_rules, token_rules
from judge.checking.json_values import JsonChecker
from judge.checking.tokens import TokenChecker
from judge.core import Checker, Problem
from judge.errors import PackageError
from judge.value_types import answer_type

__all__ = ["checker_for"]


def checker_for(problem: Problem) -> Checker:
    """The checker of ``problem``.

    Raises:
        PackageError: A test case gives its output validator arguments that it does not know.
    """
    returns = answer_type(problem.signature) if problem.signature else None
    for args, name in {test.validator_args: test.name for test in reversed(problem.tests)}.items():
        try:
            json_rules(args, returns) if returns else token_rules(args)
        except PackageError as error:
            data = Path(problem.directory, "data", name)
            raise PackageError(f"{data}: {error}") from None
    return JsonChecker(problem.signature) if problem.signature else TokenChecker()
