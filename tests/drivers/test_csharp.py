"""What is special about C#: types found at run time, names in two spellings, a submission's own definitions."""

from __future__ import annotations

import json

import pytest

from judge.core import Parameter, Signature
from judge.drivers import starter
from judge.errors import CompileError
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, run


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("signature", "body", "words"),
    [
        ("list", "ListNode F(ListNode a) { a.next = a; return a; }", "the list that was returned runs in a circle"),
        ("tree", "TreeNode F(TreeNode a) { a.left = a; return a; }", "the tree that was returned runs in a circle"),
        (
            "tree",
            "TreeNode F(TreeNode a) { for (var i = 0; i < 40; i++) a = new TreeNode(1, a, a); return a; }",
            "10,000,000",
        ),
        ("numbers", "int G(int[] a) { return 1; }", "class Solution has no public method F"),
        ("numbers", "int F(int[] a) { return a[5]; }", "System.IndexOutOfRangeException"),
    ],
)
def test_what_is_wrong_is_said(signature: str, body: str, words: str, sandbox: DockerSandbox) -> None:
    source = f"public class Solution {{ public {body} }}"
    execution = run(sandbox, "csharp", source, SIGNATURES[signature], "[1]")
    assert (execution.exit, len(execution.stdout)) == (1, 0), execution.stderr
    assert words in execution.stderr.decode()


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize("before", ["", "using System;\n\n", "\ufeffusing System;\n"])
def test_compiler_messages_name_the_submissions_lines(before: str, sandbox: DockerSandbox) -> None:
    line = before.count("\n") + 2
    with pytest.raises(CompileError, match=rf"(?m)^solution\.cs\({line},\d+\): error CS0103"):
        run(
            sandbox,
            "csharp",
            before + "public class Solution {\npublic int F() { return b; } }",
            SIGNATURES["numbers"],
            "",
        )


@pytest.mark.languages
@pytest.mark.engine
def test_many_numbers_are_read_and_written_fast(sandbox: DockerSandbox) -> None:
    echo = Signature(name="f", parameters=(Parameter(name="a", type="integer[]"),), returns="integer[]")
    source = "public class Solution { public int[] F(int[] a) { return a; } }"
    execution = run(sandbox, "csharp", source, echo, json.dumps(list(range(-500_000, 500_000))))
    assert execution.exit == 0
    assert execution.cpu < 3  # four times what it takes, for a busy machine


def test_starters() -> None:
    parameters = (Parameter(name="rows", type="integer[][]"), Parameter(name="words", type="list<list<string>>"))
    assert starter(Signature(name="twoSum", parameters=parameters, returns="boolean"), "csharp") == (
        "public class Solution {\n"
        "    public bool TwoSum(int[][] rows, IList<IList<string>> words) {\n        \n    }\n}\n"
    )
    code = starter(SIGNATURES["cache"], "csharp")
    assert "    public LRUCache(int p1) {\n        \n    }\n\n    public int Get(int p1) {\n" in code
    assert " * LRUCache obj = new LRUCache(p1);\n * int param_1 = obj.Get(p1);\n * obj.Put(p1,p2);\n" in code
    assert "public class Solution : GivenBase {\n    public int F(int n) {" in starter(
        SIGNATURES["not below"], "csharp"
    )
