"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250906)
    # Multiples of 40 and a window of 400000: the averages end after four decimals, which keeps the answer small.
    write(directory / "12-large-wide.in", [40 * rng.randrange(-2_500, 2_501) for _ in range(409_999)], 400_000)
    write(directory / "13-large-whole.in", [10**9 - rng.randrange(1000) for _ in range(500_000)], 500_000)
    write(directory / "14-large-almost-whole.in", [rng.randrange(-(10**9), 10**9 + 1) for _ in range(500_000)], 499_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
