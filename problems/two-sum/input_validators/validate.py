"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys
from collections import Counter
from typing import Any


def is_integer(value: Any) -> bool:
    return type(value) is int and abs(value) <= 10**9


def pairs(nums: list[int], target: int) -> int:
    """Count the pairs of different entries whose sum is ``target``."""
    times = Counter(nums)
    ordered = sum(count * times[target - value] for value, count in times.items())
    with_itself = sum(2 * value == target for value in nums)
    return (ordered - with_itself) // 2


def valid(text: str) -> bool:
    first, second, end = text.split("\n")
    nums, target = json.loads(first), json.loads(second)
    return (
        end == ""
        and isinstance(nums, list)
        and 2 <= len(nums) <= 200_000
        and all(map(is_integer, nums))
        and is_integer(target)
        and pairs(nums, target) == 1
    )


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
