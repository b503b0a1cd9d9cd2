import pytest

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import starter
from judge.sandbox import DockerSandbox

from .containers import answer, failure, method, runs
from .running import signature


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
