"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (rows,) = values
    if not isinstance(rows, list) or len(rows) > 10_000 or not all(isinstance(row, list) for row in rows):
        return False
    cables = {(i, j) for i, row in enumerate(rows, 1) for j in row}
    if sum(map(len, rows)) != len(cables) or len(cables) > 40_000:
        return False
    if not all(type(j) is int and 1 <= j <= len(rows) and i != j and (j, i) in cables for i, j in cables):
        return False
    reached, waiting = {1}, [1]
    while waiting and rows:
        for j in set(rows[waiting.pop() - 1]) - reached:
            reached.add(j)
            waiting.append(j)
    return len(reached) == max(len(rows), 1)


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
