"""One submission on its test cases: the plain way, in several passes, and talking with an interactor."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby

from judge.checking import checker_for
from judge.checking.outcomes import Outcome
from judge.checking.static import StaticValidator
from judge.checking.validators import Validators
from judge.core import (
    Check,
    Checker,
    Encounter,
    Execution,
    Invocation,
    Limit,
    Limits,
    Problem,
    Program,
    Run,
    Sandbox,
    Signature,
    Sources,
    TestCase,
    Verdict,
)
from judge.data import of_package
from judge.errors import JudgeError, PackageError, ValidatorError
from judge.judging import functions
from judge.judging.answers import Answers
from judge.judging.verdicts import assess, checked, in_doubt, not_run, rejected, verdict, with_margin

RETRIES = 2  # of our own failures, for each compilation and each run


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What the test cases of one submission are run with.

    Attributes:
        problem: The problem.
        program: The compiled submission, or the answers that the submission is.
        sources: The submission's files as it brings them, where there is a static validator.
        checker: Compares outputs with answers.
        validators: The package's own output validators, compiled; ``None`` for the default one.
        static: The package's static validator, compiled.
    """

    problem: Problem
    program: Program | Answers
    sources: Sources | None
    checker: Checker
    validators: Validators | None = None
    static: StaticValidator | None = None

    def runs(self, tests: Sequence[TestCase]) -> Generator[Run]:
        """Run ``tests`` in order; close the generator to stop early.

        Our own failures are retried; one that stays is the last run, with verdict JE. An output validator that fails
        is not asked again: it would fail on the same output.

        Raises:
            PackageError: A test's file cannot be read.
        """
        done = failures = 0
        while done < len(tests):
            try:
                with closing(self._try(tests[done:])) as runs:
                    for run in runs:
                        yield run
                        done, failures = done + 1, 0
            except ValidatorError as error:
                yield judge_error(tests[done], error)
                return
            except JudgeError as error:
                failures += 1
                if failures > RETRIES:
                    yield judge_error(tests[done], error)
                    return

    def _try(self, tests: Sequence[TestCase]) -> Generator[Run]:
        for static, group in groupby(tests, key=lambda test: test.static_args is not None):
            if static and self.static and self.sources:
                for test in group:
                    yield checked(test, not_run(), self.static.check(test, self.sources))
            elif isinstance(self.program, Answers):
                for test in group:
                    yield self.program.assess(test, self.problem.limits, self.checker)
            else:
                with closing(self._run(self.program, list(group))) as runs:
                    yield from runs

    def _run(self, program: Program, tests: Sequence[TestCase]) -> Generator[Run]:
        """Run ``tests``; a run whose time is in doubt is run once more, with nothing beside it, and that counts."""
        done = 0
        while done < len(tests):
            with closing(self._run_once(program, tests[done:])) as runs:
                for run in runs:
                    done += 1
                    if in_doubt(run, self.problem.limits):
                        break
                    yield run
                else:
                    return
            with program.alone():
                (run,) = self._run_once(program, tests[done - 1 : done])
            yield run

    def _run_once(self, program: Program, tests: Sequence[TestCase]) -> Generator[Run]:
        if self.validators and (self.problem.interactive or self.problem.passes > 1):
            for test in tests:
                yield self._passes(program, test, self.validators)
            return
        limits, signature = self.problem.limits, self.problem.signature
        invocations = (_invocation(test, signature) for test in tests)
        with closing(program.runs(invocations, with_margin(limits))) as executions:
            for test, execution in zip(tests, executions, strict=True):
                answer = functions.answered(signature, test, execution) if signature else execution
                if isinstance(answer, Check):
                    rejection = verdict(execution, limits)
                    yield rejected(test, execution, rejection) if rejection else checked(test, execution, answer)
                else:
                    yield assess(test, answer, limits, self.checker)

    def _passes(self, program: Program, test: TestCase, validators: Validators) -> Run:
        invocation, limits = _invocation(test, self.problem.signature), with_margin(self.problem.limits)
        feedback: Mapping[str, bytes] = {}
        seen: list[Execution] = []
        for _ in range(self.problem.passes):
            if self.problem.interactive:
                encounter = validators.converse(program, invocation, limits, test, feedback)
                seen.append(encounter.submission)
                result = talked(encounter, self.problem.limits, validators)
            else:
                with closing(program.runs([invocation], limits)) as executions:
                    seen.append(next(executions))
                result = verdict(seen[-1], self.problem.limits) or validators.validate(
                    test, invocation.stdin, seen[-1].stdout, feedback
                )
            worst = _worst(seen)
            if not isinstance(result, Outcome):
                return rejected(test, worst, result)
            if result.next_input is None:
                return checked(test, worst, result.check)
            feedback = result.feedback
            invocation = replace(invocation, stdin=result.next_input)
        raise ValidatorError(
            f"the output validator asks for pass {self.problem.passes + 1} of {test.name}; "
            f"{'one pass is' if self.problem.passes == 1 else f'{self.problem.passes} passes are'} allowed"
        )


def bench(problem: Problem, program: Program | Answers, sources: Sources | None, sandbox: Sandbox) -> Bench:
    """What a compiled submission is judged with; compiles the package's validators.

    Raises:
        PackageError: A validator can't be used.
        SandboxUnavailable: The sandbox failed.
    """
    scoring = problem.scoring is not None and problem.scoring.custom_score
    static = StaticValidator(problem.static_validator, sandbox, scoring) if problem.static_validator else None
    talks = problem.interactive or problem.passes > 1
    if problem.validator is None:
        if talks:
            raise PackageError(f"{problem.directory}: an interactive or multi-pass problem needs an output validator")
        return Bench(problem=problem, program=program, sources=sources, checker=checker_for(problem), static=static)
    validator = problem.validator
    if talks:  # two can't talk at a time, nor both name the next input
        validator = replace(validator, programs=validator.programs[:1])
    validators = Validators(validator, sandbox, scoring)
    return Bench(
        problem=problem, program=program, sources=sources, checker=validators, validators=validators, static=static
    )


def talked(encounter: Encounter, limits: Limits, validators: Validators) -> Outcome | tuple[Verdict, str]:
    """What a talk comes to: who ended first decides.

    * The interactor ended first and rejects: wrong answer, whatever became of the submission then.
    * The interactor ended first and accepts: the submission must still end well by itself.
    * The submission ended first, and badly, or passed a limit (both waiting for each other is its wall-clock limit):
      that is its verdict; the interactor is not asked.
    * The submission ended first, and well: the interactor's word.

    Raises:
        ValidatorError: The interactor failed, and not because the submission did.
    """
    submission, interactor = encounter.submission, encounter.interactor
    rejection = verdict(submission, limits)
    if encounter.interactor_first:
        outcome = validators.said(interactor)
        return rejection if rejection and outcome.check.accepted else outcome
    stopped = interactor.limit is not Limit.NONE and submission.limit is Limit.NONE and submission.signal is not None
    if stopped or rejection is None:
        return validators.said(interactor)
    return rejection


def _worst(executions: Sequence[Execution]) -> Execution:
    """The last pass, with the most time and memory of all passes: limits are per pass."""
    return replace(
        executions[-1],
        cpu=max(execution.cpu for execution in executions),
        wall=max(execution.wall for execution in executions),
        memory=max(execution.memory for execution in executions),
    )


def judge_error(test: TestCase, error: JudgeError) -> Run:
    """The run that we could not judge."""
    return Run(test=test, verdict=Verdict.JE, execution=None, message=str(error))


def _invocation(test: TestCase, signature: Signature | None) -> Invocation:
    files = {name: of_package(path) for name, path in test.files.items()}
    stdin = functions.given(signature, test) if signature else of_package(test.input)
    return Invocation(stdin=stdin, args=test.args, files=files)
