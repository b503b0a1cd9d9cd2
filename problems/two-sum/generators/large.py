"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import random
import sys
from pathlib import Path

N = 200_000


def ledger(rng: random.Random, i: int, j: int) -> tuple[list[int], int]:
    """Make entries and a target that only the entries at ``i`` and ``j`` reach together.

    All entries but the one at ``j`` are even, so an odd target needs that one, and its partner's value is made unique.
    """
    nums = [2 * rng.randrange(-(5 * 10**8), 5 * 10**8) for _ in range(N)]
    nums[i] = 2 * rng.randrange(-(10**8), 10**8)
    partner = nums[i]
    nums = [value + 2 if value == partner and at != i else value for at, value in enumerate(nums)]
    nums[j] = 2 * rng.randrange(-(10**8), 10**8) + 1
    return nums, nums[i] + nums[j]


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    rng = random.Random(20250901)
    write(directory / "12-large-end.in", *ledger(rng, N - 2, N - 1))
    write(directory / "13-large-middle.in", *ledger(rng, N // 2, N // 2 + 1))
    write(directory / "14-large-apart.in", *ledger(rng, N - 1, N // 2))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
