"""Runs dressed submissions in the real sandbox, for languages whose compilers this host need not have."""

from __future__ import annotations

from judge.core import Execution, Invocation, Limits, Method, Parameter, Signature, Submission
from judge.drivers import dress
from judge.sandbox import DockerSandbox

LIMITS = Limits(time=10.0, memory=512 << 20, output=64 << 20)


def method(name: str, returns: str, *types: str) -> Method:
    """A method with parameters called p1, p2, ..."""
    named = tuple(Parameter(name=f"p{number}", type=type) for number, type in enumerate(types, 1))
    return Method(name=name, parameters=named, returns=returns)


def runs(sandbox: DockerSandbox, language: str, source: str, wanted: Signature, *inputs: str) -> list[Execution]:
    """Compile once, and run on each of ``inputs``."""
    program = sandbox.compile(dress(Submission(language=language, source=source), wanted))
    return list(program.runs((Invocation(stdin=one.encode()) for one in inputs), LIMITS))


def answer(execution: Execution) -> str:
    """The first of the two lines that a driver prints."""
    output = execution.stdout[0 : len(execution.stdout)]
    assert execution.exit == 0, execution.stderr
    first, seconds, rest = output.decode().split("\n")
    assert rest == ""
    assert 0 <= float(seconds) < 10
    return first


def failure(execution: Execution) -> str:
    """What a run that failed with status 1, and without an answer, printed on standard error."""
    assert (execution.exit, len(execution.stdout)) == (1, 0), execution
    return execution.stderr.decode()
