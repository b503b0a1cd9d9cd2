"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 10_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261118)
    line: list[int | None] = [-1000]
    for i in range(1, N):
        line += [None, i % 2001 - 1000] if i % 3 else [i % 2001 - 1000, None]
    write(directory / "12-large-line.in", line if line[-1] is not None else line[:-1])
    write(directory / "13-large-full.in", [rng.randint(-1000, 1000) for _ in range(N)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
