"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from typing import Any


def valid(values: list[Any]) -> bool:
    (songs,) = values
    numbers = [x for x in songs if x is not None] if isinstance(songs, list) else [0]
    if len(numbers) > 1000 or not all(type(x) is int and 1 <= x <= 10**5 for x in numbers):
        return False
    if songs and (songs[0] is None or songs[-1] is None):
        return False
    above = length = nulls = 0  # songs in the playlist above, songs so far in this one, nulls just read
    for song in songs:
        if song is None:
            above, length, nulls = length or above, 0, nulls + 1
        else:
            length += 1
            if nulls > above:
                return False
            nulls = 0
    return True


def main() -> int:
    try:
        *lines, end = sys.stdin.read().split("\n")
        return 42 if end == "" and valid([json.loads(line) for line in lines]) else 43
    except (ValueError, TypeError, LookupError):  # no JSON, not as many lines as parameters, or values of other kinds
        return 43


if __name__ == "__main__":
    sys.exit(main())
