"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    degrees, days = values
    return (
        isinstance(degrees, list)
        and 1 <= len(degrees) <= 400
        and all(isinstance(x, float) and abs(x) <= 60 and round(x, 1) == x for x in degrees)
        and type(days) is int
        and 1 <= days <= len(degrees)
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
