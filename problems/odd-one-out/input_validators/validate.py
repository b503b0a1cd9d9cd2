"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (text,) = values
    known = set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?"\\\\')
    return (
        isinstance(text, str)
        and 1 <= len(text) <= 100_001
        and set(text) <= known
        and sum(text.count(character) % 2 for character in set(text)) == 1
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
