"""Version 2023-07-draft of the package format, which became 2025-09.

The draft changed while packages were written for it. Read here is its last state, and of earlier ones what contest
tools still read: ``testdata.yaml`` as in version legacy, ``output_validators/`` and ``partially_accepted/``.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from judge.package import legacy, v2025_09
from judge.package.format import FoundGroup
from judge.package.legacy.data import read_data as read_old_data
from judge.package.testdata import TestReader
from judge.package.v2025_09.data import read_data as read_new_data
from judge.package.v2025_09.problem_yaml import read_metadata
from judge.package.v2025_09.test_yaml import read_test

__all__ = ["FORMAT"]


def _read_data(reader: TestReader) -> FoundGroup:
    old = any((reader.data / place / "testdata.yaml").exists() for place in ("", "sample", "secret"))
    old = old or any(reader.data.glob("secret/*/testdata.yaml"))
    return read_old_data(replace(reader, read_test=read_test)) if old else read_new_data(reader, draft=True)


FORMAT = replace(
    v2025_09.FORMAT,
    read_metadata=partial(read_metadata, draft=True),
    read_data=_read_data,
    output_validators=("output_validator", "output_validators"),
    input_validators=legacy.FORMAT.input_validators,
    submissions={**v2025_09.FORMAT.submissions, "partially_accepted": legacy.PARTIALLY_ACCEPTED},
    other_submissions=True,
)
