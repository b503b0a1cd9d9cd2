"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (words,) = values
    return (
        isinstance(words, list)
        and 1 <= len(words) <= 10_000
        and all(isinstance(word, str) and len(word) <= 100 for word in words)
        and all("a" <= letter <= "z" for word in words for letter in word)
        and sum(map(len, words)) <= 100_000
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
