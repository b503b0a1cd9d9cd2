"""What Java and Kotlin have alike: submissions that bring all along, and whose lines messages name."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge.errors import CompileError
from judge.sandbox import DockerSandbox

from .containers import answer, failure, runs
from .running import signature

# Each brings a package, imports, definitions that are given too, a main and prints; in Kotlin, annotations of the file.
EVERYTHING = Path(__file__).parent / "everything"


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("language", "file", "line", "four"), [("java", "Solution.java", 20, "[4]"), ("kotlin", "Solution.kt", 16, "[8]")]
)
def test_all_that_a_submission_may_bring_along(
    sandbox: DockerSandbox, language: str, file: str, line: int, four: str
) -> None:
    wanted = signature("f", "ListNode", "ListNode", "integer")
    source = (EVERYTHING / file).read_text()
    done = runs(sandbox, language, source, wanted, *(f"[7,8]\n{k}\n" for k in range(6)))
    assert [answer(done[k]) for k in (0, 3, 4, 5)] == ["[7,8]", "[1000000]", four, "[]"]
    assert done[0].stderr.count(b"noise") == 2
    assert "the list runs in a circle" in failure(done[1])
    assert f"java.lang.IllegalStateException: oops\n\tat Solution.f({file}:{line})\n" in failure(done[2])
    assert "JudgeMain" not in failure(done[2])


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("language", "function", "message"),
    [
        (
            "java",
            "int f(int a) { return b; }",
            "Solution.java:2: error: cannot find symbol\n    int f(int a) { return b; }\n",
        ),
        ("kotlin", "fun f(a: Int): Int = b", "Solution.kt:2:26: error: unresolved reference 'b'.\n"),
    ],
)
def test_compiler_messages_name_the_submissions_lines_and_nothing_else(
    sandbox: DockerSandbox, language: str, function: str, message: str
) -> None:
    source = f"class Solution {{\n    {function}\n}}\n"
    with pytest.raises(CompileError) as caught:
        runs(sandbox, language, source, signature("f", "integer", "integer"))
    assert str(caught.value).startswith(message)
