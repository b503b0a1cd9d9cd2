"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N, CABLES = 10_000, 20_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261117)
    line = [[j for j in (i - 1, i + 1) if 1 <= j <= N] for i in range(1, N + 1)]
    write(directory / "12-large-line.in", line)
    cables = {(rng.randrange(1, i), i) for i in range(2, N + 1)}
    while len(cables) < CABLES:
        i, j = sorted(rng.sample(range(1, N + 1), 2))
        cables.add((i, j))
    joined: list[list[int]] = [[] for _ in range(N)]
    for i, j in rng.sample(sorted(cables), CABLES):
        joined[i - 1].append(j)
        joined[j - 1].append(i)
    write(directory / "13-large-random.in", joined)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
