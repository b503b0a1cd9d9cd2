import pytest

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import starter
from judge.errors import CompileError
from judge.sandbox import DockerSandbox

from .containers import answer, failure, method, runs
from .running import signature

# All that a submission may bring along: annotations of the file, a package, imports, definitions, a main, prints.
EVERYTHING = """\
@file:Suppress("UNUSED")
package com.example
import java.io.*
class ListNode(var `val`: Int) {
    var next: ListNode? = null
}
fun main() { error("not this one") }
val shown = println("noise")
class Solution {
    private fun deep(n: Int): Int = if (n == 0) 0 else 1 + deep(n - 1)
    fun f(head: ListNode?, k: Int): ListNode? {
        FileOutputStream(FileDescriptor.out).write("noise$shown".toByteArray())
        val deque = ArrayDeque<Int>()
        deque.addLast(max(4, 3))
        if (k == 1) head!!.next = head
        if (k == 2) throw IllegalStateException("oops")
        return when (k) {
            3 -> ListNode(deep(1000000))
            4 -> ListNode(PriorityQueue<Int>(deque).peek() + deque[0])
            5 -> null
            else -> head
        }
    }
}
"""


@pytest.mark.languages
@pytest.mark.engine
def test_all_that_a_submission_may_bring_along(sandbox: DockerSandbox) -> None:
    wanted = signature("f", "ListNode", "ListNode", "integer")
    done = runs(sandbox, "kotlin", EVERYTHING, wanted, *(f"[7,8]\n{k}\n" for k in range(6)))
    assert [answer(done[k]) for k in (0, 3, 4, 5)] == ["[7,8]", "[1000000]", "[8]", "[]"]
    assert done[0].stderr.count(b"noise") == 2
    assert "the list runs in a circle" in failure(done[1])
    assert "java.lang.IllegalStateException: oops\n\tat Solution.f(Solution.kt:16)\n" in failure(done[2])
    assert "JudgeMain" not in failure(done[2])


@pytest.mark.languages
@pytest.mark.engine
def test_compiler_messages_name_the_submissions_lines_and_nothing_else(sandbox: DockerSandbox) -> None:
    with pytest.raises(CompileError) as caught:
        runs(
            sandbox, "kotlin", "class Solution {\n    fun f(a: Int): Int = b\n}\n", signature("f", "integer", "integer")
        )
    assert str(caught.value).startswith("Solution.kt:2:26: error: unresolved reference 'b'.\n")


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize("override", ["", "override "])
def test_given_functions_with_and_without_override(sandbox: DockerSandbox, override: str) -> None:
    bad = Given(
        name="isBadVersion",
        parameters=(Parameter(name="version", type="integer"),),
        returns="boolean",
        rule="not_below",
        value="bad",
        base="VersionControl",
    )
    wanted = Signature(
        name="firstBadVersion",
        parameters=(Parameter(name="n", type="integer"), Parameter(name="bad", type="integer", hidden=True)),
        returns="integer",
        given=(bad,),
    )
    source = f"""
class Solution: VersionControl() {{
    {override}fun firstBadVersion(n: Int): Int {{
        val q: Queue<Int> = ArrayDeque() // java.util's: who has a Queue means that one
        q.addAll(1..n)
        while (!isBadVersion(q.peek())) q.poll()
        return q.poll()
    }}
}}
"""
    assert answer(runs(sandbox, "kotlin", source, wanted, "10\n4\n")[0]) == "4"


@pytest.mark.languages
@pytest.mark.engine
def test_classes_with_linked_nodes(sandbox: DockerSandbox) -> None:
    node = Linked(
        name="Node", fields=(Parameter(name="val", type="integer"), Parameter(name="neighbors", type="list<Node>"))
    )
    wanted = Signature(
        name="Net",
        parameters=(Parameter(name="first", type="Node"),),
        returns="void",
        style=Style.CLASS,
        methods=(method("grow", "Node", "integer"), method("all", "list<Node>"), method("clear", "void")),
        linked=node,
    )
    source = """
class Net(val first: Node?) {
    val made = mutableListOf<Node?>()
    fun grow(value: Int): Node? = Node(value).also { it.neighbors.add(first); made.add(it) }
    fun all(): List<Node?> = made
    fun clear() { made.clear() }
}
"""
    lines = '[[1,[0]]]\n["Net","grow","all","clear","all"]\n[[0],[5],[],[],[]]\n'
    done = runs(sandbox, "kotlin", source, wanted, lines, '[[1,[0]]]\n["Net","shrink"]\n[[0],[]]\n')
    assert answer(done[0]) == "[[null,0,[0],null,[]],[[null,5,[1]],[0,1,[1]]]]"
    assert failure(done[1]) == "Net has no method shrink\n"


def test_starters() -> None:
    wanted = signature("addTwoNumbers", "ListNode", "list<list<integer>>", "character[][]", "ListNode")
    assert starter(wanted, "kotlin") == (
        "/**\n * Example:\n * var li = ListNode(5)\n * var v = li.`val`\n * Definition for singly-linked list.\n"
        " * class ListNode(var `val`: Int) {\n *     var next: ListNode? = null\n * }\n */\n"
        "class Solution {\n"
        "    fun addTwoNumbers(p1: List<List<Int>>, p2: Array<CharArray>, p3: ListNode?): ListNode? {\n"
        "        \n    }\n}\n"
    )
