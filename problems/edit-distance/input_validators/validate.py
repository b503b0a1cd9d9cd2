"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import re
import sys
from typing import Any


def is_word(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 1000 and re.fullmatch("[a-z]*", value) is not None


def valid(text: str) -> bool:
    source, target, end = text.split("\n")
    return end == "" and is_word(json.loads(source)) and is_word(json.loads(target))


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
