"""Exit with 42 if standard input keeps every bound of the statement, with 43 otherwise."""

import re
import sys

INTEGER = re.compile(r"0|-?[1-9][0-9]*")


def integers(line: str, *bounds: tuple[int, int]) -> list[int]:
    """Read one integer for every pair of bounds, separated by single spaces."""
    words = line.split(" ")
    if len(words) != len(bounds):
        raise ValueError(f"{len(bounds)} numbers expected, {len(words)} found")
    for word, (low, high) in zip(words, bounds, strict=True):
        if not INTEGER.fullmatch(word) or not low <= int(word) <= high:
            raise ValueError(f"{word[:30]!r} is no integer from {low} to {high}")
    return [int(word) for word in words]


LOAD = (-(10**9), 10**9)


def check(lines: list[str]) -> None:
    """Raise ValueError where the input breaks a rule."""
    n, q = integers(lines[0], (1, 200_000), (1, 200_000))
    if len(lines) != q + 2:
        raise ValueError(f"{q + 2} lines expected, {len(lines)} found")
    integers(lines[1], *[LOAD] * n)
    sums = 0
    for line in lines[2:]:
        kind, _, numbers = line.partition(" ")
        if kind == "add":
            integers(numbers, (1, n), LOAD)
        elif kind == "sum":
            left, right = integers(numbers, (1, n), (1, n))
            if left > right:
                raise ValueError(f"the range from {left} to {right} is empty")
            sums += 1
        else:
            raise ValueError(f"{kind[:30]!r} is neither 'add' nor 'sum'")
    if sums == 0:
        raise ValueError("there is no sum")


def main() -> int:
    """Return the exit status."""
    try:
        *lines, rest = sys.stdin.buffer.read().decode("ascii").split("\n")
        if rest or not lines:
            raise ValueError("the last line does not end")
        check(lines)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 43
    return 42


if __name__ == "__main__":
    sys.exit(main())
