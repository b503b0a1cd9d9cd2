"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 20_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261113)
    write(directory / "12-large-line.in", N, [[i, i + 1] for i in range(N - 1)])
    courses = list(range(N))
    rng.shuffle(courses)
    pairs = {tuple(sorted(rng.sample(range(N), 2))) for _ in range(45_000)}
    write(directory / "13-large-random.in", N, [[courses[j], courses[i]] for i, j in sorted(pairs)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
