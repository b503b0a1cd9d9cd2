"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    boxes, steps = values
    return (
        isinstance(boxes, list)
        and 1 <= len(boxes) <= 100_000
        and all(type(x) is int and abs(x) <= 10**9 for x in boxes)
        and type(steps) is int
        and 0 <= steps <= 10**9
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
