from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from judge.checking import checker_for
from judge.checking.arguments import json_rules, token_rules
from judge.checking.tolerance import Tolerance
from judge.core import Limits, Problem, Signature, TestCase
from judge.errors import PackageError
from judge.value_types import parse_type

BAD_TOKEN_ARGUMENTS = {
    "case_insensitive": "unknown output validator argument 'case_insensitive'",
    "float_tolerance=1e-6": "unknown output validator argument 'float_tolerance=1e-6'",
    "1e-6": "unknown output validator argument '1e-6'",
    "any_order outer": "unknown output validator argument 'any_order'",
    "float_tolerance": "'float_tolerance' needs a value after it",
    "float_tolerance x": "float_tolerance 'x' is no number >= 0",
    "float_tolerance -1": "float_tolerance '-1' is no number >= 0",
    "float_tolerance nan": "float_tolerance 'nan' is no number >= 0",
    "float_tolerance inf": "float_tolerance 'inf' is no number >= 0",
    "float_tolerance 1e99999999999999999999": "is no number >= 0",
    "float_tolerance case_sensitive": "float_tolerance 'case_sensitive' is no number",
}

BAD_JSON_ARGUMENTS = [
    ("integer[]", "case_sensitive", "unknown output validator argument 'case_sensitive'"),
    ("integer[]", "any_order outer any_order outer", "'any_order' is given twice"),
    ("integer[]", "any_order", "'any_order' needs a value after it"),
    ("integer[]", "any_order none", "any_order 'none' is unknown: choose one of outer, inner, both"),
    ("integer", "any_order outer", "any_order outer needs a list, not integer"),
    ("integer[]", "any_order inner", "any_order inner needs lists in a list, not integer[]"),
    ("integer[]", "any_order both", "any_order both needs lists in a list, not integer[]"),
    ("list<list<double>>", "any_order outer", "any_order outer is not supported for list<list<double>>"),
    ("double[][]", "any_order both", "any_order both is not supported for double[][]"),
    ("double[][][]", "any_order inner", "any_order inner is not supported for double[][][]"),
    ("integer", "float_tolerance 1e-6", "float_tolerance is for doubles, and the function returns integer"),
    ("double", "float_tolerance x", "float_tolerance 'x' is no number >= 0"),
]

BAD_TYPES = [
    "void[]",
    "list<void>",
    "Listnode",
    "number",
    "integer[",
    "integer[][",
    "list<integer",
    "list<>",
    "[]",
    "",
    "é",
]


@pytest.mark.parametrize(("args", "words"), BAD_TOKEN_ARGUMENTS.items())
def test_bad_token_arguments(args: str, words: str) -> None:
    with pytest.raises(PackageError) as caught:
        token_rules(tuple(args.split()))
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("args", "relative", "absolute"),
    [
        ("float_tolerance 1 float_tolerance 2", "2", "2"),
        ("float_absolute_tolerance 1 float_absolute_tolerance 2", None, "2"),
        ("float_tolerance 1 float_relative_tolerance 2", "2", "1"),
        ("float_absolute_tolerance 1 case_sensitive case_sensitive float_tolerance 2", "2", "2"),
    ],
)
def test_the_last_argument_counts(args: str, relative: str | None, absolute: str) -> None:
    tolerance = Tolerance(None if relative is None else Decimal(relative), Decimal(absolute))
    assert token_rules(tuple(args.split())).tolerance == tolerance


@pytest.mark.parametrize(("returns", "args", "words"), BAD_JSON_ARGUMENTS)
def test_bad_json_arguments(returns: str, args: str, words: str) -> None:
    with pytest.raises(PackageError) as caught:
        json_rules(tuple(args.split()), parse_type(returns))
    assert words in str(caught.value)


@pytest.mark.parametrize(("args", "returns"), [("exact", None), ("case_sensitive", "integer")])
def test_checker_names_the_test_case_with_bad_arguments(args: str, returns: str | None) -> None:
    good = TestCase(name="sample/1", input=Path("1.in"), answer=Path("1.ans"), public=True)
    bad = replace(good, name="secret/02", public=False, validator_args=(args,))
    problem = Problem(
        name="p",
        title="P",
        directory=Path("problems/p"),
        statements={},
        limits=Limits(time=1.0, memory=1, output=1),
        tests=(good, bad, replace(bad, name="secret/03")),
        signature=Signature(name="f", parameters=(), returns=returns) if returns else None,
    )
    with pytest.raises(PackageError, match=rf"^problems/p/data/secret/02: unknown output validator argument '{args}'"):
        checker_for(problem)


@pytest.mark.parametrize("text", BAD_TYPES)
def test_bad_types(text: str) -> None:
    with pytest.raises(PackageError, match=r"type '.*' ?.*supported: integer, long, double"):
        parse_type(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("integer", "integer"),
        ("list<String>", "list<string>"),
        ("list<list<long>>[]", "list<list<long>>[]"),
        ("ListNode[]", "ListNode[]"),
    ],
)
def test_types(text: str, shown: str) -> None:
    assert str(parse_type(text)) == shown
