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


def check(lines: list[str]) -> None:
    """Raise ValueError where the input breaks a rule."""
    (n,) = integers(lines[0], (1, 20_000))
    if len(lines) != n + 1:
        raise ValueError(f"{n} rows expected, {len(lines) - 1} found")
    for line in lines[1:]:
        integers(line, (-(10**18), 10**18), (-(10**18), 10**18))


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
