"""The sandbox's own tests and all hostile programs, once more, on Podman."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.podman
def test_the_sandbox_on_podman() -> None:
    on_podman = [sys.executable, "sandboxes/podman.py", sys.executable, "-m"]
    subprocess.run([*on_podman, "judge", "sandbox", "build"], cwd=ROOT, check=True)
    subprocess.run(
        [*on_podman, "pytest", "-n", "2", "--dist", "worksteal", "tests/sandbox", "tests/hostile"], cwd=ROOT, check=True
    )
