"""Exit with 42 if standard input is a test case that keeps the statement's bounds, with 43 otherwise."""

import json
import re
import sys
from typing import Any


def is_word(value: Any, longest: int) -> bool:
    return isinstance(value, str) and len(value) <= longest and re.fullmatch("[a-z]+", value) is not None


def valid(text: str) -> bool:
    first, second, end = text.split("\n")
    message, words = json.loads(first), json.loads(second)
    return (
        end == ""
        and is_word(message, 2000)
        and isinstance(words, list)
        and 1 <= len(words) <= 1000
        and all(is_word(word, 20) for word in words)
        and len(set(words)) == len(words)
    )


def main() -> int:
    try:
        return 42 if valid(sys.stdin.read()) else 43
    except ValueError:  # not as many lines as parameters, or a line that is no JSON
        return 43


if __name__ == "__main__":
    sys.exit(main())
