"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    picture, row, column, colour = values
    colours = set("abcdefghijklmnopqrstuvwxyz0123456789.")
    return (
        isinstance(picture, list)
        and all(isinstance(line, list) for line in picture)
        and 1 <= len(picture) <= 200
        and 1 <= len(picture[0]) <= 200
        and all(len(line) == len(picture[0]) and set(line) <= colours for line in picture)
        and type(row) is int
        and type(column) is int
        and 0 <= row < len(picture)
        and 0 <= column < len(picture[0])
        and colour in colours
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
