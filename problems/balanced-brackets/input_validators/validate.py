"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import sys


def valid(text: str) -> bool:
    line, end = text.split("\n")
    value = json.loads(line)
    return (
        end == ""
        and isinstance(value, str)
        and len(value) <= 500_000
        and (value == "" or (value.isascii() and value.isprintable()))
    )


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
