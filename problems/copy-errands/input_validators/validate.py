"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (rows,) = values
    return (
        isinstance(rows, list)
        and len(rows) <= 1000
        and all(isinstance(row, list) and len(row) == 2 for row in rows)
        and all(type(value) is int and abs(value) <= 10**4 for value, _ in rows)
        and all(index is None or (type(index) is int and 0 <= index < len(rows)) for _, index in rows)
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
