"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 20_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261116)
    write(directory / "12-large-no-circle.in", [rng.randint(-(10**5), 10**5) for _ in range(N)], -1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
