"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    names, amounts, total = values
    return (
        isinstance(names, list)
        and isinstance(amounts, list)
        and len(names) == len(amounts) <= 50_000
        and all(isinstance(name, str) for name in names)
        and all(1 <= len(name) <= 20 and name.isascii() and name.isalpha() for name in names)
        and all(type(amount) is int and abs(amount) <= 10**12 for amount in amounts)
        and type(total) is int
        and abs(total) <= 10**17
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
