"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 50_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261114)
    names = ["".join(rng.choice("abcdefghijklmnopqrst") for _ in range(4)) for _ in range(N)]
    amounts = [rng.randrange(10**12) for _ in range(N)]
    write(directory / "13-large-members.in", names, amounts, sum(amounts))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
