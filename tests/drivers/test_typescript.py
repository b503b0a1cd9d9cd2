"""What is special about TypeScript: types that are not checked, imports, lines that survive compilation."""

from __future__ import annotations

import pytest

from judge.core import Method, Parameter, Signature, Style
from judge.drivers import starter
from judge.errors import CompileError
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, run


@pytest.mark.languages
@pytest.mark.engine
def test_lines_are_the_submissions_own(sandbox: DockerSandbox) -> None:
    head = "interface Long {\n    a: number;\n}\n\n"
    with pytest.raises(CompileError, match=r"solution\.ts:6:"):
        run(
            sandbox,
            "typescript",
            head + "function f(nums: number[]): number {\n    return (1; }",
            SIGNATURES["numbers"],
            "",
        )
    crash = head + "function f(nums: number[]): number {\n    return nums[0].x.y;\n}"
    execution = run(sandbox, "typescript", crash, SIGNATURES["numbers"], "[1]")
    assert execution.exit == 1
    assert "solution.ts:6:" in execution.stderr.decode()


def test_starter_of_a_function() -> None:
    parameters = (Parameter(name="lists", type="ListNode[]"), Parameter(name="words", type="list<string>"))
    code = starter(Signature(name="f", parameters=parameters, returns="TreeNode"), "typescript")
    assert " * class ListNode {\n *     val: number\n" in code
    assert " * class TreeNode {\n *     val: number\n" in code
    assert code.endswith("function f(lists: Array<ListNode | null>, words: string[]): TreeNode | null {\n    \n};\n")


def test_starter_of_a_class() -> None:
    key = Parameter(name="key", type="integer")
    method = Method(name="get", parameters=(key,), returns="integer")
    wanted = Signature(name="Kept", parameters=(key,), returns="void", style=Style.CLASS, methods=(method,))
    assert starter(wanted, "typescript") == (
        "class Kept {\n    constructor(key: number) {\n        \n    }\n\n"
        "    get(key: number): number {\n        \n    }\n}\n\n"
        "/**\n * Your Kept object will be instantiated and called as such:\n"
        " * var obj = new Kept(key)\n * var param_1 = obj.get(key)\n */\n"
    )
