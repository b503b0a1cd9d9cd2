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


LIMIT = 10**6
Corner = tuple[int, int]
Side = tuple[Corner, Corner]


def turn(a: Corner, b: Corner, c: Corner) -> int:
    """Return whether the way from a over b to c turns left (1), right (-1) or not at all (0)."""
    cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (cross > 0) - (cross < 0)


def covers(side: Side, corner: Corner) -> bool:
    """Return whether ``corner``, known to be in line with ``side``, is on it."""
    (x1, y1), (x2, y2) = side
    return min(x1, x2) <= corner[0] <= max(x1, x2) and min(y1, y2) <= corner[1] <= max(y1, y2)


def meet(one: Side, two: Side) -> bool:
    """Return whether two sides share more than the corner where the first ends and the second begins."""
    (a, b), (c, d) = one, two
    if b == c or d == a:
        shared, ends = (b, (a, d)) if b == c else (a, (b, c))
        return turn(ends[0], shared, ends[1]) == 0 and (covers(one, ends[1]) or covers(two, ends[0]))
    turns = turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)
    if turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0:
        return True
    ends_on_sides = zip(turns, (one, one, two, two), (c, d, a, b), strict=True)
    return any(bend == 0 and covers(side, corner) for bend, side, corner in ends_on_sides)


def check_simple(corners: list[Corner]) -> None:
    """Raise ValueError where the border touches or crosses itself; fast if few sides lie over any one x."""
    sides = list(zip(corners, corners[1:] + corners[:1], strict=True))
    active: list[Side] = []
    for side in sorted(sides, key=min):
        left = min(side)[0]
        active = [other for other in active if max(other)[0] >= left]
        for other in active:
            if meet(side, other):
                raise ValueError(f"the sides {side} and {other} touch")
        active.append(side)


def check(lines: list[str]) -> None:
    """Raise ValueError where the input breaks a rule."""
    (n,) = integers(lines[0], (3, 100_000))
    if len(lines) != n + 1:
        raise ValueError(f"{n} corners expected, {len(lines) - 1} found")
    corners = []
    for line in lines[1:]:
        x, y = integers(line, (-LIMIT, LIMIT), (-LIMIT, LIMIT))
        corners.append((x, y))
    if len(set(corners)) != n:
        raise ValueError("a corner occurs twice")
    check_simple(corners)


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
