"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    names, arguments = values
    if len(names) != len(arguments) or len(names) > 50_001 or names[0] != "Gauge" or arguments[0] != []:
        return False
    count = 0
    for name, given in zip(names[1:], arguments[1:], strict=True):
        if name == "add":
            if len(given) != 1 or type(given[0]) is not int or abs(given[0]) > 2 * 10**9:
                return False
            count += 1
        elif name != "median" or given != [] or count == 0:
            return False
    return True


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
