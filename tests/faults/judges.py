"""Judges in processes of their own, to be interrupted and killed; and what must be true of them whatever happened."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import docker

from judge.sandbox.engine import LABEL

ROOT = Path(__file__).parents[2]
DOUBLE = ROOT / "tests" / "problems" / "double" / "submissions"
EXPECTED = {
    str(DOUBLE / "accepted" / "solution.py"): "AC",
    str(DOUBLE / "wrong_answer" / "square.py"): "WA",
    str(DOUBLE / "run_time_error" / "index.py"): "RTE",
}
INTERRUPTED = 130
JUDGE_ERROR = 3
SETTLED = 10.0  # seconds in which what a judge left must be gone
LOCKS = {"judge-cpu", "judge-images"}  # files that stay: a lock that is removed would be two


class Judge:
    """``judge test`` on a problem, with directories of its own for what it writes."""

    def __init__(self, *files: str, cwd: Path, **environment: str) -> None:
        for name in ("tmp", "cache"):
            (cwd / name).mkdir(exist_ok=True)
        self.temporary = Path(environment.get("TMPDIR", cwd / "tmp"))
        arguments = ["test", "double", *(files or EXPECTED), "--all-tests", "--jobs", "2", "--format", "jsonl"]
        own = {
            "PYTHONPATH": str(ROOT),
            "JUDGE_PROBLEMS": str(ROOT / "tests" / "problems"),
            "TMPDIR": str(cwd / "tmp"),
            "XDG_CACHE_HOME": str(cwd / "cache"),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "judge", *arguments],
            cwd=self.temporary,
            env=os.environ | own | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def send(self, number: signal.Signals) -> None:
        """As the terminal does: to the judge and all its children."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)

    def end(self, expected: Mapping[str, str] = EXPECTED, within: float = 90) -> tuple[int, str]:
        """Exit status and standard error, after what holds of every judge: no verdict but the right ones."""
        out, err = self.process.communicate(timeout=within)
        for verdict in verdicts(out):
            assert verdict in expected.items() or verdict[1] == "JE", (verdict, err)
        ours = [line for line in err.splitlines() if line.lstrip().startswith('File "') and f"{ROOT}/judge/" in line]
        assert not ours, err
        return self.process.returncode, err

    def containers(self, engine: docker.DockerClient) -> list[str]:
        """States of the containers that are left of it."""
        mine = {"label": [LABEL, f"{LABEL}.pid={self.process.pid}"]}
        return [container["State"] for container in engine.api.containers(all=True, filters=mine)]

    def left_nothing(self, engine: docker.DockerClient) -> bool:
        """Whether no container of it is left, after some time."""
        return eventually(lambda: not self.containers(engine))

    def files(self) -> set[str]:
        """What it left among temporary files, but for the locks."""
        return {path.name for path in self.temporary.iterdir() if "-".join(path.name.split("-")[:2]) not in LOCKS}


def eventually(holds: object) -> bool:
    deadline = time.monotonic() + SETTLED
    while not holds():  # type: ignore[operator]
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def verdicts(out: str) -> Iterator[tuple[str, str]]:
    """File and verdict of every complete line."""
    for line in out.splitlines(keepends=True):
        if line.endswith("\n"):
            told = json.loads(line)
            yield told["file"], told["verdict"]
