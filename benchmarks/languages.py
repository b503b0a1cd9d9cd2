"""What the start of a program costs in each language: the median CPU time of 20 runs of one that adds two numbers."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from judge import languages
from judge.core import Invocation, Limits, Sources
from judge.sandbox import DockerSandbox

RUNS = 20
LIMITS = Limits(time=10.0, memory=512 << 20, output=1 << 20)
CASES = Path(__file__).parents[1] / "tests/languages/cases"


def main() -> None:
    """Print a line a language."""
    with DockerSandbox() as sandbox:
        for directory in sorted(CASES.glob("*/ac")):
            key = directory.parent.name
            (file,) = directory.iterdir()
            program = sandbox.compile(Sources(language=key, files={languages.get(key).source: file.read_bytes()}))
            runs = list(program.runs([Invocation(stdin=b"2 3\n")] * RUNS, LIMITS))
            assert all(run.exit == 0 for run in runs), runs
            print(f"{key:12}{median(run.cpu for run in runs) * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
