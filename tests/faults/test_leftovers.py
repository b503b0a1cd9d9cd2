"""What a judge that ends in the middle leaves behind, and who removes it."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from judge.sandbox.streams import Offer, sweep
from tests.faults.judges import INTERRUPTED, ROOT

OFFERS = (
    "import sys, time; from judge.sandbox.streams import Offer; offer = Offer(); print(1, flush=True); time.sleep(60)"
)
INTERRUPTS_ITS_READER = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nimport time\ntime.sleep(5)\n"


def test_pipes_of_a_killed_judge_are_swept_and_those_of_a_living_one_are_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    environment = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", OFFERS], env=environment, stdout=subprocess.PIPE) as judge:
        assert judge.stdout
        assert judge.stdout.readline() == b"1\n"
        sweep()
        assert len(list(tmp_path.glob("judge-pipes-*"))) == 1
        judge.kill()
    ours = Offer()
    assert len(list(tmp_path.glob("judge-pipes-*"))) == 2
    sweep()
    assert [home / "pipes" for home in tmp_path.glob("judge-pipes-*")] == [ours.directory]
    ours.close()
    assert not list(tmp_path.iterdir())


def test_a_sweep_while_pipes_are_made_leaves_them_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lock = fcntl.flock

    def lock_after_a_sweep(descriptor: int, how: int) -> None:
        monkeypatch.setattr(fcntl, "flock", lock)
        sweep()
        lock(descriptor, how)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(fcntl, "flock", lock_after_a_sweep)
    ours = Offer()
    sweep()
    assert sorted(path.name for path in ours.directory.iterdir()) == ["in", "out"]
    ours.close()
    assert not list(tmp_path.iterdir())


def test_pipes_go_with_a_judge_that_ends_while_a_thread_holds_them(tmp_path: Path) -> None:
    script = f"import threading; threading.Thread(target=lambda: exec({OFFERS!r}), daemon=True).start(); input()"
    environment = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as judge:
        assert judge.stdout
        assert judge.stdout.readline() == b"1\n"
        assert list(tmp_path.iterdir())
        judge.communicate(b"\n")
    assert not list(tmp_path.iterdir())


def test_an_interrupt_while_a_module_is_imported(tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text(INTERRUPTS_ITS_READER)
    done = subprocess.run(
        [sys.executable, "-m", "judge", "test", "double", "x.py"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": f"{tmp_path}:{ROOT}", "JUDGE_PROBLEMS": str(ROOT / "tests" / "problems")},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr.strip()) == (INTERRUPTED, "judge: interrupted")
