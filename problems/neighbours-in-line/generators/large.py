"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 6_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261119)
    line = [value for i in range(N) for value in (i % 201 - 100, None)]
    write(directory / "12-large-line.in", line[:-1])
    write(directory / "13-large-full.in", [rng.randint(-100, 100) for _ in range(N)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
