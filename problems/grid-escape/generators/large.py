"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

SIZE = 500
Grid = list[list[str]]


def write(path: Path, grid: Grid) -> None:
    """Write a test input."""
    path.write_text(f"{len(grid)} {len(grid[0])}\n" + "".join("".join(row) + "\n" for row in grid))


def room(size: int) -> Grid:
    """Return free floor that shelves enclose on all sides."""
    wall, inside = ["#"] * size, ["#"] + ["."] * (size - 2) + ["#"]
    return [wall[:], *(inside[:] for _ in range(size - 2)), wall[:]]


def snake(size: int) -> Grid:
    """Return one corridor that runs up and down through all of a room, with its exit at the far end."""
    grid = room(size)
    for column in range(2, size - 1, 2):
        for row in range(1, size - 1):
            grid[row][column] = "#"
        grid[1 if column % 4 == 0 else size - 2][column] = "."
    grid[1][1] = "S"
    last = max(column for column in range(size - 1) if column % 2 == 1)
    grid[size - 1][last] = "."
    return grid


def scattered(size: int, rng: random.Random) -> Grid:
    """Return random shelves, and a way out that is likely but long."""
    grid = room(size)
    for row in range(1, size - 1):
        for column in range(1, size - 1):
            if rng.random() < 0.35:
                grid[row][column] = "#"
    grid[size - 1][size - 2] = grid[size - 2][size - 2] = "."
    grid[3][3] = "S"
    return grid


def main(directory: Path) -> None:
    """Write a locked hall, a snake and a random maze."""
    hall = room(SIZE)
    hall[SIZE // 2][SIZE // 2] = "S"
    write(directory / "13-large-hall.in", hall)
    write(directory / "14-large-snake.in", snake(SIZE))
    write(directory / "15-large-random.in", scattered(SIZE, random.Random(20402)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
