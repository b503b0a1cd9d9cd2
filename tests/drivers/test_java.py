import pytest

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import starter
from judge.errors import CompileError
from judge.sandbox import DockerSandbox

from .containers import answer, failure, method, runs
from .running import signature

NODE = Linked(
    name="Node", fields=(Parameter(name="val", type="integer"), Parameter(name="neighbors", type="list<Node>"))
)

# All that a submission may bring along: a package, imports, public classes, definitions, a main.
EVERYTHING = """\
package com.example;
import java.util.*;
import javafx.util.Pair;
import java.io.*;
public class ListNode {
    int val;
    ListNode next;
    ListNode(int x) { val = x; }
}
class List2 {}
class Main { public static void main(String[] arguments) { throw new RuntimeException(); } }
public class Solution {
    static { System.out.println("noise"); }
    private static int deep(int n) { return n == 0 ? 0 : 1 + deep(n - 1); }
    public ListNode f(ListNode head, int k) throws Exception {
        new FileOutputStream(FileDescriptor.out).write("noise".getBytes());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        new Thread(() -> { while (true) { } }).start();
        if (k == 1) head.next = head;
        if (k == 2) throw new IllegalStateException("oops");
        if (k == 3) head = new ListNode(deep(1000000));
        if (k == 4) head = new ListNode(new Pair<>(4, 5).getKey());
        if (k == 5) head = null;
        return head;
    }
}
"""


@pytest.mark.languages
@pytest.mark.engine
def test_all_that_a_submission_may_bring_along(sandbox: DockerSandbox) -> None:
    wanted = signature("f", "ListNode", "ListNode", "integer")
    done = runs(sandbox, "java", EVERYTHING, wanted, *(f"[7,8]\n{k}\n" for k in range(6)))
    assert [answer(done[k]) for k in (0, 3, 4, 5)] == ["[7,8]", "[1000000]", "[4]", "[]"]
    assert done[0].stderr.count(b"noise") == 2
    assert "the list runs in a circle" in failure(done[1])
    assert "java.lang.IllegalStateException: oops\n\tat Solution.f(Solution.java:20)\n" in failure(done[2])
    assert "JudgeMain" not in failure(done[2])


@pytest.mark.languages
@pytest.mark.engine
def test_compiler_messages_name_the_submissions_lines_and_nothing_else(sandbox: DockerSandbox) -> None:
    source = "class Solution {\n    int f(int a) { return b; }\n}\n"
    with pytest.raises(CompileError) as caught:
        runs(sandbox, "java", source, signature("f", "integer", "integer"))
    assert str(caught.value).startswith("Solution.java:2: error: cannot find symbol\n    int f(int a) { return b; }\n")


@pytest.mark.languages
@pytest.mark.engine
@pytest.mark.parametrize("defined", [True, False])
def test_linked_nodes_keep_their_identity(sandbox: DockerSandbox, defined: bool) -> None:
    own = "class Node { public int val; public List<Node> neighbors; Node(int v) { val = v; } }\n" if defined else ""
    source = f"""{own}class Solution {{
    Node f(Node n) {{
        Node x = new Node(5);
        x.neighbors = List.of(n, x);
        n.neighbors = null;
        return x;
    }}
}}
"""
    wanted = Signature(name="f", parameters=(Parameter(name="n", type="Node"),), returns="Node", linked=NODE)
    done = runs(sandbox, "java", source, wanted, "[[1,[1]],[2,[0,1]]]\n1\n")
    assert answer(done[0]) == "[0,[[null,5,[1,0]],[1,2,null]]]"


@pytest.mark.languages
@pytest.mark.engine
def test_classes_and_given_functions(sandbox: DockerSandbox) -> None:
    rand7 = Given(name="rand7", parameters=(), returns="integer", rule="random", value=7, base="SolBase")
    wanted = Signature(
        name="Dice",
        parameters=(Parameter(name="sides", type="integer"),),
        returns="void",
        style=Style.CLASS,
        methods=(method("roll", "integer"), method("rolled", "list<list<integer>>"), method("clear", "void")),
        given=(rand7,),
    )
    source = """
class Dice extends SolBase {
    List<Integer> seen = new ArrayList<>();
    int sides;
    Dice(int sides) { this.sides = sides; }
    public int roll() { seen.add(1 + (rand7() - 1) % sides); return sides; }
    public List<List<Integer>> rolled() { return Collections.nCopies(2, seen); }
    public void clear() { seen.clear(); }
}
"""
    lines = '["Dice","roll","rolled","clear","rolled"]\n[[1],[],[],[],[]]\n'
    done = runs(sandbox, "java", source, wanted, lines, '["Dice","fall"]\n[[1],[]]\n')
    assert answer(done[0]) == "[null,1,[[1],[1]],null,[[],[]]]"
    assert failure(done[1]) == "Dice has no method fall\n"


def test_starters() -> None:
    wanted = signature("addTwoNumbers", "ListNode", "list<list<integer>>", "character[][]", "ListNode")
    assert starter(wanted, "java") == (
        "/**\n * Definition for singly-linked list.\n * public class ListNode {\n"
        " *     int val;\n *     ListNode next;\n"
        " *     ListNode() {}\n *     ListNode(int val) { this.val = val; }\n"
        " *     ListNode(int val, ListNode next) { this.val = val; this.next = next; }\n * }\n */\n"
        "class Solution {\n"
        "    public ListNode addTwoNumbers(List<List<Integer>> p1, char[][] p2, ListNode p3) {\n        \n    }\n}\n"
    )


@pytest.mark.parametrize(("style", "parameter"), [(Style.ITERATOR, "list<NestedInteger>"), (Style.CLASS, "Iterator")])
def test_starters_of_iterators_are_what_the_interface_asks_for(style: Style, parameter: str) -> None:
    wanted = Signature(
        name="Walk",
        parameters=(Parameter(name="over", type=parameter),),
        returns="void",
        style=style,
        methods=(method("hasNext", "boolean"), method("next", "integer")),
    )
    code = starter(wanted, "java")
    assert "class Walk implements Iterator<Integer> {" in code
    assert "    @Override\n    public Integer next() {" in code
