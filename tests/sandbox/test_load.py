"""Load from other processes, on the cpu of a run or beside it: what comes of the run stays the same."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

import docker
import pytest

from judge.core import Execution, Invocation, Limits, Sources
from judge.judging import verdict
from judge.sandbox import DockerSandbox
from judge.sandbox.pool import DockerProgram

pytestmark = pytest.mark.engine
WORK = b"""#include <cstdlib>
#include <unistd.h>
int main(int, char **words) {
    volatile unsigned x = 1;
    for (long i = 0, steps = std::atol(words[1]); i < steps; i++) x = x * 1664525u + 1;
    for (long tenths = std::atol(words[2]); tenths > 0; tenths--) usleep(100000);
}
"""
SPIN = "import os, sys\nos.sched_setaffinity(0, [int(sys.argv[1])])\nprint(flush=True)\nwhile True: pass\n"
STEPS = 500_000_000  # about half a second
PLENTY = Limits(time=60.0, memory=256 << 20, output=1 << 20)


@contextlib.contextmanager
def load(cpu: int, processes: int) -> Iterator[None]:
    """Busy processes on one cpu of this machine."""
    command = [sys.executable, "-c", SPIN, str(cpu)]
    spinning = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(processes)]
    try:
        for process in spinning:
            assert process.stdout
            assert process.stdout.readline() == b"\n"
        yield
    finally:
        for process in spinning:
            process.kill()
            process.communicate()


def cpu_of(sandbox: DockerSandbox) -> int:
    """The cpu that the container is pinned to."""
    client = docker.from_env()
    (container,) = (client.containers.get(name) for name in sandbox.containers)
    client.close()
    return int(container.attrs["HostConfig"]["CpusetCpus"])


def worked(program: DockerProgram, limits: Limits, steps: int, sleep: float = 0.0) -> Execution:
    """A run that takes so many steps, and then sleeps for so many seconds."""
    (execution,) = program.runs([Invocation(args=(str(steps), str(int(10 * sleep))))], limits)
    return execution


@pytest.mark.parametrize("processes", [1, 4])
@pytest.mark.parametrize("beside", [True, False])
def test_load_flips_no_verdict(beside: bool, processes: int) -> None:
    """The first program ends shortly before its wall-clock limit; waiting for its cpu would bring it beyond."""
    with DockerSandbox() as sandbox:
        program = sandbox.compile(Sources(language="cpp", files={"main.cpp": WORK}))
        worked(program, PLENTY, 1)
        cpu = cpu_of(sandbox)
        if beside:
            cpu = next(iter(os.sched_getaffinity(0) - {cpu}), -1)
        if cpu < 0:
            pytest.skip("this machine has one cpu")
        alone = median(worked(program, PLENTY, STEPS).cpu for _ in range(3))
        limits = Limits(time=2 * alone, memory=256 << 20, output=1 << 20)
        with load(cpu, processes):
            within = worked(program, limits, STEPS, limits.wall - 1.5 * alone)
            beyond = worked(program, limits, 4 * STEPS)
        assert verdict(within, limits) is None, within
        assert (verdict(beyond, limits) or ("AC",))[0] == "TLE", beyond
        assert beyond.limit == "cpu", beyond
