"""A run that must have the machine to itself."""

from __future__ import annotations

import os
import signal
import threading
import time
from dataclasses import replace

import pytest

from judge.core import Limits, Sources
from judge.sandbox import DockerSandbox

pytestmark = pytest.mark.engine
LIMITS = Limits(time=5.0, memory=256 << 20, output=1 << 20)
SLEEP = Sources(language="python3", files={"main.py": b"import time\ntime.sleep(float(input()))\n"})


def test_nothing_runs_beside_it_and_all_others_go_on_afterwards() -> None:
    with DockerSandbox(slots=2) as sandbox:
        program = sandbox.compile(SLEEP)
        program.run(b"0", LIMITS)
        spans: list[tuple[float, float]] = []

        def run(alone: bool) -> None:
            def once() -> None:
                began = time.monotonic()
                program.run(b"0.5" if alone else b"0.05", LIMITS)
                spans.append((began, time.monotonic()) if alone else (0.0, time.monotonic()))

            if alone:
                with program.alone():
                    once()
            else:
                once()

        threads = [threading.Thread(target=run, args=(alone,)) for alone in (False, True, False, True, False)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert len(spans) == 5, "somebody waits for ever"
        lonely = [span for span in spans if span[0]]
        for began, ended in lonely:
            inside = [end for _, end in spans if began < end < ended]
            assert not inside, "another run ended while one had to be alone"


def test_programs_of_packages_wait_too() -> None:
    ended: list[float] = []
    with DockerSandbox() as sandbox:
        program = sandbox.compile(SLEEP)

        def check() -> None:
            sandbox.compile(replace(SLEEP, trusted=True)).run(b"0", LIMITS)
            ended.append(time.monotonic())

        checker = threading.Thread(target=check)
        with program.alone():
            checker.start()
            program.run(b"2", LIMITS)
            over = time.monotonic()
        checker.join(30)
    assert over < ended[0]


def test_ctrl_c_while_others_still_run_keeps_nobody_waiting() -> None:
    with DockerSandbox() as sandbox:
        program = sandbox.compile(SLEEP)
        other = threading.Thread(target=program.run, args=(b"1.5", LIMITS))
        other.start()
        time.sleep(0.5)
        threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
        with pytest.raises(KeyboardInterrupt), program.alone():
            pass
        other.join()
        later = threading.Thread(target=program.run, args=(b"0", LIMITS), daemon=True)
        later.start()
        later.join(10)
        assert not later.is_alive()
