"""Versions legacy and legacy-icpc of the package format: https://www.kattis.com/problem-package-format/spec/legacy.

Packages of this version come from many tools. Read with it is what contest tools have long accepted besides: the keys
that are older than the version, the files ``.timelimit`` and ``domjudge-problem.ini``, Markdown and HTML statements,
notes among the test data, and directories of submissions that nothing is expected of.
"""

from __future__ import annotations

from collections.abc import Collection

from judge.core import Verdict
from judge.package.expectations import ANY, Rule
from judge.package.format import Format
from judge.package.legacy.data import read_data
from judge.package.legacy.problem_yaml import read_metadata

__all__ = ["FORMAT", "PARTIALLY_ACCEPTED"]

PARTIALLY_ACCEPTED = Rule(permitted=frozenset({Verdict.AC}), overall=True, below_best=True)


def _rejected(verdict: Verdict, permitted: Collection[Verdict], bound: str = "") -> Rule:
    return Rule(permitted=frozenset(permitted), required=frozenset({verdict}), first_tells=True, bound=bound)


FORMAT = Format(
    read_metadata=read_metadata,
    read_data=read_data,
    statements=("problem_statement", "statement"),
    names_in_statements=True,
    output_validators=("output_validators",),
    several_validators=True,
    input_validators=("input_validators", "input_format_validators"),
    submissions={
        "accepted": Rule(permitted=frozenset({Verdict.AC}), overall=True, bound="lower"),
        "partially_accepted": PARTIALLY_ACCEPTED,
        # Contest tools differ: some stop at the first rejection, others run all tests. What satisfies either is right.
        "wrong_answer": _rejected(Verdict.WA, permitted={Verdict.AC, Verdict.WA}),
        "time_limit_exceeded": _rejected(Verdict.TLE, permitted={Verdict.AC, Verdict.WA, Verdict.TLE}, bound="upper"),
        "run_time_error": _rejected(Verdict.RTE, permitted=ANY),
    },
    submissions_yaml=False,
    other_submissions=True,
)
