"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def is_integer(value: Any) -> bool:
    return type(value) is int and abs(value) <= 10**9


def valid(text: str) -> bool:
    first, second, end = text.split("\n")
    readings, k = json.loads(first), json.loads(second)
    return (
        end == ""
        and isinstance(readings, list)
        and 1 <= len(readings) <= 500_000
        and all(map(is_integer, readings))
        and is_integer(k)
        and 1 <= k <= len(readings)
    )


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
