"""What a run is given besides standard input, and what is brought back of it."""

from __future__ import annotations

from contextlib import closing

import pytest

from judge.core import Execution, Invocation, Limit, Limits, Sources
from judge.errors import SandboxUnavailable
from judge.sandbox import DockerSandbox
from tests.slowness import SLOW

pytestmark = pytest.mark.engine
LIMITS = Limits(time=2.0 * SLOW, memory=256 << 20, output=1 << 20)
LOOK = """
import os, sys
print(sys.argv[1:], sorted(os.listdir()), sys.stdin.read())
for name in sys.argv[1:]:
    if os.path.isfile(name):
        print(open(name).read())
"""


def runs(sandbox: DockerSandbox, source: str, *invocations: Invocation, trusted: bool = False) -> list[Execution]:
    program = sandbox.compile(Sources(language="python3", files={"main.py": source.encode()}, trusted=trusted))
    return list(program.runs(invocations, LIMITS))


def test_every_run_has_its_own_arguments_and_files(sandbox: DockerSandbox) -> None:
    first, second, third = runs(
        sandbox,
        LOOK,
        Invocation(stdin=b"1", args=("a b", "ü"), files={"one": b"", "deep/er/two": b""}),
        Invocation(stdin=b"2"),
        Invocation(stdin=b"3", args=("x",), paths=("deep/two",), files={"deep/two": b"content", "empty/": b""}),
    )
    assert first.stdout.decode() == "['a b', 'ü'] ['deep', 'one'] 1\n"
    assert second.stdout.decode() == "[] [] 2\n"
    assert third.stdout.decode() == "['/box/deep/two', 'x'] ['deep', 'empty'] 3\ncontent\n"


def test_a_run_starts_in_the_directory_that_it_names(sandbox: DockerSandbox) -> None:
    (execution,) = runs(sandbox, LOOK, Invocation(files={"deep/one": b""}, directory="deep"))
    assert execution.stdout.decode() == "[] ['one'] \n"


def test_files_are_kept_as_asked_for(sandbox: DockerSandbox) -> None:
    source = """
import os
os.makedirs("out/deep")
for name in ("one", "two", "out/three", "out/deep/four"):
    open(name, "w").write(name)
os.symlink("/etc/passwd", "out/link")
os.symlink("/etc/passwd", "link")
os.mkfifo("out/fifo")
"""
    everything, some, nothing = runs(
        sandbox, source, Invocation(keep=("/",)), Invocation(keep=("one", "link", "out/", "missing")), Invocation()
    )
    assert everything.files == {n: n.encode() for n in ("one", "two", "out/three", "out/deep/four")}
    assert some.files == {n: n.encode() for n in ("one", "out/three", "out/deep/four")}
    assert nothing.files == {}


def test_more_than_can_be_kept_is_the_output_limit(sandbox: DockerSandbox) -> None:
    source = "for i in range(5): open(f'{i}', 'wb').write(bytes(30 << 20))"
    (execution,) = runs(sandbox, source, Invocation(keep=("/",)))
    assert execution.limit is Limit.OUTPUT
    assert len(execution.files) <= 2


def test_files_are_kept_of_a_run_that_was_killed(sandbox: DockerSandbox) -> None:
    source = "open('log', 'w').write('here')\nwhile True: pass"
    (execution,) = runs(sandbox, source, Invocation(keep=("log",)))
    assert (execution.limit, execution.files) == (Limit.CPU, {"log": b"here"})


@pytest.mark.parametrize("name", ["../up", "a/../../up", "/etc/x", "a//b", ".", ""])
def test_names_stay_below_the_work_directory(name: str) -> None:
    with DockerSandbox() as sandbox, pytest.raises(SandboxUnavailable, match="bad name"):
        runs(sandbox, "print(1)", Invocation(files={name: b""}))


def test_stopping_early_ends_a_run_with_files_that_was_sent_ahead(sandbox: DockerSandbox) -> None:
    source = Sources(language="python3", files={"main.py": b"import time\nopen('x').read()\ntime.sleep(0.1)"})
    invocations = (Invocation(files={"x": b"1"}, keep=("x",)) for _ in range(1000))
    with closing(sandbox.compile(source).runs(invocations, LIMITS)) as executions:
        assert next(executions).files == {"x": b"1"}
    (execution,) = runs(sandbox, LOOK, Invocation(stdin=b"4"))
    assert execution.stdout == b"[] [] 4\n"
