"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 20_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261105)
    line = [value for i in range(N // 2) for value in (i % 5000, None)]
    write(directory / "11-large-line.in", line[:-1])
    write(directory / "12-large-full.in", [rng.randint(-5000, 5000) for _ in range(N)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
