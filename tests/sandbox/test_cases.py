"""Programs, honest and hostile, each with what must come of it; and after each, the sandbox is as good as new."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from judge import languages
from judge.core import Limits, Sources
from judge.errors import CompileError
from judge.judging import verdict
from judge.sandbox import DockerSandbox
from tests.slowness import SLOW

CASES = sorted((Path(__file__).parent / "cases").iterdir())
LIMITS = Limits(time=1.0 * SLOW, memory=256 << 20, output=8 << 20)

pytestmark = pytest.mark.engine


def within(value: float, bounds: list[float]) -> bool:
    return bounds[0] <= value <= bounds[1]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, sandbox: DockerSandbox) -> None:
    want: dict[str, Any] = tomllib.loads((case / "want.toml").read_text())
    allowed = [want["verdict"]] if isinstance(want["verdict"], str) else want["verdict"]
    given = (case / "input").read_bytes() if (case / "input").exists() else b""
    (program,) = case.glob("program.*")
    language = languages.of_file(program)
    sources = Sources(language=language.key, files={language.source: program.read_bytes()})
    if allowed == ["CE"]:
        with pytest.raises(CompileError, match=want["message"]):
            sandbox.compile(sources)
        return check_honest_program(sandbox)
    compiled = sandbox.compile(sources)
    for _ in range(want.get("runs", 1)):
        execution = compiled.run(given, LIMITS)
        rejection = verdict(execution, LIMITS)
        assert (rejection[0] if rejection else "AC") in allowed, execution
        assert execution.meter == ("leaf-cgroup" if sandbox._connected().leaves else "container-cgroup")
        for name in ("exit", "signal", "limit"):
            assert getattr(execution, name) == want.get(name, getattr(execution, name)), execution
        least, most = want.get("cpu", [0, 1e9])
        assert within(execution.cpu, [least, most * SLOW]), execution
        assert within(execution.memory, want.get("memory", [1, 1e12])), execution
        assert within(len(execution.stderr), want.get("stderr_size", [0, 20_000]))
        if "stdout" in want:
            assert execution.stdout == want["stdout"].encode()
        assert len(execution.stdout) == want.get("stdout_size", len(execution.stdout))
    return check_honest_program(sandbox)


def check_honest_program(sandbox: DockerSandbox) -> None:
    source = b"import os, sys\na, b = map(int, sys.stdin.read().split())\nprint(a + b, os.listdir())\n"
    execution = sandbox.compile(Sources(language="python3", files={"main.py": source})).run(b"40 2\n", LIMITS)
    assert (execution.exit, execution.stdout) == (0, b"42 []\n"), execution
