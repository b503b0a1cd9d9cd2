"""Compile every Python file of the directory, running and writing nothing; show errors as Python shows them."""

import sys
import traceback
from pathlib import Path

for path in sorted(Path().glob("*.py")):
    try:
        compile(path.read_bytes(), path.name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        sys.stderr.write("".join(traceback.format_exception_only(error)))
        sys.exit(1)
