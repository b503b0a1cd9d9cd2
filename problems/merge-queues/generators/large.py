"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 25_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261101)
    write(directory / "12-large-random.in", *(sorted(rng.randint(-(10**9), 10**9) for _ in range(N)) for _ in range(2)))
    write(directory / "13-large-behind.in", list(range(N)), list(range(N, 2 * N)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
