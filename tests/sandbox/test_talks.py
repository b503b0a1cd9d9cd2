"""A submission and an interactor in one container: what each used is told apart, and so is who ended first."""

from __future__ import annotations

import pytest

from judge.core import Encounter, Invocation, Limit, Limits, Sources
from judge.sandbox import DockerSandbox
from tests.slowness import SLOW

pytestmark = pytest.mark.engine
LIMITS = Limits(time=2.0 * SLOW, memory=256 << 20, output=1 << 20)
ITS_LIMITS = Limits(time=5.0 * SLOW, memory=512 << 20, output=1 << 20)
WORK = "import time\nx = bytearray({megabytes} << 20)\nwhile time.process_time() < {seconds}: pass\n"
ECHO = r"""
#include <cstdio>

int main() {
    for (int x; scanf("%d", &x) == 1; fflush(stdout)) printf("%d\n", x);
}
"""
ASKS = r"""
#include <cstdio>

int main() {
    for (int i = 0, x; i < 100000; i++) {
        printf("%d\n", i);
        fflush(stdout);
        if (scanf("%d", &x) != 1 || x != i) return 43;
    }
    return 42;
}
"""


def talk(
    sandbox: DockerSandbox, submission: str, interactor: str, told: Invocation | None = None, deciding: int = 43
) -> Encounter:
    program, other = (
        sandbox.compile(Sources(language="python3", files={"main.py": source.encode()}, trusted=trusted))
        for source, trusted in ((submission, False), (interactor, True))
    )
    return program.interact(Invocation(), LIMITS, other, told or Invocation(), ITS_LIMITS, frozenset({deciding}))


def test_time_and_memory_of_each_are_told_apart(sandbox: DockerSandbox) -> None:
    seen = talk(sandbox, WORK.format(seconds=0.3, megabytes=20), WORK.format(seconds=1.0, megabytes=80))
    assert 0.28 < seen.submission.cpu < 0.5 * SLOW
    assert 0.95 < seen.interactor.cpu < 1.3 * SLOW
    if seen.submission.meter == "leaf-cgroup":
        assert 20 << 20 < seen.submission.memory < 40 << 20
        assert 80 << 20 < seen.interactor.memory < 100 << 20


def test_time_that_a_submission_hides_in_children_is_its_own(sandbox: DockerSandbox) -> None:
    hidden = "import os, signal, time\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\nr, w = os.pipe()\n"
    hidden += "if os.fork() == 0:\n    while time.process_time() < 0.6: pass\n    os._exit(0)\n"
    hidden += "os.close(w)\nos.read(r, 1)\n"
    seen = talk(sandbox, hidden, "import sys\nsys.stdin.read()\n")
    assert 0.55 < seen.submission.cpu < 0.9 * SLOW
    assert seen.interactor.cpu < 0.2 * SLOW


def test_the_interactors_work_is_no_idling_of_the_submission(sandbox: DockerSandbox) -> None:
    """Its wall-clock limit here is 5 s."""
    seen = talk(sandbox, "print(input())", WORK.format(seconds=4.5, megabytes=1) + "print(7, flush=True)\ninput()")
    assert seen.submission.limit is Limit.NONE
    assert seen.submission.wall < LIMITS.wall


def test_memory_of_each_has_its_own_limit(sandbox: DockerSandbox) -> None:
    within = talk(sandbox, "", "x = bytearray(400 << 20)")
    assert (within.interactor.exit, within.interactor.limit) == (0, Limit.NONE)
    beyond = talk(sandbox, "x = b'1' * (400 << 20)", "input()")
    assert beyond.submission.limit is Limit.MEMORY
    assert not beyond.interactor_first


def test_files_of_the_interactor_come_back_and_nothing_stays(sandbox: DockerSandbox) -> None:
    source = "import os, sys\nassert os.listdir() == ['in'], os.listdir()\n"
    source += "os.mkdir('out'); open('out/x', 'w').write(open(sys.argv[1]).read() + sys.argv[2])\n"
    told = Invocation(files={"in": b"secret "}, paths=("in",), args=("word",), keep=("out/",))
    for _ in range(2):
        assert talk(sandbox, "", source, told).interactor.files == {"out/x": b"secret word"}


@pytest.mark.parametrize("times", range(5))
def test_who_ended_first_is_told_whatever_the_other_does_then(sandbox: DockerSandbox, times: int) -> None:
    """Neither sees the end of the other before it was written down: an end never overtakes its cause."""
    crash = "import sys\nprint(1, flush=True)\nsys.stdin.read()\nraise SystemExit(3)\n"
    seen = talk(sandbox, crash, "input()\nraise SystemExit(43)\n")
    assert seen.interactor_first
    assert seen.interactor.exit == 43
    seen = talk(sandbox, "raise SystemExit(3)\n", "import sys\nsys.stdin.read()\nraise SystemExit(43)\n")
    assert not seen.interactor_first
    assert seen.submission.exit == 3


def test_a_hundred_thousand_words_each_way(sandbox: DockerSandbox) -> None:
    program = sandbox.compile(Sources(language="cpp", files={"main.cpp": ECHO.encode()}))
    other = sandbox.compile(Sources(language="cpp", files={"main.cpp": ASKS.encode()}, trusted=True))
    seen = program.interact(Invocation(), LIMITS, other, Invocation(), ITS_LIMITS, frozenset({43}))
    assert (seen.interactor.exit, seen.submission.exit) == (42, 0)
    assert seen.submission.cpu < 1.5 * SLOW


def test_only_a_trusted_program_can_be_the_interactor(sandbox: DockerSandbox) -> None:
    program = sandbox.compile(Sources(language="python3", files={"main.py": b"print(1)"}))
    with pytest.raises(TypeError):
        program.interact(Invocation(), LIMITS, program, Invocation(), ITS_LIMITS, frozenset())
