"""A second implementation of the sandbox protocol: compiles and runs on this host, for programs that we wrote.

It measures with ``wait4`` and holds nobody back; what must be safe against strangers is tested with the real one.
"""

from __future__ import annotations

import contextlib
import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

from judge import languages
from judge.core import Execution, Invocation, Limit, Limits, Sources
from judge.errors import CompileError
from judge.languages import Language

_RECIPES = Path(__file__).parents[1] / "sandboxes"
_HERE = {
    "python3": sys.executable,
    "/judge/check.py": str(_RECIPES / "python3" / "check.py"),
    "/judge/compile.sh": str(_RECIPES / "cpp" / "compile.sh"),
}


class LocalProgram:
    """Files in a directory of their own."""

    def __init__(self, directory: Path, language: Language, main: str, compile_seconds: float) -> None:
        self.compile_seconds = compile_seconds
        self._start = lambda memory: [_host(part) for part in language.run_command(str(directory), memory, main)]

    def runs(self, invocations: Iterable[Invocation], limits: Limits) -> Generator[Execution]:
        for invocation in invocations:
            yield self.run(invocation.stdin, limits)

    def alone(self) -> contextlib.AbstractContextManager[None]:
        return contextlib.nullcontext()

    def run(self, input: bytes, limits: Limits) -> Execution:
        with tempfile.TemporaryDirectory() as box:
            given, out, err = (Path(box, name) for name in ("in", "out", "err"))
            given.write_bytes(input)
            with given.open("rb") as stdin, out.open("wb") as stdout, err.open("wb") as stderr:
                ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
                start = time.monotonic()
                process = subprocess.Popen(
                    self._start(limits.memory),
                    stdin=stdin,
                    stdout=stdout,
                    stderr=stderr,
                    cwd=box,
                    preexec_fn=_limiter(limits),
                )
                late = threading.Event()
                timer = threading.Timer(limits.wall, lambda: (late.set(), os.kill(process.pid, signal.SIGKILL)))
                timer.start()
                _, status, used = os.wait4(process.pid, 0)
                timer.cancel()
                wall = time.monotonic() - start
            code = process.returncode = os.waitstatus_to_exitcode(status)
            cpu = used.ru_utime + used.ru_stime
            # A child's peak begins with its parent's (large where torch is loaded): up to there it says nothing.
            memory = used.ru_maxrss * 1024 if used.ru_maxrss > ours else 0
            output = out.read_bytes()
            limit = Limit.NONE
            if memory > limits.memory:
                limit = Limit.MEMORY
            elif cpu > limits.time:
                limit = Limit.CPU
            elif late.is_set():
                limit = Limit.WALL
            elif len(output) > limits.output:
                limit = Limit.OUTPUT
            return Execution(
                cpu=cpu,
                wall=wall,
                memory=memory,
                exit=code if code >= 0 else None,
                signal=-code if code < 0 else None,
                limit=limit,
                stdout=output[: limits.output],
                stderr=err.read_bytes(),
                meter="wait4",
            )


class LocalSandbox:
    """Takes the arguments of ``DockerSandbox`` and has its protocol, so that it can stand where that stands."""

    def __init__(self, slots: int = 1, progress: Callable[[str], None] = lambda text: None, runtime: str = "") -> None:
        self.compiled = 0
        self._directory = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

    def __enter__(self) -> LocalSandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self._directory.cleanup()

    def warm(self, language: str) -> None:
        """There is nothing to start."""

    def compile(self, sources: Sources) -> LocalProgram:
        self.compiled += 1
        language = languages.get(sources.language)
        directory = Path(tempfile.mkdtemp(dir=self._directory.name))
        for name, content in sources.files.items():
            (directory / name).write_bytes(content)
        start = time.monotonic()
        command = [_host(part) for part in language.compile_command(sources.files, sources.main)]
        done = subprocess.run(command, cwd=directory, capture_output=True, timeout=60, check=False)
        if done.returncode:
            raise CompileError(done.stderr.decode(errors="replace"))
        return LocalProgram(directory, language, sources.main, time.monotonic() - start)


def _host(part: str) -> str:
    return _HERE.get(part, part)


def _limiter(limits: Limits) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limits.time + 0.01), resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limits.output + 1, limits.output + 1))

    return limit
