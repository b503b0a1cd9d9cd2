"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    n, needs = values
    return (
        type(n) is int
        and 1 <= n <= 20_000
        and isinstance(needs, list)
        and len(needs) <= 50_000
        and all(isinstance(pair, list) and len(pair) == 2 for pair in needs)
        and all(type(x) is int and 0 <= x < n for pair in needs for x in pair)
        and all(a != b for a, b in needs)
        and len({(a, b) for a, b in needs}) == len(needs)
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
