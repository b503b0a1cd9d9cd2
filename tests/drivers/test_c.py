"""What is special about C: sizes beside arrays, functions for methods, a submission's own definitions and macros."""

from __future__ import annotations

import pytest

from judge.core import Parameter, Signature
from judge.drivers import starter
from judge.errors import CompileError, PackageError
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, run


@pytest.mark.engine
@pytest.mark.parametrize(
    ("signature", "source"),
    [
        ("list", "struct ListNode* f(struct ListNode* h) { return h->next = h; }"),
        ("tree", "struct TreeNode* f(struct TreeNode* h) { return h->left = h; }"),
    ],
)
def test_circles_end(signature: str, source: str, sandbox: DockerSandbox) -> None:
    execution = run(sandbox, "c", source, SIGNATURES[signature], "[1,2]\n")
    assert (execution.exit, len(execution.stdout)) == (1, 0)
    assert f"the {signature} returned runs in a circle" in execution.stderr.decode()


@pytest.mark.engine
def test_lines_are_the_submissions_own(sandbox: DockerSandbox) -> None:
    with pytest.raises(CompileError, match=r"(?m)^solution\.h:2:35: error: .b. undeclared"):
        run(sandbox, "c", "\nint f(int* a, int aSize) { return b; }", SIGNATURES["numbers"], "[]")


def test_three_levels_of_lists_are_none_of_c() -> None:
    signature = Signature(name="f", parameters=(Parameter(name="a", type="integer[][][]"),), returns="void")
    with pytest.raises(PackageError, match=r"type 'integer\[\]\[\]\[\]' is none that LeetCode gives in C"):
        starter(signature, "c")


def test_starter_of_a_function() -> None:
    parameters = (Parameter(name="a", type="string[]"), Parameter(name="b", type="character[][]"))
    assert starter(Signature(name="f", parameters=parameters, returns="list<list<integer>>"), "c") == (
        "/**\n * Return an array of arrays of size *returnSize.\n"
        " * The sizes of the arrays are returned as *returnColumnSizes array.\n"
        " * Note: Both returned array and *columnSizes array must be malloced, assume caller calls free().\n */\n"
        "int** f(char** a, int aSize, char** b, int bSize, int* bColSize, int* returnSize, int** returnColumnSizes) {\n"
        "    \n}\n"
    )
    assert starter(SIGNATURES["list"], "c") == (
        "/**\n * Definition for singly-linked list.\n"
        " * struct ListNode {\n *     int val;\n *     struct ListNode *next;\n * };\n */\n"
        "struct ListNode* f(struct ListNode* p1) {\n    \n}\n"
    )


def test_starter_of_a_class() -> None:
    assert starter(SIGNATURES["cache"], "c") == (
        "typedef struct {\n    \n} LRUCache;\n\n\nLRUCache* lRUCacheCreate(int p1) {\n    \n}\n\n\n"
        "int lRUCacheGet(LRUCache* obj, int p1) {\n    \n}\n\n\n"
        "void lRUCachePut(LRUCache* obj, int p1, char* p2) {\n    \n}\n\n\n"
        "/**\n * Note: The returned array must be malloced, assume caller calls free().\n */\n"
        "int* lRUCacheAll(LRUCache* obj, int* retSize) {\n    \n}\n\n\n"
        "void lRUCacheFree(LRUCache* obj) {\n    \n}\n\n\n"
        "/**\n * Your LRUCache struct will be instantiated and called as such:\n"
        " * LRUCache* obj = lRUCacheCreate(p1);\n * int param_1 = lRUCacheGet(obj, p1);\n"
        " * lRUCachePut(obj, p1, p2);\n * int* param_3 = lRUCacheAll(obj, retSize);\n * lRUCacheFree(obj);\n */\n"
    )
