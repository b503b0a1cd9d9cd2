"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    factor, years = values
    if type(years) is not int or not isinstance(factor, float) or abs(factor) > 100 or not -(2**31) <= years < 2**31:
        return False
    if abs(round(factor * 10**5) - factor * 10**5) > 1e-6 or (factor == 0 and years < 0):
        return False
    try:
        return abs(factor**years) <= 10**4
    except OverflowError:
        return False


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
