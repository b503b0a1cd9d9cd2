"""The real command with the local sandbox where Docker's stands: ``python -m tests.local_judge test double a.py``.

With ``LOCAL_SANDBOX_COMPILES=N`` the sandbox is gone after ``N`` compilations.
"""

from __future__ import annotations

import os
import sys

import judge.sandbox
from judge.cli import main
from judge.core import Sources
from judge.errors import SandboxUnavailable
from tests.local_sandbox import LocalProgram, LocalSandbox


class MortalSandbox(LocalSandbox):
    def compile(self, sources: Sources) -> LocalProgram:
        if self.compiled == int(os.environ.get("LOCAL_SANDBOX_COMPILES", "-1")):
            raise SandboxUnavailable("the engine is gone")
        return super().compile(sources)


if __name__ == "__main__":
    judge.sandbox.DockerSandbox = MortalSandbox  # type: ignore[assignment,misc]
    sys.exit(main())
