"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 200_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250908)
    write(directory / "12-large-half.in", [rng.randrange(1, 10**9 + 1) for _ in range(N)], N // 2)
    write(directory / "13-large-rising.in", list(range(10**9 - N + 1, 10**9 + 1)), N)
    write(directory / "14-large-mixed.in", [rng.randrange(-(10**9), 10**9 + 1) for _ in range(N)], N - 5)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
