"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

LENGTH = 2000


def random_word(rng: random.Random, alphabet: str) -> str:
    return "".join(alphabet[rng.randrange(len(alphabet))] for _ in range(rng.randrange(8, 21)))


def dictionary(rng: random.Random, alphabet: str) -> list[str]:
    words: set[str] = set()
    while len(words) < 1000:
        words.add(random_word(rng, alphabet))
    return sorted(words)


def message(rng: random.Random, words: list[str]) -> str:
    """Join random words up to the full length."""
    text = ""
    while len(text) < LENGTH - 40:
        text += words[rng.randrange(len(words))]
    gap = LENGTH - len(text)
    return text + next(a + b for a in words for b in words if len(a) + len(b) == gap)


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250905)
    same = ["a" * length for length in range(5, 21)]
    write(directory / "14-large-last-letter.in", "a" * (LENGTH - 1) + "b", same)
    write(directory / "15-large-middle-letter.in", "a" * 999 + "b" + "a" * 1000, same)
    write(directory / "16-large-same.in", "a" * LENGTH, same)
    words = dictionary(rng, "abcdefghijklmnopqrstuvwxyz")
    write(directory / "17-large-words.in", message(rng, words), words)
    words = dictionary(rng, "ab")
    write(directory / "18-large-two-letters.in", message(rng, words)[:-1] + "c", words)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
