"""What a run costs: in the warm hardened container, against the same binary run bare on this host.

Both are timed in this process, in alternating blocks, so that the ratio holds on a noisy machine.
"""

from __future__ import annotations

import itertools
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from judge.core import Invocation, Limits, Sources
from judge.sandbox import DockerSandbox

RUNS = 1000
BLOCKS = 10
SOURCE = b'#include <cstdio>\nint main() { long a, b; scanf("%ld%ld", &a, &b); printf("%ld\\n", a + b); }\n'
LIMITS = Limits(time=1.0, memory=256 << 20, output=8 << 20)


def main() -> None:
    """Print one line a figure."""
    with tempfile.TemporaryDirectory() as directory, DockerSandbox() as sandbox:
        program = sandbox.compile(Sources(language="cpp", files={"main.cpp": SOURCE}))
        (artefact,) = program.artefact.files.values()
        binary = Path(directory) / "main"
        binary.write_bytes(artefact)
        binary.chmod(0o755)

        def bare(count: int) -> None:
            for _ in range(count):
                done = subprocess.run([binary], input=b"1 2\n", capture_output=True, check=True)
                assert done.stdout == b"3\n"

        def boxed(count: int) -> None:
            for execution in program.runs(itertools.repeat(Invocation(stdin=b"1 2\n"), count), LIMITS):
                assert execution.stdout == b"3\n"

        bare_times, boxed_times = [], []
        for _ in range(BLOCKS):
            for times, run in ((bare_times, bare), (boxed_times, boxed)):
                run(1)
                began = time.perf_counter()
                run(RUNS // BLOCKS)
                times.append((time.perf_counter() - began) / (RUNS // BLOCKS))
        meter = program.run(b"1 2\n", LIMITS).meter
        print(f"bare subprocess.run      {1000 * median(bare_times):6.2f} ms a run")
        print(f"warm hardened container  {1000 * median(boxed_times):6.2f} ms a run (meter: {meter})")
        ratios = sorted(boxed / bare for boxed, bare in zip(boxed_times, bare_times, strict=True))
        print(f"container ÷ bare         {median(ratios):6.2f} (blocks: {ratios[0]:.2f} to {ratios[-1]:.2f})")


if __name__ == "__main__":
    main()
