"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

LIMIT = 10**18


def main(directory: Path) -> None:
    """Write as many rows as allowed: the numbers are long, but their sums are short, and so is the answer."""
    rng = random.Random(20401)
    rows = []
    for _ in range(20_000):
        a = rng.randrange(-LIMIT + 99, LIMIT - 99)
        rows.append(f"{a} {rng.randrange(-99, 100) - a}\n")
    (directory / "12-large-rows.in").write_text(f"{len(rows)}\n" + "".join(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
