"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 500_000
OPENING, CLOSING = "([{", ")]}"


def nested(rng: random.Random) -> str:
    kinds = [rng.randrange(3) for _ in range(N // 2)]
    return "".join(OPENING[kind] for kind in kinds) + "".join(CLOSING[kind] for kind in reversed(kinds))


def mixed(rng: random.Random) -> str:
    """Make a balanced text of letters and brackets that rises and falls at random."""
    text: list[str] = []
    stack: list[int] = []
    while len(text) + len(stack) < N - 1:
        dice = rng.randrange(5)
        if dice == 0:
            text.append(chr(rng.randrange(ord("a"), ord("z") + 1)))
        elif dice <= 2 or not stack:
            stack.append(rng.randrange(3))
            text.append(OPENING[stack[-1]])
        else:
            text.append(CLOSING[stack.pop()])
    text.extend(CLOSING[kind] for kind in reversed(stack))
    return "".join(text)


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250902)
    write(directory / "14-large-nested.in", nested(rng))
    write(directory / "15-large-mixed.in", mixed(rng))
    write(directory / "16-large-left-open.in", "(" + mixed(rng))
    text = nested(rng)
    write(directory / "17-large-wrong-last.in", text[:-1] + (")" if text[-1] != ")" else "]"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
