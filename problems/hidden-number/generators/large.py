"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261112)
    n = 2**31 - 1
    write(directory / "11-large-last.in", n, n)
    write(directory / "12-large-random.in", n, rng.randrange(2 * 10**9, n))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
