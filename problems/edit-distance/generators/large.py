"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 1000


def random_word(rng: random.Random, alphabet: str, length: int) -> str:
    return "".join(alphabet[rng.randrange(len(alphabet))] for _ in range(length))


def typed(rng: random.Random, word: str) -> str:
    """Copy ``word`` with about one mistake in every ten letters."""
    letters: list[str] = []
    for letter in word:
        dice = rng.randrange(30)
        if dice != 0:
            letters.append(letter if dice > 2 else random_word(rng, "abcde", 1))
        if dice == 2:
            letters.append(letter)
    return "".join(letters)[:N]


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250907)
    write(directory / "12-large-apart.in", "a" * N, "b" * N)
    write(directory / "13-large-random.in", random_word(rng, "abcdefgh", N), random_word(rng, "abcdefgh", N))
    word = random_word(rng, "abcde", N)
    write(directory / "14-large-typed.in", typed(rng, word), word)
    write(directory / "15-large-shifted.in", "xyz" + word[: N - 3], word)
    write(directory / "16-large-one-empty.in", word, "")
    write(directory / "17-large-short.in", random_word(rng, "ab", 30), random_word(rng, "ab", N))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
