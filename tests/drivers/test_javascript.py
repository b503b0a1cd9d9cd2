"""What is special about JavaScript: plain functions, names of LeetCode's libraries, a submission's own classes."""

from __future__ import annotations

import json

import pytest

from judge.core import Method, Parameter, Signature, Style
from judge.drivers import starter
from judge.sandbox import DockerSandbox

from .solving import SIGNATURES, run

NUMBERS = SIGNATURES["numbers"]


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("signature", "source", "words"),
    [
        ("list", "var f = (head) => (head.next = head)", "the list that was returned runs in a circle"),
        ("tree", "var f = (root) => (root.left = root)", "the tree that was returned runs in a circle"),
        ("tree", "var f = (root) => (root.left = root.right = root)", "the tree that was returned runs in a circle"),
        ("graph", "var f = (node) => (node.neighbors.push(5), node)", "a node was expected in the answer, not 5"),
        ("list", "var g = 1", "the submission has no function f"),
        ("cache", "class LRUCache {}", "LRUCache has no method get"),
        ("numbers", "var f = function(nums) {\n    return nums.x.y;\n}", "solution.js:2:"),
    ],
)
def test_what_is_wrong_is_said(signature: str, source: str, words: str, sandbox: DockerSandbox) -> None:
    lines = {"cache": '["LRUCache","get"]\n[[1],[1]]', "graph": "[[1,[]]]\n0"}.get(signature, "[1]")
    execution = run(sandbox, "javascript", source, SIGNATURES[signature], lines)
    assert (execution.exit, len(execution.stdout)) == (1, 0), execution.stderr
    assert words in execution.stderr.decode()


@pytest.mark.languages
@pytest.mark.engine
def test_many_numbers_are_read_and_written_fast(sandbox: DockerSandbox) -> None:
    echo = Signature(name="f", parameters=(Parameter(name="a", type="integer[]"),), returns="integer[]")
    lines = json.dumps(list(range(-500_000, 500_000)))
    execution = run(sandbox, "javascript", "var f = (a) => a", echo, lines)
    assert execution.exit == 0
    assert execution.cpu < 2  # four times what it takes, for a busy machine


def test_starter_of_a_function() -> None:
    head = Parameter(name="head", type="ListNode")
    code = starter(Signature(name="f", parameters=(head,), returns="void", outputs=(0,)), "javascript")
    assert code == (
        "/**\n"
        " * Definition for singly-linked list.\n"
        " * function ListNode(val, next) {\n"
        " *     this.val = (val===undefined ? 0 : val)\n"
        " *     this.next = (next===undefined ? null : next)\n"
        " * }\n"
        " */\n"
        "/**\n"
        " * @param {ListNode} head\n"
        " * @return {void} Do not return anything, modify head in-place instead.\n"
        " */\n"
        "var f = function(head) {\n    \n};\n"
    )


def test_starter_of_a_class() -> None:
    key = Parameter(name="key", type="integer")
    method = Method(name="get", parameters=(key,), returns="integer")
    wanted = Signature(name="Kept", parameters=(), returns="void", style=Style.CLASS, methods=(method,))
    assert starter(wanted, "javascript") == (
        "var Kept = function() {\n    \n};\n"
        "\n"
        "/**\n * @param {number} key\n * @return {number}\n */\nKept.prototype.get = function(key) {\n    \n};\n"
        "\n"
        "/**\n * Your Kept object will be instantiated and called as such:\n"
        " * var obj = new Kept()\n * var param_1 = obj.get(key)\n */\n"
    )
