"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 50_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261115)
    line = [rng.choice("abcdefghijklmnop") for _ in range(N)] * 2
    rng.shuffle(line)
    write(directory / "12-large-last.in", "".join(line) + "?")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
