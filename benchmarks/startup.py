"""What one command costs from its start to its exit: ``judge test`` against one ``docker run``, and ``judge --help``.

The program that is judged was compiled before. Commands are timed in turns, so that the ratio holds on a noisy machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from judge import languages
from judge.sandbox import images

ROUNDS = 15
TESTS = 10
SOURCE = "#include <bits/stdc++.h>\nint main() { long a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }\n"
PACKAGE = "problem_format_version: 2025-09\nname: Sum\nuuid: 5f6d7c1e-8f0b-4c55-9d3c-6c9a4f1d2b10\n"


def main() -> None:
    """Print one line a figure."""
    with tempfile.TemporaryDirectory() as directory:
        problem, source = _problem(Path(directory))
        # Python keeps its bytecode, as it does for everybody; also where somebody has turned that off.
        environment = {**os.environ, "XDG_CACHE_HOME": directory, "PYTHONPYCACHEPREFIX": f"{directory}/bytecode"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        judge = [sys.executable, "-m", "judge"]
        image = images.tag(languages.get("cpp").image)

        def command(*arguments: str) -> Callable[[], None]:
            return lambda: _run(arguments, environment)

        timed = {
            "judge test": command(*judge, "test", str(problem), str(source)),
            # the image starts a runner unless told otherwise
            "docker run": command("docker", "run", "--rm", "--entrypoint", "true", image),
            "judge --help": command(*judge, "--help"),
        }
        for once in timed.values():  # builds the image and compiles the program
            once()
        times: dict[str, list[float]] = {name: [] for name in timed}
        for _ in range(ROUNDS):
            for name, once in timed.items():
                began = time.perf_counter()
                once()
                times[name].append(time.perf_counter() - began)
    for name, seconds in times.items():
        print(f"{name:24} {median(seconds):6.3f} s (least: {min(seconds):.3f} s)")
    tests, runs = times["judge test"], times["docker run"]
    print(f"{'judge test ÷ docker run':24} {median(tests) / median(runs):6.2f}   (least: {min(tests) / min(runs):.2f})")


def _problem(directory: Path) -> tuple[Path, Path]:
    """A package of ``TESTS`` tests, and a program that solves it."""
    problem, source = directory / "sum", directory / "sum.cpp"
    secret = problem / "data" / "secret"
    secret.mkdir(parents=True)
    (problem / "problem.yaml").write_text(PACKAGE)
    for number in range(TESTS):
        (secret / f"{number}.in").write_text(f"{number} 2\n")
        (secret / f"{number}.ans").write_text(f"{number + 2}\n")
    source.write_text(SOURCE)
    return problem, source


def _run(command: Sequence[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"`{' '.join(command)}` ended with status {done.returncode}: {done.stderr.strip()}")


if __name__ == "__main__":
    main()
