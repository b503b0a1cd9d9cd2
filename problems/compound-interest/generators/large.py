"""Write the large inputs: ``python3 generators/large.py DIRECTORY``."""

import json
import sys
from pathlib import Path


def write(path: Path, *parameters: object) -> None:
    path.write_text("".join(json.dumps(parameter) + "\n" for parameter in parameters))


def main(directory: Path) -> None:
    write(directory / "13-large-minus-one.in", -1.0, 2**31 - 2)
    write(directory / "14-large-least-years.in", 2.0, -(2**31))
    write(directory / "15-large-one.in", 1.0, 2**31 - 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
