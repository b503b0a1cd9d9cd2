"""Write the large inputs of this package into the directory given as the only argument."""

import sys
from pathlib import Path

LENGTH = 10**6


def write(path: Path, signal: str, pattern: str) -> None:
    """Write a test input."""
    path.write_text(f"{signal}\n{pattern}\n")


def fibonacci(length: int) -> str:
    """Return the start of the Fibonacci word, whose prefixes almost repeat at many distances."""
    shorter, word = "a", "ab"
    while len(word) < length:
        shorter, word = word, word + shorter
    return word[:length]


def main(directory: Path) -> None:
    """Write an occurrence everywhere, a near miss everywhere, and the Fibonacci word."""
    write(directory / "14-large-same.in", "a" * LENGTH, "a" * (LENGTH // 2))
    write(directory / "15-large-near-miss.in", "a" * LENGTH, "a" * (LENGTH // 2) + "b")
    word = fibonacci(LENGTH)
    write(directory / "16-large-fibonacci.in", word, word[1000:11000])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
