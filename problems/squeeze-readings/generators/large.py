"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 50_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261103)
    write(directory / "12-large-runs.in", sorted(rng.randint(-5_000, 5_000) for _ in range(N)))
    write(directory / "13-large-one-value.in", [7] * N)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
