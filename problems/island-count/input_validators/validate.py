"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def is_row(value: Any, width: int) -> bool:
    return isinstance(value, list) and len(value) == width and all(cell in ("#", ".") for cell in value)


def valid(text: str) -> bool:
    line, end = text.split("\n")
    grid = json.loads(line)
    return (
        end == ""
        and isinstance(grid, list)
        and 1 <= len(grid) <= 500
        and isinstance(grid[0], list)
        and 1 <= len(grid[0]) <= 500
        and all(is_row(row, len(grid[0])) for row in grid)
    )


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
