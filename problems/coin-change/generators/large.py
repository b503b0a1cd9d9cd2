"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

AMOUNT = 100_000


def write(path: Path, target: int, coins: list[int]) -> None:
    """Write a test input."""
    path.write_text(f"{len(coins)} {target}\n{' '.join(map(str, coins))}\n")


def main(directory: Path) -> None:
    """Write dense small coins, cents alone, an odd amount in even coins, and random coins."""
    rng = random.Random(20403)
    write(directory / "13-large-small-coins.in", AMOUNT, list(range(1, 51)))
    write(directory / "14-large-cents.in", AMOUNT, [1])
    write(directory / "15-large-odd.in", AMOUNT - 1, list(range(2, 102, 2)))
    coins: set[int] = set()
    while len(coins) < 50:
        coins.add(rng.randrange(100, 2000))
    write(directory / "16-large-random.in", AMOUNT - 13, sorted(coins, key=lambda _: rng.random()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
