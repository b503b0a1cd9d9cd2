"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    def is_call(name: Any, arguments: Any) -> bool:
        bounds = {"read": [10**4], "write": [10**4, 10**9]}.get(name)
        return (
            bounds is not None
            and len(arguments) == len(bounds)
            and all(type(x) is int and 0 <= x <= bound for x, bound in zip(arguments, bounds, strict=True))
        )

    names, arguments = values
    return (
        len(names) == len(arguments) <= 100_001
        and names[0] == "PageCache"
        and len(arguments[0]) == 1
        and type(arguments[0][0]) is int
        and 1 <= arguments[0][0] <= 3000
        and all(map(is_call, names[1:], arguments[1:]))
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
