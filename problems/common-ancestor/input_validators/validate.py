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
    tree, p, q = values
    nodes = [x for x in tree if x is not None] if is_tree(tree) else []
    return (
        2 <= len(nodes) <= 5000
        and all(abs(x) <= 10**5 for x in nodes)
        and len(set(nodes)) == len(nodes)
        and type(p) is int
        and type(q) is int
        and p in nodes
        and q in nodes
        and p != q
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
