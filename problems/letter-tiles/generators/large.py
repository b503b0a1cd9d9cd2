"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 10_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261111)
    write(directory / "12-large-alone.in", ["".join(rng.choice("abcdefghij") for _ in range(10)) for _ in range(N)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
