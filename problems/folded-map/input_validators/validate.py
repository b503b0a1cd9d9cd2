"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (grid,) = values
    return (
        isinstance(grid, list)
        and len(grid) in (1, 2, 4, 8, 16, 32, 64)
        and all(isinstance(row, list) and len(row) == len(grid) for row in grid)
        and all(type(cell) is int and cell in (0, 1) for row in grid for cell in row)
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
