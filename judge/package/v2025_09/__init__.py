"""Version 2025-09 of the package format: https://www.kattis.com/problem-package-format/spec/2025-09.

One module a file of the format; ``FORMAT`` is all that the rest of the reader sees.
"""

from __future__ import annotations

from judge.core import Verdict
from judge.package.expectations import ANY, Rule
from judge.package.format import Format
from judge.package.v2025_09.data import read_data
from judge.package.v2025_09.problem_yaml import read_metadata

__all__ = ["FORMAT"]

_AC, _WA, _TLE, _RTE = Verdict.AC, Verdict.WA, Verdict.TLE, Verdict.RTE


def _rule(permitted: frozenset[Verdict], *required: Verdict, bound: str = "") -> Rule:
    return Rule(permitted=permitted, required=frozenset(required) or ANY, bound=bound)


FORMAT = Format(
    read_metadata=read_metadata,
    read_data=read_data,
    statements=("statement", "problem_statement"),
    names_in_statements=False,
    output_validators=("output_validator",),
    several_validators=False,
    input_validators=("input_validators",),
    submissions={
        "accepted": _rule(frozenset({_AC}), bound="lower"),
        "rejected": _rule(ANY, _RTE, _TLE, _WA),
        "wrong_answer": _rule(frozenset({_AC, _WA}), _WA, bound="lower"),
        "time_limit_exceeded": _rule(frozenset({_AC, _TLE}), _TLE, bound="upper"),
        "run_time_error": _rule(frozenset({_AC, _RTE}), _RTE, bound="lower"),
        "brute_force": _rule(frozenset({_AC, _RTE, _TLE}), _RTE, _TLE),
    },
    submissions_yaml=True,
    other_submissions=False,
)
