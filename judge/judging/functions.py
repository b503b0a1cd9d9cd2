"""Between a LeetCode-style test case and the driver of a submission: what it reads, and what it printed."""

from __future__ import annotations

import re
from dataclasses import replace

from judge.core import Check, Data, Execution, Limit, Signature, TestCase
from judge.data import Head, of_package
from judge.errors import PackageError
from judge.linked import driver_input, leetcode_answer

_LAST_LINE = re.compile(rb"(?<=\n)([0-9]{1,9}\.[0-9]{1,9})\n\Z")
_LONGEST = 32  # bytes of the last line, and of the line break before it


def given(signature: Signature, test: TestCase) -> Data:
    """What the driver reads from standard input.

    Raises:
        PackageError: The test's file can't be read, or is not as the signature has it.
    """
    data = of_package(test.input)
    if signature.linked is None:
        return data
    try:
        return driver_input(signature, _lines(data))
    except ValueError as error:
        raise PackageError(f"{test.input}: {error}") from None


def answered(signature: Signature, test: TestCase, execution: Execution) -> Execution | Check:
    """The execution with the answer in LeetCode's notation as its output, or a rejection of what was printed.

    Raises:
        PackageError: The test's file can't be read, or is not as the signature has it.
    """
    size = len(execution.stdout)
    last = _LAST_LINE.search(execution.stdout[max(0, size - _LONGEST) : size])
    if last:
        answer: Data = Head(execution.stdout, size - len(last[0]))
        execution = replace(execution, stdout=answer if len(answer) > 1 << 20 else answer[:], solving=float(last[1]))
    if signature.linked is None or execution.exit != 0 or execution.limit is not Limit.NONE:
        return execution
    try:
        output = leetcode_answer(signature, _lines(of_package(test.input)), execution.stdout[:])
    except ValueError as error:
        return Check(accepted=False, message=str(error))
    return replace(execution, stdout=output)


def _lines(data: Data) -> list[bytes]:
    return data[:].removesuffix(b"\n").split(b"\n")
