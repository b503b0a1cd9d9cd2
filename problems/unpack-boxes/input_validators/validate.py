"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    def size(entry: Any, depth: int) -> int:
        if type(entry) is int:
            return 1 if abs(entry) <= 10**6 else 10**6
        if not isinstance(entry, list) or depth > 50:
            return 10**6
        return 1 + sum(size(inner, depth + 1) for inner in entry)

    (boxes,) = values
    return isinstance(boxes, list) and size(boxes, 0) <= 5001


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
