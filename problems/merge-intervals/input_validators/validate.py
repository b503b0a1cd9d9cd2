"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def is_interval(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(type(x) is int and abs(x) <= 10**9 for x in value)
        and value[0] <= value[1]
    )


def valid(text: str) -> bool:
    line, end = text.split("\n")
    intervals = json.loads(line)
    return end == "" and isinstance(intervals, list) and len(intervals) <= 200_000 and all(map(is_interval, intervals))


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
