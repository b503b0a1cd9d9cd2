"""Ctrl-C and SIGKILL at any moment of a judgement."""

from __future__ import annotations

import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docker
import pytest

from judge.sandbox import prune
from tests.faults.judges import INTERRUPTED, Judge, eventually

pytestmark = [pytest.mark.engine, pytest.mark.faults]
INTERRUPTS = 100
KILLS = 50
CGROUP = Path("/sys/fs/cgroup/memory/judge")


@pytest.fixture
def engine() -> Iterator[docker.DockerClient]:
    client = docker.from_env()
    yield client
    client.close()


@pytest.fixture
def whole(tmp_path: Path) -> float:
    """Seconds that an undisturbed judge takes, once its images are there."""
    for _ in range(2):
        began = time.monotonic()
        status, err = Judge(cwd=tmp_path).end()
        assert status == 1, err
    return time.monotonic() - began


def test_interrupts_at_any_moment(tmp_path: Path, whole: float, engine: docker.DockerClient) -> None:
    moments, statuses = random.Random(1), Counter[int]()
    for _ in range(INTERRUPTS):
        judge = Judge(cwd=tmp_path)
        time.sleep(moments.uniform(0, whole))
        judge.send(signal.SIGINT)
        status, err = judge.end()
        statuses[status] += 1
        # Before Python comes to the judge's first line an interrupt is Python's affair; after the last one, nobody's.
        assert status in {INTERRUPTED, -signal.SIGINT, 1}, err
        assert judge.left_nothing(engine), err
        assert not judge.files(), err
    assert statuses[INTERRUPTED] > INTERRUPTS / 2, statuses


def test_kills_at_any_moment(tmp_path: Path, whole: float, engine: docker.DockerClient) -> None:
    moments, judges = random.Random(2), list[Judge]()
    killed = 0
    for _ in range(KILLS):
        judge = Judge(cwd=tmp_path)
        time.sleep(moments.uniform(0, whole))
        judge.send(signal.SIGKILL)
        status, err = judge.end()
        killed += status == -signal.SIGKILL
        judges.append(judge)
        # What was never started has no runner that could end it.
        assert eventually(lambda judge=judge: set(judge.containers(engine)) <= {"created"}), judge.containers(engine)
        assert all(name.startswith("judge-pipes-") for name in judge.files()), judge.files()
    assert killed > KILLS / 2
    prune()
    assert not any(judge.containers(engine) for judge in judges)
    status, err = Judge(cwd=tmp_path).end()
    assert status == 1, err
    assert not judge.files()  # the next judge has removed the pipes of those that were killed

    def leaves_have_owners() -> bool:
        names = {path.name for path in CGROUP.iterdir() if path.is_dir()} if CGROUP.is_dir() else set()
        owners = {name.partition("-")[2] for name in names if name.startswith(("run-", "talk-"))}
        return all(any(name.startswith(owner) for name in names) for owner in owners)

    assert eventually(leaves_have_owners)
