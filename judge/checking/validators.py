"""Output validators and interactors of packages: each compiled once, and run in a container of its own.

A validator sees the input, the answer and the feedback directory; the submission's output comes on its standard input,
as bytes that the submission can no longer change. An interactor sees the same in a directory of the container that the
submission can't enter, and talks with the submission.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from judge.checking.outcomes import FEEDBACK, REJECTING, TESTLIB_REJECTING, Outcome, of_testlib, of_validator
from judge.checking.programs import Built, build
from judge.core import (
    Check,
    Data,
    Encounter,
    Execution,
    Invocation,
    Limits,
    OutputValidator,
    Program,
    Sandbox,
    TestCase,
)
from judge.data import of_package
from judge.errors import ValidatorError

_OUTPUT = "output"


class Validators:
    """The output validators of a problem; behind `judge.core.Checker`."""

    def __init__(self, validator: OutputValidator, sandbox: Sandbox, scoring: bool) -> None:
        """Compile them; only where there is ``scoring`` they may give scores.

        Raises:
            PackageError: One can't be built.
            SandboxUnavailable: The sandbox failed.
        """
        self._limits = validator.limits
        self._scoring = scoring
        self._built = tuple(build(program, validator.include, sandbox) for program in validator.programs)

    def check(self, test: TestCase, output: Data) -> Check:
        """See `judge.core.Checker.check`."""
        return self.validate(test, of_package(test.input), output, {}).check

    def validate(self, test: TestCase, input: Data, output: Data, feedback: Mapping[str, bytes]) -> Outcome:
        """Ask every validator about one output; the first that rejects has the word.

        Args:
            test: The test case.
            input: What the submission read in this pass.
            output: What the submission wrote.
            feedback: Files that an earlier pass left in the feedback directory.

        Raises:
            ValidatorError: A validator failed.
        """
        outcome = None
        for built in self._built:
            invocation = replace(_invocation(built, test, input, feedback, output), stdin=output)
            with closing(built.program.runs([invocation], self._limits)) as executions:
                said = self._outcome(built, next(executions))
            if not said.check.accepted:
                return said
            outcome = outcome or said
        if outcome is None:
            raise ValidatorError("there is no output validator")
        return outcome

    def converse(
        self, program: Program, invocation: Invocation, limits: Limits, test: TestCase, feedback: Mapping[str, bytes]
    ) -> Encounter:
        """Let a submission talk with the interactor about ``test``; the input of this pass is the invocation's."""
        built = self._built[0]
        rejecting = TESTLIB_REJECTING if built.testlib else REJECTING
        told = _invocation(built, test, invocation.stdin, feedback, None)
        return program.interact(invocation, limits, built.program, told, self._limits, rejecting)

    def said(self, interactor: Execution) -> Outcome:
        """What the interactor's end means.

        Raises:
            ValidatorError: It failed.
        """
        return self._outcome(self._built[0], interactor)

    def _outcome(self, built: Built, execution: Execution) -> Outcome:
        if built.testlib:
            return of_testlib(built.name, execution, self._limits, self._scoring)
        return of_validator(built.name, execution, self._limits, self._scoring)


def _invocation(
    built: Built, test: TestCase, content: Data, feedback: Mapping[str, bytes], output: Data | None
) -> Invocation:
    """What a validator is given about an input of this ``content``; ``output`` is ``None`` for an interactor."""
    # A submission sees the command line of the interactor beside it: no name of a test case is told there.
    name = "test" if output is None else Path(test.name).name
    input, answer = f"{name}.in", f"{name}.ans"
    files: dict[str, Data] = {input: content, answer: of_package(test.answer)}
    if not built.testlib:
        return Invocation(
            files={**files, FEEDBACK: b"", **feedback},
            paths=(input, answer, FEEDBACK),
            args=test.validator_args,
            keep=(FEEDBACK,),
        )
    # testlib wants the submission's output in a file; what its interactors write there is for nobody.
    if output is not None:
        files[_OUTPUT] = output
    return Invocation(files=files, paths=(input, _OUTPUT, answer), args=test.validator_args)
