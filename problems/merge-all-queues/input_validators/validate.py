"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (queues,) = values
    return (
        isinstance(queues, list)
        and len(queues) <= 10_000
        and all(isinstance(queue, list) and queue == sorted(queue) for queue in queues)
        and sum(map(len, queues)) <= 30_000
        and all(type(x) is int and abs(x) <= 10**4 for queue in queues for x in queue)
    )


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
