"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N, DEPTH = 10_000, 500


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261120)
    line: list[int | None] = [1000, None]
    for _ in range(DEPTH - 1):
        line += [1000, None]
    write(directory / "12-large-line.in", line[:-1])
    below = rng.sample(range(1001), 1001) * 9
    write(
        directory / "13-large-wide.in",
        [7, None, *below, *[None] * len(below), *[rng.randint(0, 1000) for _ in range(N - 1 - len(below))]],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
