"""An execution's meaning: each reason alone, and the order where there are several."""

from __future__ import annotations

import signal
from dataclasses import replace

import pytest

from judge.core import Execution, Limit, Limits, Verdict
from judge.judging import verdict

LIMITS = Limits(time=1.0, memory=256 * 2**20, output=1000)
WELL = Execution(
    cpu=0.1, wall=0.2, memory=2**20, exit=0, signal=None, limit=Limit.NONE, stdout=b"1\n", stderr=b"", meter="none"
)
TRACEBACK = b'Traceback (most recent call last):\n  File "main.py", line 1\nValueError: no\tnumber\n\n'


def test_a_program_that_ends_well_is_left_to_the_checker() -> None:
    assert verdict(WELL, LIMITS) is None
    exactly = replace(WELL, cpu=1.0, wall=3.0, memory=256 * 2**20, stdout=b"x" * 1000)
    assert verdict(exactly, LIMITS) is None


@pytest.mark.parametrize(
    ("changes", "expected", "message"),
    [
        ({"limit": Limit.MEMORY, "memory": 256 * 2**20}, Verdict.MLE, "used 256 MiB of 256 MiB memory"),
        ({"memory": 300 * 2**20 + 2**19}, Verdict.MLE, "used 300.5 MiB of 256 MiB memory"),
        ({"limit": Limit.MEMORY}, Verdict.MLE, "asked for more than 256 MiB of memory"),
        ({"limit": Limit.CPU, "cpu": 1.0213}, Verdict.TLE, "used 1.02 s of 1 s CPU"),
        ({"cpu": 1.5}, Verdict.TLE, "used 1.50 s of 1 s CPU"),
        (
            {"limit": Limit.WALL, "wall": 3.0},
            Verdict.TLE,
            "not done after 3.00 s with 0.10 s CPU: idle, or kept waiting by a busy machine",
        ),
        ({"limit": Limit.OUTPUT}, Verdict.OLE, "wrote more than 1000 bytes of output"),
        ({"stdout": b"x" * 1001}, Verdict.OLE, "wrote more than 1000 bytes of output"),
        ({"signal": signal.SIGSEGV, "exit": None}, Verdict.RTE, "killed by SIGSEGV"),
        ({"signal": 77, "exit": None}, Verdict.RTE, "killed by signal 77"),
        ({"exit": 1}, Verdict.RTE, "exit status 1"),
        ({"exit": 1, "stderr": TRACEBACK}, Verdict.RTE, "exit status 1: ValueError: no number"),
        ({"exit": 1, "stderr": b"\xff\n"}, Verdict.RTE, "exit status 1: \ufffd"),
    ],
)
def test_each_reason(changes: dict[str, object], expected: Verdict, message: str) -> None:
    assert verdict(replace(WELL, **changes), LIMITS) == (expected, message)  # type: ignore[arg-type]


def test_reasons_in_order() -> None:
    """Everything at once; then without the first reason, the second decides, and so on."""
    seen = replace(WELL, memory=2**30, cpu=9.0, wall=9.0, stdout=b"x" * 2000, exit=None, signal=9)
    verdicts = []
    for cured in ({"memory": 1}, {"cpu": 0.0}, {"wall": 0.0}, {"stdout": b""}, {"signal": None, "exit": 0}):
        rejection = verdict(seen, LIMITS)
        assert rejection
        verdicts.append((rejection[0], "idle" in rejection[1]))
        seen = replace(seen, **cured)  # type: ignore[arg-type]
    assert verdicts == [
        (Verdict.MLE, False),
        (Verdict.TLE, False),
        (Verdict.TLE, True),
        (Verdict.OLE, False),
        (Verdict.RTE, False),
    ]
    assert verdict(seen, LIMITS) is None


def test_last_words_are_cut() -> None:
    rejection = verdict(replace(WELL, exit=1, stderr=b"x" * 10_000), LIMITS)
    assert rejection
    assert len(rejection[1]) < 250
