"""Tests of 100 MB: how fast they come and go, and how much memory the judge takes meanwhile."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from judge.checking.tokens import TokenChecker
from judge.core import Data, Invocation, TestCase
from judge.data import of_file, pieces
from judge.sandbox import DockerSandbox
from judge.sandbox.pool import DockerProgram
from parts.programs import LIMITS, READ, WRITE, cpp

MEGABYTES = 100
ROUNDS = 5


def measure(sandbox: DockerSandbox) -> Iterator[str]:
    """One line a figure."""
    reader, writer = sandbox.compile(cpp(READ)), sandbox.compile(cpp(WRITE))
    with tempfile.TemporaryDirectory() as directory:
        large, answer = Path(directory) / "large.in", Path(directory) / "large.ans"
        with answer.open("wb") as file:
            for piece in pieces(_timed(writer, b"")[1]):
                file.write(piece)
        large.write_bytes(answer.read_bytes())
        test = TestCase(name="large", input=large, answer=answer, public=False)
        _timed(reader, of_file(large))
        before = _memory("VmRSS")
        Path("/proc/self/clear_refs").write_text("5")
        ins, outs, checks = [], [], []
        for _ in range(ROUNDS):
            ins.append(_timed(reader, of_file(large))[0])
            seconds, output = _timed(writer, b"")
            began = time.perf_counter()
            assert TokenChecker().check(test, output).accepted
            outs.append(seconds)
            checks.append(1 + (time.perf_counter() - began) / seconds)
        grown = _memory("VmHWM") - before
    yield f"5 input of 100 MB                {MEGABYTES / median(ins):8.0f} MB/s (goal: 300)"
    yield f"  output of 100 MB               {MEGABYTES / median(outs):8.0f} MB/s (goal: 200)"
    yield f"  output and check ÷ output      {median(checks):8.2f} (goal: 2)"
    yield f"  the judge grows by             {grown / 1024:8.0f} MiB (goal: 64)"


def _timed(program: DockerProgram, stdin: Data) -> tuple[float, Data]:
    began = time.perf_counter()
    (execution,) = program.runs([Invocation(stdin=stdin)], LIMITS)
    assert execution.exit == 0
    return time.perf_counter() - began, execution.stdout


def _memory(key: str) -> int:
    """KiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key + ":"))
