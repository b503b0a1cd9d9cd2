"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 100_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261102)
    boxes = [rng.randint(-9, 9) for _ in range(N)]
    write(directory / "12-large-far.in", boxes, 10**9 - N // 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
