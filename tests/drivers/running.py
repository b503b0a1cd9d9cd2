"""Runs a dressed submission on this host: no sandbox, for the submissions here are our own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from judge.core import Linked, Parameter, Signature, Submission
from judge.drivers import dress


def signature(name: str, returns: str, *types: str) -> Signature:
    """A signature with parameters called p1, p2, ..."""
    named = tuple(Parameter(name=f"p{number}", type=type) for number, type in enumerate(types, 1))
    return Signature(name=name, parameters=named, returns=returns)


def named(types: str) -> tuple[Parameter, ...]:
    """Parameters from words such as ``integer[] nums, integer k``; a star hides one."""
    pairs = [part.split() for part in types.split(",") if part]
    return tuple(Parameter(name=name.strip("*"), type=type, hidden=name.startswith("*")) for type, name in pairs)


def linked(kind: Linked, returns: str, types: str) -> Signature:
    """The signature of a function on nodes of this kind."""
    return Signature(name="f", parameters=named(types), returns=returns, linked=kind)


def write(directory: Path, language: str, source: str, wanted: Signature) -> None:
    """Put the dressed submission into ``directory``."""
    for name, content in dress(Submission(language=language, source=source), wanted).files.items():
        (directory / name).write_bytes(content)


def run_python(directory: Path, source: str, wanted: Signature, lines: str) -> subprocess.CompletedProcess[bytes]:
    """Run a Python submission with ``lines`` as standard input."""
    write(directory, "python3", source, wanted)
    command = [sys.executable, str(directory / "main.py")]
    return subprocess.run(command, input=lines.encode(), capture_output=True, timeout=20, check=False)


def compile_cpp(directory: Path, source: str, wanted: Signature, *options: str) -> Path:
    """Compile a C++ submission and give the program."""
    write(directory, "cpp", source, wanted)
    command = ["g++", "-x", "c++", "-std=gnu++2b", *options, "-o", "main", "main.cpp"]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return directory / "main"


def run(program: Path, lines: str) -> subprocess.CompletedProcess[bytes]:
    """Run a compiled program with ``lines`` as standard input."""
    return subprocess.run([str(program)], input=lines.encode(), capture_output=True, timeout=20, check=False)


def answer(done: subprocess.CompletedProcess[bytes]) -> str:
    """The first of the two lines that a driver prints."""
    assert done.returncode == 0, done.stderr
    first, seconds, rest = done.stdout.decode().split("\n")
    assert rest == ""
    assert 0 <= float(seconds) < 60
    return first
