"""Exit with 42 if standard input is a right plan for the test case, with 43 and a message otherwise."""

import json
import sys
from pathlib import Path
from typing import Any


def wrong(plan: Any, n: int, needs: list[list[int]], possible: bool) -> str:
    """What is wrong with a plan; nothing if it is right."""
    if not possible:
        return "" if plan == [] else "there is no such order"
    if not isinstance(plan, list) or sorted(plan) != list(range(n)):
        return "not every course is there once"
    places = {course: place for place, course in enumerate(plan)}
    early = next(((a, b) for a, b in needs if places[a] < places[b]), None)
    return f"course {early[0]} needs course {early[1]}, which comes later" if early else ""


def main() -> int:
    test, answer, feedback = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    n, needs = (json.loads(line) for line in test.read_text().splitlines())
    try:
        plan = json.load(sys.stdin)
    except ValueError:
        plan = None
    message = wrong(plan, n, needs, possible=json.loads(answer.read_text()) != [])
    (feedback / "judgemessage.txt").write_text(message)
    return 43 if message else 42


if __name__ == "__main__":
    sys.exit(main())
