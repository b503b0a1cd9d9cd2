"""Random values of random types go through every language unchanged, many in one program.

A test that fails is had again by its name: the seed is in it, and says all.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from judge.core import Execution, Invocation, Limits, Method, Parameter, Signature, Style, Submission
from judge.drivers import dress
from judge.sandbox import DockerSandbox
from judge.value_types import ValueType, is_scalar

from .echoing import echo, marked
from .random_values import BASES, plain, random_type, random_value, written

SEEDS = range(1)
LIMITS = Limits(time=10.0, memory=512 << 20, output=64 << 20)


def types(random: Random, language: str) -> list[ValueType]:
    """Two of every base, in random order."""
    deepest = 2 if language == "c" else 3
    return [random_type(random, base, deepest) for base in random.sample(BASES * 2, 2 * len(BASES))]


def values(random: Random, language: str, all_types: list[ValueType]) -> list[Any]:
    drawn = [random_value(random, type) for type in all_types]
    return without_nul(drawn) if language == "c" else drawn  # it ends C's strings


def without_nul(value: Any) -> Any:
    if isinstance(value, list):
        return [without_nul(one) for one in value]
    return value.replace("\0", " ") if isinstance(value, str) else value


def run(sandbox: DockerSandbox, language: str, signature: Signature, inputs: list[str]) -> list[Execution]:
    program = sandbox.compile(dress(Submission(language=language, source=echo(language, signature)), signature))
    return list(program.runs((Invocation(stdin=one.encode()) for one in inputs), LIMITS))


def answer(execution: Execution) -> list[Any]:
    assert execution.exit == 0, execution.stderr.decode()
    line = execution.stdout[:].splitlines()[0]
    answered: list[Any] = json.loads(line, parse_int=lambda digits: -0.0 if digits == "-0" else int(digits))
    return answered


def check(all_types: list[ValueType], given: list[Any], got: list[Any]) -> None:
    assert len(got) == len(given)
    for type, one, other in zip(all_types, given, got, strict=True):
        assert plain(type.base, other) == plain(type.base, one), f"{type}: {one!r} came back as {other!r}"


@pytest.mark.engine
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("language", marked())
def test_parameters_left_alone_come_back(language: str, seed: int, sandbox: DockerSandbox) -> None:
    random = Random(seed)
    all_types = types(random, language)
    changeable = [number for number, type in enumerate(all_types) if type.layers or not is_scalar(type.base)]
    signature = Signature(
        name="leave",
        parameters=tuple(Parameter(name=f"p{number}", type=str(type)) for number, type in enumerate(all_types)),
        returns="void",
        outputs=tuple(changeable),
    )
    tests = [values(random, language, all_types) for _ in range(8)]
    inputs = ["".join(f"{written(random, one)}\n" for one in test) for test in tests]
    for test, execution in zip(tests, run(sandbox, language, signature, inputs), strict=True):
        check([all_types[number] for number in changeable], [test[number] for number in changeable], answer(execution))


@pytest.mark.engine
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("language", marked())
def test_what_methods_return_comes_back(language: str, seed: int, sandbox: DockerSandbox) -> None:
    random = Random(seed)
    all_types = types(random, language)
    value = [(Parameter(name="value", type=str(type)),) for type in all_types]
    methods = tuple(
        Method(name=f"echo{number}", parameters=value[number], returns=str(type))
        for number, type in enumerate(all_types)
    )
    signature = Signature(name="Kept", parameters=(), returns="void", style=Style.CLASS, methods=methods)
    calls = [method.name for method in methods] * 20
    tests = [[one for _ in range(20) for one in values(random, language, all_types)] for _ in range(2)]
    inputs = [f"{json.dumps(['Kept', *calls])}\n{written(random, [[], *([one] for one in test)])}\n" for test in tests]
    for test, execution in zip(tests, run(sandbox, language, signature, inputs), strict=True):
        constructed, *got = answer(execution)
        assert constructed is None
        check(all_types * 20, test, got)
