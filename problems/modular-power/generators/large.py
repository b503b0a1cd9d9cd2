"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

LIMIT = 10**18
MODULUS = 2 * 10**9
Lock = tuple[int, int, int]


def write(path: Path, locks: list[Lock]) -> None:
    """Write a test input."""
    path.write_text(f"{len(locks)}\n" + "".join(f"{a} {b} {m}\n" for a, b, m in locks))


def main(directory: Path) -> None:
    """Write exponents that need every bit of a 64-bit number, and as many locks as allowed."""
    rng = random.Random(20406)
    exponents = [LIMIT, LIMIT - 1, 2**59 - 1, 2**59, 2**59 + 1, 2**53 + 1, 2**40, 10**10]
    locks = [(a, b, m) for b in exponents for a, m in ((3, 1_999_999_973), (LIMIT, 999_999_937), (7, MODULUS))]
    write(directory / "12-large-exponents.in", locks)

    locks = [(rng.randrange(LIMIT + 1), rng.randrange(LIMIT + 1), rng.randrange(1, MODULUS + 1)) for _ in range(5000)]
    write(directory / "13-large-locks.in", locks)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
