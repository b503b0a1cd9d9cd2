"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

CORNERS = 100_000
LIMIT = 10**6
Corner = tuple[int, int]


def write(path: Path, corners: list[Corner]) -> None:
    """Write a test input."""
    path.write_text(f"{len(corners)}\n" + "".join(f"{x} {y}\n" for x, y in corners))


def ridge(rng: random.Random, corners: int, low: int, high: int) -> list[Corner]:
    """Return a chain of corners from left to right, all at different x, at heights from low to high."""
    xs: set[int] = set()
    while len(xs) < corners:
        xs.add(rng.randrange(-LIMIT + 1, LIMIT))
    return [(x, rng.randrange(low, high + 1)) for x in sorted(xs)]


def main(directory: Path) -> None:
    """Write a polygon between two ridges, counterclockwise, and a comb, clockwise."""
    rng = random.Random(20404)
    above = ridge(rng, CORNERS // 2 - 1, 1, LIMIT)
    below = ridge(rng, CORNERS // 2 - 1, -LIMIT, -1)
    write(directory / "13-large-ridges.in", [(-LIMIT, 0), *below, (LIMIT, 0), *reversed(above)])

    teeth = [(x, LIMIT - rng.randrange(10) if x % 2 else 1 - LIMIT) for x in range(LIMIT - CORNERS + 3, LIMIT + 1)]
    write(directory / "14-large-comb.in", [*teeth, (LIMIT, -LIMIT), (teeth[0][0], -LIMIT)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
