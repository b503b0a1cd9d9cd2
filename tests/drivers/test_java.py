import pytest

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers import starter
from judge.sandbox import DockerSandbox

from .containers import answer, failure, method, runs
from .running import signature

NODE = Linked(
    name="Node", fields=(Parameter(name="val", type="integer"), Parameter(name="neighbors", type="list<Node>"))
)


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
