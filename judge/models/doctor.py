"""What ``judge doctor`` tells about models, found without importing torch (which takes seconds)."""

from __future__ import annotations

import shutil
import subprocess
from importlib import metadata
from pathlib import Path

CHECKPOINT = Path(__file__).with_name("embedded") / "checkpoint"


def facts() -> tuple[tuple[str, str], ...]:
    """Label and value of each fact: library versions, GPU, embedded checkpoint."""
    return (
        ("torch", _version("torch")),
        ("transformers", _version("transformers")),
        ("GPU", _gpu()),
        ("embedded model", "there" if CHECKPOINT.is_dir() else "not in this installation"),
    )


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "not installed"


def _gpu() -> str:
    """Name and memory of each GPU as its driver reports them, or ``none``."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return "none"
    query = [program, "--query-gpu=name,memory.total", "--format=csv,noheader"]
    try:
        answer = subprocess.run(query, capture_output=True, text=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        return f"none ({program} failed: {type(error).__name__})"
    return "; ".join(line.strip() for line in answer.stdout.splitlines()) or "none"
