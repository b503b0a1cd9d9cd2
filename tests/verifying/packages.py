"""Packages written for a test: what a base package has, with some files put in or left out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BASE = {
    "problem.yaml": "problem_format_version: 2025-09\nname: Twice\nuuid: 5d1d4b2e-8c3a-4b5c-9c55-0f8f6f6f7d09\n"
    "limits: {time_limit: 1}\n",
    "statement/problem.en.md": "Twice the number.\n",
    "data/sample/1.in": "21\n",
    "data/sample/1.ans": "42\n",
    "data/secret/1.in": "4\n",
    "data/secret/1.ans": "8\n",
    "submissions/accepted/a.py": "print(2 * int(input()))\n",
    "input_validators/validate.py": "import sys\n"
    "line = sys.stdin.read()\n"
    "top = int(sys.argv[1]) if sys.argv[1:] else 100\n"
    "sys.exit(42 if line.strip().isdigit() and int(line) <= top else 43)\n",
}


def package(directory: Path, files: Mapping[str, str | None]) -> Path:
    """Write the base package with ``files`` over it; ``None`` leaves a file out."""
    for name, content in (BASE | dict(files)).items():
        if content is not None:
            path = directory / "twice" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
    return directory / "twice"
