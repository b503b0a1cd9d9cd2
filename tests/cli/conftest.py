from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOUBLE = ROOT / "tests" / "problems" / "double"
RIGHT = "```python\nprint(2 * int(input()))\n```\n"
WRONG = "```python\nprint(int(input()) ** 2 + 1)\n```\n"


class Command:
    """Runs the command in a directory of its own; the local sandbox stands in for Docker's unless told otherwise."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("JUDGE_")},
            "PYTHONPATH": str(ROOT),
            "JUDGE_PROBLEMS": str(ROOT / "tests" / "problems"),
            "XDG_CONFIG_HOME": str(directory / "home"),
        }

    def argv(self, *arguments: str, real: bool = False) -> list[str]:
        return [sys.executable, "-m", "judge" if real else "tests.local_judge", *arguments]

    def __call__(
        self, *arguments: str, input: bytes = b"", real: bool = False, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            self.argv(*arguments, real=real),
            cwd=self.directory,
            env=self.environment | environment,
            input=input,
            capture_output=True,
            timeout=120,
            check=False,
        )
        out, err = (stream.decode("utf-8", "surrogateescape") for stream in (done.stdout, done.stderr))
        assert "Traceback" not in err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.argv(*arguments),
            cwd=self.directory,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # A background job of a shell is started deaf to interrupts, and so would be what it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    def file(self, name: str, text: str) -> str:
        (self.directory / name).write_text(text)
        return name

    def replies(self, *texts: str) -> str:
        return "replay:" + self.file("replies.jsonl", "\n".join(json.dumps({"text": text}) for text in texts))


@pytest.fixture
def judge(tmp_path: Path) -> Command:
    return Command(tmp_path)
