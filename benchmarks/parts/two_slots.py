"""Two slots on two cpus, beside one."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from statistics import median

from judge.core import Invocation
from judge.sandbox import DockerSandbox
from judge.sandbox.pool import DockerProgram
from parts.programs import LIMITS, WORK, cpp

RUNS = 30
ROUNDS = 5


def measure() -> Iterator[str]:
    """One line a figure."""
    with DockerSandbox(slots=2) as sandbox:
        program = sandbox.compile(cpp(WORK))
        _together(program, 2, 2)
        ratios, cpus = [], []
        for _ in range(ROUNDS):
            (alone, cpu), (beside, cpu_beside) = _together(program, 1, RUNS), _together(program, 2, RUNS)
            ratios.append(2 * alone / beside)
            cpus.append(cpu_beside / cpu)
    yield f"3 two slots ÷ one, throughput    {median(ratios):8.2f} (goal: 1.85)"
    yield f"  CPU time of the same program   {median(cpus):8.3f} of that in one slot (goal: 1 ± 0.05)"


def _together(program: DockerProgram, threads: int, runs: int) -> tuple[float, float]:
    """Wall-clock seconds until each of ``threads`` has made ``runs``, and the median of their CPU seconds."""
    cpus: list[float] = []

    def work() -> None:
        cpus.extend(execution.cpu for execution in program.runs([Invocation()] * runs, LIMITS))

    workers = [threading.Thread(target=work) for _ in range(threads)]
    began = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return time.perf_counter() - began, median(cpus)
