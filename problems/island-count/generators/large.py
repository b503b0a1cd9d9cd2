"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

SIZE = 500


def grid(rows: list[str]) -> list[list[str]]:
    return [list(row) for row in rows]


def snake() -> list[str]:
    """Make one island that winds through the whole photo."""
    ends = ["." * (SIZE - 1) + "#", "#" + "." * (SIZE - 1)]
    return ["#" * SIZE if row % 2 == 0 else ends[row // 2 % 2] for row in range(SIZE)]


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250904)
    write(directory / "14-large-land.in", grid(["#" * SIZE] * SIZE))
    write(directory / "15-large-snake.in", grid(snake()))
    write(directory / "16-large-corners.in", grid(["#." * (SIZE // 2), ".#" * (SIZE // 2)] * (SIZE // 2)))
    write(directory / "17-large-random.in", [[".#"[rng.random() < 0.6] for _ in range(SIZE)] for _ in range(SIZE)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
