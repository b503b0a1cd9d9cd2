"""Graders that a package of the legacy format brings: a program that puts the results of a group together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import closing
from functools import cache

from judge.checking.outcomes import failure
from judge.checking.programs import build
from judge.core import Group, Invocation, Limit, Limits, ProgramSource, Sandbox, Verdict
from judge.errors import ValidatorError
from judge.judging.scoring import Grader, Result

LIMITS = Limits(time=60.0, memory=1 << 30, output=1 << 20)
_LINE = re.compile(rb"\s*(AC|WA|TLE|RTE|MLE|OLE|JE)\s+([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*")


def grader_of(source: ProgramSource, sandbox: Sandbox) -> Grader:
    """Compile a package's grader.

    Raises:
        PackageError: It can't be built.
        SandboxUnavailable: The sandbox failed.
    """
    built = build(source, (), sandbox)

    @cache  # a group is graded to know whether its rejection ends the one above, and again in the end
    def printed(args: tuple[str, ...], lines: str) -> Result:
        invocation = Invocation(stdin=lines.encode(), args=args)
        with closing(built.program.runs([invocation], LIMITS)) as executions:
            execution = next(executions)
        if execution.exit != 0 or execution.limit is not Limit.NONE:
            reason = failure(built.name, execution, LIMITS).replace("the output validator", "the grader", 1)
            raise ValidatorError(reason)
        return parse(built.name, execution.stdout[:])

    def graded(group: Group, results: Sequence[Result]) -> Result:
        return printed(group.grader_args or (), "".join(f"{each.verdict} {float(each.score)}\n" for each in results))

    return graded


def parse(name: str, output: bytes) -> Result:
    """What a grader printed.

    Raises:
        ValidatorError: It is not one verdict and one score.
    """
    match = _LINE.fullmatch(output)
    try:
        score = float(match[2]) if match else None
    except ValueError:
        score = None
    if match is None or score is None:
        shown = output[:60].decode(errors="replace").strip()
        raise ValidatorError(f"the grader {name} printed '{shown}', not a verdict and a score")
    verdict = Verdict(match[1].decode())
    if verdict is Verdict.JE:
        raise ValidatorError(f"the grader {name} reports a judge error")
    return Result(verdict, score)
