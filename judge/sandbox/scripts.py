"""Programs of a package that bring scripts of their own: ``build`` makes them, ``run`` starts them.

Scripts find a shell, Python 3, and compilers of C and C++. The work directory of ``build`` can't hold executables that
are started there, so that its interpreter is started with it as an argument.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping

IMAGE = "python3+cpp"
BUILD, RUN = "build", "run"


def build_command(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The command that makes a program of ``files`` (name to content) in the build directory."""
    return (*_interpreter(files[BUILD]), BUILD) if BUILD in files else ("/bin/true",)


def run_command(program: str) -> tuple[str, ...]:
    """The command that starts a program that lies in the directory ``program``."""
    return (f"{program}/{RUN}",)


def _interpreter(script: bytes) -> tuple[str, ...]:
    first = script.split(b"\n", 1)[0].decode(errors="replace")
    return tuple(shlex.split(first[2:])) if first.startswith("#!") else ("/bin/sh",)
