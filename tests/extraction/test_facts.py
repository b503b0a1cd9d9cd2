"""What a grammar sees in a program; never more than a fact."""

from __future__ import annotations

import pytest

from judge.core import Parameter, Signature
from judge.extraction import Fact, facts

SIGNATURE = Signature(name="double", parameters=(Parameter(name="n", type="integer"),), returns="integer")
CPP = "#include <iostream>\n\nint main() {\n    int n;\n    std::cin >> n;\n    std::cout << n;\n}\n"


def words(source: str, language: str, signature: Signature | None = None) -> list[str]:
    return [fact.words for fact in facts(source, language, signature)]


@pytest.mark.parametrize(
    ("source", "language", "signature"),
    [
        ("print(int(input()))\n", "python3", None),
        (CPP, "cpp", None),
        ("class Solution:\n    def double(self, n):\n        return n * 2\n", "python3", SIGNATURE),
        ("func double(n int) int { return n * 2 }\n", "go", SIGNATURE),
    ],
)
def test_a_whole_program_gives_none(source: str, language: str, signature: Signature | None) -> None:
    assert facts(source, language, signature) == ()


def test_the_first_error_is_named_with_its_place() -> None:
    (fact,) = facts(CPP.replace("cout << n;", "cout << n"), "cpp")
    assert (fact.kind, fact.line) == ("syntax", 6)
    assert fact.words == "here C++ wants ';'"
    assert fact.quoted == "std::cout << n"
    assert fact.column == len("    std::cout << n") + 1


def test_columns_count_characters() -> None:
    fact: Fact = facts("print('\u00e9\u00e9', ))\nprint(input())\n", "python3")[0]
    assert (fact.line, fact.column) == (1, len("print('\u00e9\u00e9', )") + 1)


def test_what_the_program_would_start_from() -> None:
    assert words("int f() { return 1; }\n", "cpp") == ["no function main, where the program would start"]
    assert words("def f():\n    return 1\n", "python3") == ["no statement reads input and prints"]
    assert words("def f():\n    print(input())\n", "python3") == [
        "the program reads and prints in functions that nothing calls"
    ]


def test_the_function_asked_for() -> None:
    other = "class Solution:\n    def __init__(self):\n        pass\n\n    def twice(self, n):\n        return n * 2\n"
    assert words(other, "python3", SIGNATURE) == ["class Solution has no method double: it has twice"]
    assert words("def double(n):\n    return n * 2\n", "python3", SIGNATURE) == [
        "no class Solution with double, although a function of this name stands outside of it"
    ]
    assert words("x = 1\n", "python3", SIGNATURE) == ["no class Solution with double"]
    cpp = "class Solution {\npublic:\n    int twice(int n) { return 2 * n; }\n};\n"
    assert words(cpp, "cpp", SIGNATURE) == ["class Solution has no method double: it has twice"]
    assert words("func twice(n int) int { return n }\n", "go", SIGNATURE) == ["no function double: it has twice"]


def test_code_that_is_left_out() -> None:
    (fact,) = facts("n = int(input())\n# ... rest of the code\nprint(n)\n", "python3")
    assert (fact.kind, fact.line, fact.quoted) == ("left out", 2, "# ... rest of the code")
