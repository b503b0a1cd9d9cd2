"""What is special about Go: packages that are not imported, names in two spellings, a submission's own definitions."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from judge.core import Submission
from judge.drivers import dress, starter
from judge.errors import CompileError
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, answer, run

NUMBERS = SIGNATURES["numbers"]


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("signature", "source"),
    [
        ("list", "func f(h *ListNode) *ListNode { h.Next = h; return h }"),
        ("tree", "func f(h *TreeNode) *TreeNode { h.Left = h; return h }"),
    ],
)
def test_circles_end(signature: str, source: str, sandbox: DockerSandbox) -> None:
    execution = run(sandbox, "go", source, SIGNATURES[signature], "[1,2]\n")
    assert (execution.exit, len(execution.stdout)) == (1, 0)
    assert f"the {signature} returned runs in a circle" in execution.stderr.decode()


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize("before", ["", "package main\n", '// café\npackage main\nimport "sort"\n'])
def test_lines_are_the_submissions_own(before: str, sandbox: DockerSandbox) -> None:
    line = before.count("\n") + 2
    with pytest.raises(CompileError, match=rf"(?m)^solution\.go:{line}:2: undefined: b"):
        run(sandbox, "go", before + "func f(nums []int) int { sort.Ints(nums); return 1\n\tb }", NUMBERS, "[]")
    crash = run(sandbox, "go", before + "func f(nums []int) int { sort.Ints(nums)\n\treturn nums[5] }", NUMBERS, "[]")
    assert crash.exit == 2
    assert re.search(rf"solution\.go:{line}\b", crash.stderr.decode())


@pytest.mark.languages
@pytest.mark.engine
def test_every_package_that_is_imported_by_itself_is_in_the_image(sandbox: DockerSandbox) -> None:
    uses = tomllib.loads((resources.files("judge.drivers") / "go_packages.toml").read_text("utf-8")).values()
    lines = "".join(f"\t_ = {use}\n" for use in uses)
    assert answer(sandbox, "go", f"func f(nums []int) int {{\n{lines}\treturn 1\n}}", NUMBERS, "[]") == 1


def test_a_byte_that_is_no_utf8_moves_nothing() -> None:
    source = b"// \xff\npackage leet\nfunc f() { sort.Ints(nil) }\nfunc main() { }".decode("utf-8", "surrogateescape")
    content = dress(Submission(language="go", source=source), NUMBERS).files["solution.go"]
    assert content.startswith(b'// \xff\npackage main; import "sort"\nfunc f() { sort.Ints(nil) }\nfunc _() { }\n')


def test_starter_of_a_function() -> None:
    assert starter(SIGNATURES["list"], "go") == (
        "/**\n * Definition for singly-linked list.\n"
        " * type ListNode struct {\n *     Val int\n *     Next *ListNode\n * }\n */\n"
        "func f(p1 *ListNode) *ListNode {\n    \n}\n"
    )


def test_starter_of_a_class() -> None:
    assert starter(SIGNATURES["cache"], "go") == (
        "type LRUCache struct {\n    \n}\n\n\nfunc Constructor(p1 int) LRUCache {\n    \n}\n\n\n"
        "func (this *LRUCache) Get(p1 int) int {\n    \n}\n\n\n"
        "func (this *LRUCache) Put(p1 int, p2 string)  {\n    \n}\n\n\n"
        "func (this *LRUCache) All() []int {\n    \n}\n\n\n"
        "/**\n * Your LRUCache object will be instantiated and called as such:\n * obj := Constructor(p1);\n"
        " * param_1 := obj.Get(p1);\n * obj.Put(p1,p2);\n * param_3 := obj.All();\n */\n"
    )


def test_starters_of_chains_and_iterators_are_in_small_letters_where_leetcode_has_them_so() -> None:
    codec, peeking, nested = (
        starter(SIGNATURES[name], "go") for name in ("codec", "peeking iterator", "nested iterator")
    )
    assert "func (this *Codec) serialize(p1 *TreeNode) string {" in codec
    assert "func Constructor(p1 *Iterator) *PeekingIterator {" in peeking
    assert "func (this *PeekingIterator) hasNext() bool {" in peeking
    assert "func (this *NestedIterator) HasNext() bool {" in nested


def test_starters_show_what_is_given() -> None:
    peeking, nested = (starter(SIGNATURES[name], "go") for name in ("peeking iterator", "nested iterator"))
    assert " * func (this *Iterator) hasNext() bool {}\n" in peeking
    assert " * func (this NestedInteger) GetList() []*NestedInteger {}\n */\n\ntype NestedIterator struct {" in nested
    assert "func (this *Iterator)" not in nested
