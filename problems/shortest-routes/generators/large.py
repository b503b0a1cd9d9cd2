"""Write the large inputs of this package into the directory given as the only argument."""

import random
import sys
from pathlib import Path

TOWNS = 100_000
ROADS = 200_000
FAR = 10**9
Road = tuple[int, int, int]


def write(path: Path, roads: list[Road], customers: list[int]) -> None:
    """Write a test input."""
    lines = [f"{TOWNS} {len(roads)} {len(customers)}", *(f"{u} {v} {d}" for u, v, d in roads)]
    path.write_text("\n".join(lines) + "\n" + " ".join(map(str, customers)) + "\n")


def chain(rng: random.Random) -> list[Road]:
    """Return a line of longest roads from town 1 to town TOWNS, told from its end, and detours that do not help."""
    roads = [(town, town + 1, FAR) for town in range(1, TOWNS)]
    for _ in range(ROADS - len(roads)):
        town = rng.randrange(1, TOWNS)
        roads.append((town, rng.randrange(1, town + 1), rng.randrange(1, FAR + 1)))
    return roads[::-1]


def scattered(rng: random.Random) -> list[Road]:
    """Return roads between random towns; about a fifth of the towns cannot be reached."""
    return [(rng.randrange(1, TOWNS + 1), rng.randrange(1, TOWNS + 1), rng.randrange(1, FAR + 1)) for _ in range(ROADS)]


def hub() -> list[Road]:
    """Return a hub that is found over ever shorter routes before it is reached, with a road to every other town."""
    spokes = ROADS // 3
    center = spokes + 2
    roads = [(1, 2 + i, 1 + i) for i in range(spokes)]
    roads += [(2 + i, center, FAR - 2 * i) for i in range(spokes)]
    roads += [(center, 1 + town % TOWNS, FAR) for town in range(center, center + ROADS - 2 * spokes)]
    return roads


def main(directory: Path) -> None:
    """Write a chain, random roads and a hub, each with the most customers."""
    rng = random.Random(20408)
    customers = [rng.randrange(1, TOWNS + 1) for _ in range(999)]
    write(directory / "12-large-chain.in", chain(rng), [*customers, TOWNS])
    write(directory / "13-large-random.in", scattered(rng), [*customers, 1])
    write(directory / "14-large-hub.in", hub(), [*customers, TOWNS])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
