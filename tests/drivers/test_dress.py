import pytest

from judge.core import Parameter, Signature, Submission
from judge.drivers import dress, starter
from judge.errors import PackageError, UsageError

from .running import signature

TWO_SUM = Signature(
    name="twoSum",
    parameters=(Parameter(name="nums", type="integer[]"), Parameter(name="target", type="integer")),
    returns="integer[]",
)
ALL = Signature(
    name="f",
    parameters=(
        Parameter(name="a", type="long"),
        Parameter(name="b", type="double[][]"),
        Parameter(name="c", type="list<list<string>>"),
        Parameter(name="d", type="character[]"),
        Parameter(name="e", type="string"),
    ),
    returns="list<boolean>",
)


@pytest.mark.parametrize(("language", "file"), [("python3", "main.py"), ("cpp", "main.cpp")])
def test_without_a_signature_the_source_is_the_program(language: str, file: str) -> None:
    source = b"caf\xe9 \xc3\xa9\r\n".decode("utf-8", "surrogateescape")
    sources = dress(Submission(language=language, source=source), None)
    assert (sources.language, sources.files) == (language, {file: b"caf\xe9 \xc3\xa9\r\n"})


@pytest.mark.parametrize(
    ("language", "main", "solution"), [("python3", "main.py", "solution.py"), ("cpp", "main.cpp", "solution.hpp")]
)
def test_with_a_signature_the_source_is_a_file_of_its_own(language: str, main: str, solution: str) -> None:
    source = b"$method ${x} caf\xe9 $$".decode("utf-8", "surrogateescape")
    files = dress(Submission(language=language, source=source), TWO_SUM).files
    assert files[solution] == b"$method ${x} caf\xe9 $$"
    assert b"twoSum" in files[main]
    assert not any(b"$" in content for name, content in files.items() if name != solution)


def test_half_a_surrogate_pair_is_no_crash() -> None:
    assert dress(Submission(language="cpp", source="a\ud83db"), None).files == {"main.cpp": b"a?b"}


def test_starters_of_python() -> None:
    assert starter(TWO_SUM, "python3") == (
        "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n        \n"
    )
    assert "(self, a: int, b: List[List[float]], c: List[List[str]], d: List[str], e: str) -> List[bool]:" in starter(
        ALL, "python3"
    )


def test_starters_of_cpp() -> None:
    assert starter(TWO_SUM, "cpp") == (
        "class Solution {\npublic:\n    vector<int> twoSum(vector<int>& nums, int target) {\n        \n    }\n};\n"
    )
    assert (
        "vector<bool> f(long long a, vector<vector<double>>& b, vector<vector<string>>& c, vector<char>& d, string e) {"
        in starter(ALL, "cpp")
    )


@pytest.mark.parametrize("type", ["void[]", "Tree", "integer[", "list<integer", "", "[]", "integer[][3]"])
@pytest.mark.parametrize("language", ["python3", "cpp"])
def test_unknown_types_are_the_packages_fault(language: str, type: str) -> None:
    with pytest.raises(PackageError, match=r"leetcode\.json: "):
        dress(Submission(language=language, source=""), signature("f", type, "integer"))
    with pytest.raises(PackageError, match=r"leetcode\.json: "):
        starter(signature("f", "integer", type), language)


def test_names_must_be_names() -> None:
    with pytest.raises(PackageError, match=r"'two sum' is no name"):
        starter(signature("two sum", "integer"), "cpp")


def test_unknown_languages_are_named() -> None:
    with pytest.raises(UsageError, match="unknown language 'cobol'"):
        dress(Submission(language="cobol", source=""), TWO_SUM)
