"""What the sandbox costs, a ratio a line: each against a baseline that is timed in the same run.

Blocks of both sides alternate, so that the ratios hold on a noisy machine. The figures that must not be disturbed by
others come from a machine that does nothing else.
"""

from __future__ import annotations

from parts import compiling, run_cost, transfer, two_slots

from judge.sandbox import DockerSandbox


def main() -> None:
    """Print one line a figure."""
    with DockerSandbox() as sandbox:
        for line in run_cost.measure(sandbox):
            print(line, flush=True)
        for line in transfer.measure(sandbox):
            print(line, flush=True)
    for part in (two_slots, compiling):
        for line in part.measure():
            print(line, flush=True)


if __name__ == "__main__":
    main()
