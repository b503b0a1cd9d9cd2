from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path

import pytest

from judge.models import facts


def test_versions_are_those_installed() -> None:
    found = dict(facts())
    assert found["torch"] == version("torch")
    assert found["transformers"] == version("transformers")
    assert set(found) == {"torch", "transformers", "GPU", "embedded model"}


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("echo 'NVIDIA H100, 81559 MiB'", "NVIDIA H100, 81559 MiB"),
        ("echo 'A, 1 MiB'; echo 'B, 2 MiB'", "A, 1 MiB; B, 2 MiB"),
        ("exit 9", "none ("),
        (None, "none"),
    ],
)
def test_the_gpu_is_what_its_driver_says(
    script: str | None, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if script is not None:
        program = tmp_path / "nvidia-smi"
        program.write_text(f"#!/bin/sh\n{script}\n")
        os.chmod(program, 0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dict(facts())["GPU"].startswith(expected)
