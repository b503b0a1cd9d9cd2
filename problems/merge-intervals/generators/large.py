"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 200_000
M = N // 2


def bridged(rng: random.Random) -> list[list[int]]:
    """Make closures that stay apart until the second half joins nearly all of them."""
    islands = [[i * 10_000, i * 10_000 + rng.randrange(5_000)] for i in range(-M // 2, M // 2)]
    bridges = [[i * 10_000, (i + 1) * 10_000 + rng.randrange(5_000)] for i in range(-M // 2, M // 2) if i % 1_000]
    rng.shuffle(islands)
    rng.shuffle(bridges)
    return islands + bridges


def nested(rng: random.Random) -> list[list[int]]:
    """Make closures each of which lies within all longer ones."""
    intervals = [[-5_000 * i, 5_000 * i] for i in range(N)]
    rng.shuffle(intervals)
    return intervals


def dense(rng: random.Random) -> list[list[int]]:
    """Make short closures at random places that leave a few gaps."""
    starts = [rng.randrange(-(10**9), 10**9 - 90_000) for _ in range(N)]
    return [[start, start + rng.randrange(90_000)] for start in starts]


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250903)
    write(directory / "14-large-bridged.in", bridged(rng))
    write(directory / "15-large-nested.in", nested(rng))
    write(directory / "16-large-dense.in", dense(rng))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
