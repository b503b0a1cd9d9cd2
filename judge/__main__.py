"""The command: ``judge``, or ``python -m judge``."""

import sys


def main() -> int:
    """Run the command; also an interrupt while it is still being loaded ends it with the status of an interrupt."""
    try:
        from judge.cli import main

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
