"""Version 2025-09 of the package format: https://www.kattis.com/problem-package-format/spec/2025-09.

One module a file of the format; ``FORMAT`` is all that the rest of the reader sees.
"""

from __future__ import annotations

from judge.core import Verdict
from judge.package.format import Format
from judge.package.v2025_09.problem_yaml import read_metadata
from judge.package.v2025_09.test_yaml import read_group, read_test

__all__ = ["FORMAT"]

# The format knows AC, WA, TLE and RTE; a program that breaks another limit was ended at run time.
_CRASHED = frozenset({Verdict.RTE, Verdict.MLE, Verdict.OLE})

FORMAT = Format(
    read_metadata=read_metadata,
    read_group=read_group,
    read_test=read_test,
    statements="statement",
    group_file="test_group.yaml",
    # Drafts and legacy packages have output_validators/: left unread, such a package would be judged by a wrong rule.
    unsupported={
        "output_validator": "output validator programs are not supported yet",
        "output_validators": "output validator programs are not supported yet",
        "static_validator": "static validators are not supported yet",
        "include": "included files are not supported yet",
    },
    expected={
        "accepted": frozenset({Verdict.AC}),
        "rejected": frozenset({Verdict.WA, Verdict.TLE}) | _CRASHED,
        "wrong_answer": frozenset({Verdict.WA}),
        "time_limit_exceeded": frozenset({Verdict.TLE}),
        "run_time_error": _CRASHED,
        "brute_force": frozenset({Verdict.TLE}) | _CRASHED,
    },
)
