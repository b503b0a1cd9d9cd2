"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    names, arguments = values
    if len(names) != len(arguments):
        return False
    (numbers,) = arguments[0]
    left = len(numbers)
    for name, given in zip(names[1:], arguments[1:], strict=True):
        if name not in ("peek", "next", "hasNext") or given != [] or (name != "hasNext" and left == 0):
            return False
        left -= name == "next"
    return (
        len(names) <= 1001
        and names[0] == "Reader"
        and isinstance(numbers, list)
        and len(numbers) <= 1000
        and all(type(x) is int and abs(x) <= 10**6 for x in numbers)
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
