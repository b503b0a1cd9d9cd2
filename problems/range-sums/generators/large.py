"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

SIZE = 200_000


def write(path: Path, rng: random.Random, value: int, sums: int) -> None:
    """Write a full train: ``sums`` questions about long ranges among changes of loads near the front.

    Loads and changes are from ``-value`` to ``value``. Few sums, or small values, keep the answer file short.
    """
    lines = [f"{SIZE} {SIZE}", " ".join(str(rng.randrange(-value, value + 1)) for _ in range(SIZE))]
    for message in range(SIZE):
        front = rng.randrange(1, SIZE // 10)
        if message % (SIZE // sums) == 0:
            lines.append(f"sum {front} {SIZE - rng.randrange(SIZE // 10)}")
        else:
            lines.append(f"add {front} {rng.randrange(-value, value + 1)}")
    path.write_text("\n".join(lines) + "\n")


def main(directory: Path) -> None:
    """Write heavy loads with few sums, and light loads with many sums."""
    rng = random.Random(20407)
    write(directory / "13-large-heavy.in", rng, 10**9, 2_000)
    write(directory / "14-large-light.in", rng, 9, 10_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
