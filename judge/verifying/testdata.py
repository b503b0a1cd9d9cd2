"""What the validators of a package say of its own test data."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from judge.checking import checker_for
from judge.checking.validators import Validators
from judge.core import Checker, Execution, Invocation, Problem, Sandbox, TestCase
from judge.data import of_package
from judge.errors import PackageError, ValidatorError
from judge.package.validation import ValidationCase, validation_cases
from judge.verifying.inputs import LIMITS, InputValidator, input_validator, out_of_reach
from judge.verifying.results import Finding, Level

_LONGEST = 400  # characters of a finding that quotes a compiler
_FOR_SAMPLE = 12  # characters that a sample has at least, for its text in the statement to be no chance


def findings(problem: Problem, sandbox: Sandbox, include: Sequence[Path]) -> Iterator[Finding]:
    """Check inputs, answers and the data made for testing validators, and that the statement repeats no sample.

    Args:
        problem: The package.
        sandbox: Where its validators run.
        include: Headers for validators that include them, such as ``testlib.h``.

    Raises:
        PackageError: The output validator can't be built, or a file can't be read.
        JudgeError: The sandbox failed.
    """
    cases = validation_cases(problem)
    yield from _inputs(problem, sandbox, include, cases)
    yield from _outputs(problem, sandbox, cases)
    yield from _statements(problem)


def _inputs(
    problem: Problem, sandbox: Sandbox, include: Sequence[Path], cases: Sequence[ValidationCase]
) -> Iterator[Finding]:
    if not problem.input_validators and not problem.signature:
        yield Finding(Level.WARNING, "there is no input validator")
    validators, missing = [], 0
    for source in problem.input_validators:
        if reason := out_of_reach(source):
            missing += 1
            yield Finding(Level.WARNING, f"input validator {source.name} was not run: {reason}")
            continue
        try:
            validators.append(input_validator(source, include, sandbox))
        except PackageError as error:  # the submissions can be judged all the same
            missing += 1
            yield Finding(Level.ERROR, " ".join(str(error).split())[:_LONGEST])
    tests = [*problem.tests, *(case.test for case in cases if case.output is not None)]
    for validator in validators:
        with closing(_runs(validator, tests)) as executions:
            for test, execution in zip(tests, executions, strict=True):
                if not validator.accepts(execution):
                    yield Finding(Level.ERROR, validator.rejection(test, execution))
    invalid = [case.test for case in cases if case.output is None]
    for test in invalid if validators else ():
        if not any(_rejects(validator, test) for validator in validators):
            doubt = f" (but {missing} were not run)" if missing else ""
            level = Level.WARNING if missing else Level.ERROR
            yield Finding(level, f"{test.name}.in: no input validator rejects it{doubt}")


def _outputs(problem: Problem, sandbox: Sandbox, cases: Sequence[ValidationCase]) -> Iterator[Finding]:
    if problem.interactive or problem.passes > 1:
        return
    checker: Checker
    if problem.validator:
        checker = Validators(problem.validator, sandbox, problem.scoring is not None and problem.scoring.custom_score)
    else:
        checker = checker_for(problem)
    for test in problem.tests:
        # An own validator may have answers that are no outputs: the specification lets it.
        why = _rejection(checker, test, test.answer)
        if why and problem.signature is None:
            text = f"{test.name}.ans: the output validator does not accept the answer: {why}"
            yield Finding(Level.WARNING if problem.validator else Level.ERROR, text)
        elif why:
            yield Finding(Level.ERROR, f"{test.name}.ans: is not accepted as an output: {why}")
    for case in cases:
        if case.output is None:
            continue
        why = _rejection(checker, case.test, case.output)
        if case.valid and why:
            yield Finding(Level.ERROR, f"{case.test.name}.out: the output validator must accept it: {why}")
        elif not case.valid and not why:
            yield Finding(Level.ERROR, f"{case.test.name}.out: the output validator must reject it, but accepts it")


def _statements(problem: Problem) -> Iterator[Finding]:
    """The format appends the samples: a statement that has them too shows them twice."""
    if problem.signature or problem.interactive or problem.passes > 1:
        return
    samples = [test for test in problem.samples if test.interaction is None and test.input.stat().st_size < 4096]
    for language in problem.statements:
        try:
            lines = [line.strip() for line in problem.statements[language].splitlines()]
        except PackageError as error:  # nothing is judged by a statement
            yield Finding(Level.WARNING, str(error))
            continue
        text = "\n".join(line for line in lines if line)
        for test in samples:
            shown = "\n".join(line.strip() for line in _text(test.input).splitlines() if line.strip())
            if len(shown) >= _FOR_SAMPLE and shown.count("\n") and shown in text:
                said = f"the statement ({language}) holds {test.name}, which is appended to it"
                yield Finding(Level.WARNING, said)


def _rejection(checker: Checker, test: TestCase, output: Path) -> str:
    """Why an output is not accepted, in one line; empty where it is."""
    try:
        check = checker.check(test, of_package(output))
    except ValidatorError as error:
        return str(error)
    return "" if check.accepted else " ".join(check.message.split()) or "no reason given"


def _rejects(validator: InputValidator, test: TestCase) -> bool:
    with closing(_runs(validator, [test])) as executions:
        return not validator.accepts(next(executions))


def _runs(validator: InputValidator, tests: Sequence[TestCase]) -> Generator[Execution]:
    built = validator.built
    return built.program.runs((_invocation(test, built.name) for test in tests), LIMITS)


def _invocation(test: TestCase, validator: str) -> Invocation:
    files = {name: of_package(path) for name, path in test.files.items()}
    args = (*test.input_validator_args.get(validator, ()), *test.args)
    return Invocation(stdin=of_package(test.input), args=args, files=files)


def _text(path: Path) -> str:
    return of_package(path)[:].decode(errors="replace")
