"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

CALLS = 50_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261109)
    levels = [rng.randint(-(10**9), 10**9) for _ in range(CALLS // 2)]
    names = ["Gauge"] + ["add", "median"] * (CALLS // 2)
    write(directory / "12-large-random.in", names, [[]] + [given for level in levels for given in ([level], [])])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
