"""What one run costs: beside the same binary run bare, and beside `docker exec` and `docker run` for every test."""

from __future__ import annotations

import itertools
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from judge.core import Invocation
from judge.sandbox import DockerSandbox
from judge.sandbox.pool import DockerProgram
from parts.programs import ADD, LIMITS, cpp

RUNS = 1000
BLOCKS = 5
SAMPLES = 9  # of what takes long


def measure(sandbox: DockerSandbox) -> Iterator[str]:
    """One line a figure."""
    program = sandbox.compile(cpp(ADD))
    (content,) = program.artefact.files.values()
    image = program.artefact.image
    with tempfile.TemporaryDirectory() as directory:
        binary = Path(directory) / "main"
        binary.write_bytes(content)
        binary.chmod(0o755)
        bare_times, boxed_times = [], []
        for _ in range(BLOCKS):
            bare_times.append(_each(lambda: _bare(binary, RUNS), RUNS))
            boxed_times.append(_each(lambda: _boxed(program, RUNS), RUNS))
    executed = median(_each(lambda: _docker("exec", "-i", sandbox.containers[0])) for _ in range(SAMPLES))
    started = median(_each(lambda: _docker("run", "--rm", "--entrypoint", "", image)) for _ in range(SAMPLES))
    bare, boxed = median(bare_times), median(boxed_times)
    ratios = sorted(ours / theirs for ours, theirs in zip(boxed_times, bare_times, strict=True))
    spread = f"blocks: {ratios[0]:.2f} to {ratios[-1]:.2f}"
    meter = program.run(b"1 2\n", LIMITS).meter
    yield f"run, bare subprocess.run         {1000 * bare:8.2f} ms"
    yield f"run, warm hardened container     {1000 * boxed:8.2f} ms (meter: {meter})"
    yield f"1 container ÷ bare               {median(ratios):8.2f} ({spread}; goal: 1.0)"
    yield f"2 docker exec ÷ container        {executed / boxed:8.0f} ({1000 * executed:.0f} ms; goal: 50)"
    yield f"  docker run ÷ container         {started / boxed:8.0f} ({1000 * started:.0f} ms; goal: 180)"
    costs = []
    for count in (10, 100, 1000, 10_000):
        best = min(_each(lambda count=count: _boxed(program, count), count) for _ in range(3 if count < 10_000 else 1))
        costs.append(f"{count}: {1000 * best:.2f}")
    yield f"7 ms a run of so many tests      {', '.join(costs)}"


def _each(work: Callable[[], None], count: int = 1) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) / count


def _bare(binary: Path, count: int) -> None:
    for _ in range(count):
        done = subprocess.run([binary], input=b"1 2\n", capture_output=True, check=True)
        assert done.stdout == b"3\n"


def _boxed(program: DockerProgram, count: int) -> None:
    for execution in program.runs(itertools.repeat(Invocation(stdin=b"1 2\n"), count), LIMITS):
        assert execution.stdout == b"3\n"


def _docker(*command: str) -> None:
    subprocess.run(["docker", *command, "/bin/true"], capture_output=True, check=True)
