"""Static validators of packages: they judge the files of a submission, in a container of their own, without running it.

https://www.kattis.com/problem-package-format/spec/2025-09, section "Static validator".
"""

from __future__ import annotations

from contextlib import closing

from judge.checking.outcomes import FEEDBACK, of_validator
from judge.checking.programs import build
from judge.core import Check, Invocation, OutputValidator, Sandbox, Sources, TestCase
from judge.errors import ValidatorError

_SUBMISSION = "submission"
_CODES = {"pypy3": "python3"}  # the specification knows languages, not what runs them


class StaticValidator:
    """The static validator of a problem."""

    def __init__(self, validator: OutputValidator, sandbox: Sandbox, scoring: bool) -> None:
        """Compile it; only where there is ``scoring`` it may give scores.

        Raises:
            PackageError: It can't be built.
            SandboxUnavailable: The sandbox failed.
        """
        self._limits = validator.limits
        self._scoring = scoring
        self._built = build(validator.programs[0], validator.include, sandbox)

    def check(self, test: TestCase, sources: Sources) -> Check:
        """Say whether the files of a submission are right; it starts in a directory that holds them and nothing else.

        Raises:
            ValidatorError: The validator failed.
            SandboxUnavailable: The sandbox failed.
        """
        language = _CODES.get(sources.language, sources.language)
        invocation = Invocation(
            files={f"{_SUBMISSION}/{name}": content for name, content in sources.files.items()} | {FEEDBACK: b""},
            args=(language, sources.main, f"../{FEEDBACK}", *(test.static_args or ())),
            keep=(FEEDBACK,),
            directory=_SUBMISSION,
        )
        with closing(self._built.program.runs([invocation], self._limits)) as executions:
            execution = next(executions)
        try:
            return of_validator(self._built.name, execution, self._limits, self._scoring).check
        except ValidatorError as error:
            raise ValidatorError(str(error).replace("the output validator", "the static validator", 1)) from None
