"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (people,) = values
    if not isinstance(people, list) or people[:1] == [None] or people[1:2] not in ([], [None]):
        return False
    if people and people[-1] is None:
        return False
    numbers = [x for x in people if x is not None]
    depths, told = [1], 0
    for value in people[2:]:
        if value is None:
            told += 1
        elif told < len(depths):
            depths.append(depths[told] + 1)
        else:
            return False
    return len(numbers) <= 10_000 and all(type(x) is int and 0 <= x <= 1000 for x in numbers) and max(depths) <= 500


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
