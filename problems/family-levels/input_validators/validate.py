"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def is_tree(values: Any) -> bool:
    """Level order; a missing child is null, and has no children."""
    if not isinstance(values, list) or (values and (values[0] is None or values[-1] is None)):
        return False
    places = 1
    for value in values:
        if places == 0 or not (value is None or type(value) is int):
            return False
        places += -1 if value is None else 1
    return True


def valid(values: list[Any]) -> bool:
    (tree,) = values
    nodes = [x for x in tree if x is not None] if is_tree(tree) else [5001]
    return len(nodes) <= 20_000 and all(abs(x) <= 5000 for x in nodes)


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
