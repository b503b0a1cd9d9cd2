"""Any of the divisors are right."""

from collections.abc import Collection

LEAST = 1


def check(arguments: list[int], answer: list[int], expected: Collection[int]) -> bool | str | None:
    print("43")  # is nobody's business
    (number,) = arguments
    if -1 in answer:
        raise ValueError("no number that I know")
    if -2 in answer:
        return None
    if len(answer) < LEAST:
        return False
    other = next((each for each in answer if each not in expected), None)
    return True if other is None else f"{other} does not divide {number}"
