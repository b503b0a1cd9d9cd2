"""Exit with 42 if standard input keeps every bound of the statement, with 43 otherwise."""

import re
import sys

WORD = re.compile(r"[a-z]{1,1000000}")


def check(lines: list[str]) -> None:
    """Raise ValueError where the input breaks a rule."""
    if len(lines) != 2:
        raise ValueError(f"2 lines expected, {len(lines)} found")
    for line in lines:
        if not WORD.fullmatch(line):
            raise ValueError(f"{line[:30]!r} is no word of 1 to 1000000 lowercase letters")


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
