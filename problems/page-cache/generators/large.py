"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

CALLS = 100_000


def calls(rng: random.Random, capacity: int, pages: int) -> tuple[list[str], list[list[int]]]:
    """Make as many writes as reads."""
    names, arguments = ["PageCache"], [[capacity]]
    for _ in range(CALLS):
        page = rng.randrange(pages)
        if rng.random() < 0.5:
            names.append("read")
            arguments.append([page])
        else:
            names.append("write")
            arguments.append([page, rng.randrange(10**9)])
    return names, arguments


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261104)
    write(directory / "12-large-full.in", *calls(rng, 3000, 10_000))
    write(directory / "13-large-hits.in", *calls(rng, 3000, 3_100))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
