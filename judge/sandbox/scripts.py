"""Programs of a package that bring scripts of their own: ``build`` makes them, ``run`` starts them.

Scripts find a shell, Python 3, and compilers of C and C++. The work directory of ``build`` can't hold executables that
are started there, so that its interpreter is started with it as an argument.
"""

from __future__ import annotations

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
    """What the first line names, as the kernel reads it: all that follows the interpreter is one argument."""
    first = script.split(b"\n", 1)[0].decode(errors="replace")
    words = first[2:].strip().split(None, 1) if first.startswith("#!") else []
    return tuple(words) or ("/bin/sh",)
