"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    def is_list(value: Any) -> bool:
        return (
            isinstance(value, list)
            and all(type(x) is int and abs(x) <= 10**9 for x in value)
            and value == sorted(value)
        )

    first, second = values
    return is_list(first) and is_list(second) and len(first) + len(second) <= 50_000


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
