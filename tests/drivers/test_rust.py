"""What is special about Rust: private items, own definitions, receivers, names in another spelling, editions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.core import Parameter, Signature, Submission
from judge.drivers import dress, starter
from judge.errors import CompileError, PackageError, UsageError
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, answer, cases, run

NUMBERS = SIGNATURES["numbers"]
BESIDE = Signature(
    name="f",
    parameters=(
        Parameter(name="nums1", type="integer[]"),
        Parameter(name="m", type="integer"),
        Parameter(name="nums2", type="integer[]"),
    ),
    returns="void",
    outputs=(0,),
)


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize("taken", ["&mut Vec<i32>", "Vec<i32>"])
def test_what_lies_beside_an_output_is_taken_both_ways(taken: str, sandbox: DockerSandbox) -> None:
    source = f"impl Solution {{ pub fn f(a: &mut Vec<i32>, m: i32, b: {taken}) {{ a.push(m + b[0]); }} }}"
    assert answer(sandbox, "rust", source, BESIDE, "[1]\n2\n[3]") == [1, 5]


@pytest.mark.languages
@pytest.mark.engine
def test_circles_end(sandbox: DockerSandbox) -> None:
    link = "Option<std::rc::Rc<std::cell::RefCell<TreeNode>>>"
    source = f"impl Solution {{ pub fn f(a: {link}) -> {link} {{ a.clone()?.borrow_mut().left = a.clone(); a }} }}"
    execution = run(sandbox, "rust", source, SIGNATURES["tree"], "[1,2]\n")
    assert (execution.exit, len(execution.stdout)) == (1, 0)
    assert "the tree returned has more than 10000000 nodes" in execution.stderr.decode()


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('["LRUCache","pot"]\n[[1],[]]', "a method that the class does not have"),
        ('["LRUCache","all"]\n[[1]]', "fewer lists of arguments than calls"),
        ('["LRUCache"]\n[[1],[]]', "more lists of arguments than calls"),
        ('["all","LRUCache"]\n[[],[1]]', "the first call on standard input is not the constructor's"),
    ],
)
def test_calls_that_fit_no_class_are_named(lines: str, words: str, sandbox: DockerSandbox) -> None:
    execution = run(sandbox, "rust", cases("rust")["class"]["source"], SIGNATURES["cache"], lines)
    assert (execution.exit, len(execution.stdout)) == (1, 0)
    assert words in execution.stderr.decode()


@pytest.mark.languages
@pytest.mark.engine
def test_lines_are_the_submissions_own(sandbox: DockerSandbox) -> None:
    with pytest.raises(CompileError, match=r"main\.rs:2:44"):
        run(sandbox, "rust", "\nimpl Solution { fn f(a: Vec<i32>) -> i32 { b } }", NUMBERS, "[]")
    execution = run(sandbox, "rust", "\n\nimpl Solution { fn f(a: Vec<i32>) -> i32 { a[0] } }", NUMBERS, "[]")
    assert execution.exit == 101
    assert "main.rs:3:" in execution.stderr.decode()


def test_what_leetcode_does_not_give_in_rust_is_refused() -> None:
    with pytest.raises(UsageError, match="no linked 'Node' in Rust: choose another language"):
        starter(SIGNATURES["graph"], "rust")
    with pytest.raises(UsageError, match="no linked 'Node' in Rust: choose another language"):
        dress(Submission(language="rust", source=""), SIGNATURES["graph"])
    with pytest.raises(PackageError, match="type 'Iterator' is none that LeetCode gives"):
        starter(SIGNATURES["peeking iterator"], "rust")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("twoSum", "two_sum"),
        ("findLUSlength", "find_lu_slength"),
        ("findNumberOfLIS", "find_number_of_lis"),
        ("isNStraightHand", "is_n_straight_hand"),
        ("numIslands2", "num_islands2"),
        ("match", "r#match"),
    ],
)
def test_names_are_spelled_as_leetcode_does(name: str, wanted: str) -> None:
    assert f"pub fn {wanted}(p1: Vec<i32>) -> i32 {{" in starter(replace(NUMBERS, name=name), "rust")


def test_starters_of_functions() -> None:
    assert starter(BESIDE, "rust") == (
        "impl Solution {\n    pub fn f(nums1: &mut Vec<i32>, m: i32, nums2: &mut Vec<i32>) {\n        \n    }\n}\n"
    )
    assert starter(SIGNATURES["tree"], "rust").endswith(
        "// }\nuse std::rc::Rc;\nuse std::cell::RefCell;\nimpl Solution {\n"
        "    pub fn f(p1: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> {\n        \n    }\n}\n"
    )
    assert "    pub fn f(&self, n: i32) -> i32 {\n" in starter(SIGNATURES["not below"], "rust")
    assert "    unsafe fn f(n: i32) -> i32 {\n" in starter(SIGNATURES["compare"], "rust")


def test_starter_of_a_class() -> None:
    assert (
        starter(SIGNATURES["cache"], "rust")
        == """\
struct LRUCache {

}


/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl LRUCache {

    fn new(p1: i32) -> Self {
        
    }

    fn get(&self, p1: i32) -> i32 {
        
    }

    fn put(&self, p1: i32, p2: String) {
        
    }

    fn all(&self) -> Vec<i32> {
        
    }
}

/**
 * Your LRUCache object will be instantiated and called as such:
 * let obj = LRUCache::new(p1);
 * let ret_1: i32 = obj.get(p1);
 * obj.put(p1, p2);
 * let ret_3: Vec<i32> = obj.all();
 */
"""
    )
