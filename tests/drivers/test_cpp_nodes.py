"""Nodes in C++: graphs and other linked structures, lists and trees that are none, classes of a submission's own."""

from pathlib import Path

import pytest

from judge.core import Linked
from judge.drivers import starter
from judge.errors import PackageError

from .running import answer, compile_cpp, linked, named, run, signature

GRAPH = Linked(name="Node", fields=named("integer val, list<Node> neighbors"))
RANDOM = Linked(name="Node", fields=named("integer val, Node next, Node random"))
QUAD = Linked(name="Node", fields=named("boolean val, boolean isLeaf, Node topLeft, Node topRight"))
COPY = Linked(name="NodeCopy", fields=named("integer val, Node left"))


def test_a_graph_is_a_table_of_nodes(tmp_path: Path) -> None:
    source = """
class Solution { public: Node* f(Node* node) {
    Node* fresh = new Node(9, {node, nullptr});
    fresh->neighbors.push_back(fresh);
    return fresh;
} };
"""
    program = compile_cpp(tmp_path, source, linked(GRAPH, "Node", "Node node"))
    # The third node can't be reached from the answer.
    got = answer(run(program, "[[1,[1]],[2,[0,0]],[3,[0]]]\n1"))
    assert got == "[0,[[null,9,[1,null,0]],[1,2,[2,2]],[0,1,[1]]]]"
    assert answer(run(program, "[]\nnull")) == "[0,[[null,9,[null,null,0]]]]"


@pytest.mark.parametrize(
    "own",
    [
        "",
        "/* class Node { public: int val; }; */ // struct Node {\n",
        'const char* words = "class Node {";\n',
        "class Node { public: int val; Node* next; Node* random; Node(int _val) { val = _val; } };\n",
        "struct Node final { int val; Node *next, *random; bool operator<(const Node& other) const; };\n",
    ],
)
def test_nodes_that_the_submission_defines_itself(tmp_path: Path, own: str) -> None:
    source = own + "class Solution { public: vector<Node*> f(vector<Node*>& all) { return {all[0]->next, all[1]}; } };"
    program = compile_cpp(tmp_path, source, linked(RANDOM, "Node[]", "Node[] all"))
    assert answer(run(program, "[[1,1,null],[-2,null,0]]\n[0,null]")) == "[[0,null],[[1,-2,null,1],[0,1,0,null]]]"


def test_booleans_of_nodes_and_a_second_name(tmp_path: Path) -> None:
    (tmp_path / "quad").mkdir()
    source = "class Solution { public: Node* f(Node* a) { return new Node(!a->isLeaf, true, a, a->topRight); } };"
    program = compile_cpp(tmp_path / "quad", source, linked(QUAD, "Node", "Node a"))
    wanted = "[0,[[null,true,true,1,null],[0,true,false,null,null]]]"
    assert answer(run(program, "[[true,false,null,null]]\n0")) == wanted
    source = "class Solution { public: NodeCopy* f(Node* a) { return new NodeCopy(a->val); } };"
    program = compile_cpp(tmp_path, source, linked(COPY, "Node", "Node a"))
    assert answer(run(program, "[[5,0]]\n0")) == "[0,[[null,5,null]]]"


@pytest.mark.parametrize(
    ("type", "link", "own"),
    [("ListNode", "next", ""), ("TreeNode", "right", "struct TreeNode { int val; TreeNode *left, *right; };")],
)
def test_circles_end(tmp_path: Path, type: str, link: str, own: str) -> None:
    source = f"{own} class Solution {{ public: {type}* f({type}* a) {{ return a->{link} = a; }} }};"
    done = run(compile_cpp(tmp_path, source, signature("f", type, type), "-O1"), "[1]")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"10000000 nodes" in done.stderr


def test_too_many_values_for_a_tree(tmp_path: Path) -> None:
    source = "class Solution { public: TreeNode* f(TreeNode* a) { return a; } };"
    program = compile_cpp(tmp_path, source, signature("f", "TreeNode", "TreeNode"))
    done = run(program, "[1,null,null,2]")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"more values than places" in done.stderr


def test_a_starter_shows_the_definition() -> None:
    assert starter(linked(GRAPH, "Node", "Node node"), "cpp").startswith("""\
/*
// Definition for a Node.
class Node {
public:
    int val;
    vector<Node*> neighbors;

    Node() : val(0), neighbors() {}

    Node(int _val) : val(_val), neighbors() {}

    Node(int _val, vector<Node*> _neighbors) : val(_val), neighbors(_neighbors) {}
};
*/

class Solution {
public:
    Node* f(Node* node) {
""")


def test_nodes_without_a_class_are_the_packages_fault() -> None:
    with pytest.raises(PackageError, match=r"leetcode\.json: type 'Node'"):
        starter(signature("f", "Node", "Node"), "cpp")
