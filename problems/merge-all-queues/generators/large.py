"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

QUEUES = 10_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20261107)
    queues = [sorted(rng.randint(-(10**4), 10**4) for _ in range(3)) for _ in range(QUEUES)]
    write(directory / "11-large-many.in", queues)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
