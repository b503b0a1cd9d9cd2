"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import sys
from pathlib import Path

N = 5_000


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    line = [value for i in range(N - 2) for value in (i, None)]
    write(directory / "13-large-line.in", [*line[:-1], N - 2, N - 1], N - 1, N - 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
