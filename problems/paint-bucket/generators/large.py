"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import sys
from pathlib import Path

SIDE = 200


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    snake = [["."] * SIDE if r % 4 == 0 else ["a"] * SIDE for r in range(SIDE)]
    for r in range(2, SIDE, 4):
        snake[r - 1][-1] = snake[r][-1] = "."
        snake[r] = ["."] * SIDE
        snake[min(r + 1, SIDE - 1)][0] = "."
    write(directory / "12-large-snake.in", snake, 0, 0, "x")
    write(directory / "13-large-one-colour.in", [["a"] * SIDE for _ in range(SIDE)], 0, 0, "b")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
