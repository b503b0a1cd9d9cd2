import pytest

from judge.core import Parameter, Signature
from judge.linked import CLASSES, BadStructure, driver_input, leetcode_answer

HEAD = Parameter(name="head", type="ListNode")
TREE = Parameter(name="root", type="TreeNode")


def signature(
    *parameters: Parameter, kind: str, returns: str = "ListNode", form: str = "", copied: bool = False
) -> Signature:
    return Signature(
        name="solve", parameters=parameters, returns=returns, linked=CLASSES[kind], form=form, copied=copied
    )


def test_a_cycle_is_closed() -> None:
    wanted = signature(HEAD, Parameter(name="pos", type="integer", form="cycle:head", hidden=True), kind="ListNode")
    assert driver_input(wanted, [b"[3,2,0]", b"1"]) == b"[[3,1],[2,2],[0,1]]\n0\n1\n"
    assert driver_input(wanted, [b"[3,2,0]", b"-1"]) == b"[[3,1],[2,2],[0,null]]\n0\n-1\n"
    with pytest.raises(BadStructure, match="pos is none of the 3 nodes"):
        driver_input(wanted, [b"[3,2,0]", b"3"])


def test_lists_share_their_ends() -> None:
    parameters = (
        Parameter(name="listA", type="ListNode"),
        Parameter(name="listB", type="ListNode"),
        Parameter(name="skipB", type="integer", hidden=True),
        Parameter(name="skipA", type="integer", form="join:listB:skipB:listA", hidden=True),
    )
    wanted = signature(*parameters, kind="ListNode")
    assert driver_input(wanted, [b"[1,8]", b"[5,8]", b"1", b"1"]) == b"[[1,1],[8,null],[5,1],[8,null]]\n0\n2\n1\n1\n"
    assert driver_input(wanted, [b"[8]", b"[8]", b"0", b"0"]) == b"[[8,null],[8,null]]\n0\n0\n0\n0\n"
    assert driver_input(wanted, [b"[1]", b"[5]", b"1", b"1"]) == b"[[1,null],[5,null]]\n0\n1\n1\n1\n"


def test_a_node_is_found_in_its_tree_and_answered_by_its_value() -> None:
    node = Parameter(name="p", type="TreeNode", form="in:root")
    wanted = signature(TREE, node, kind="TreeNode", returns="TreeNode", form="value")
    assert driver_input(wanted, [b"[3,5,1]", b"1"]) == b"[[3,1,2],[5,null,null],[1,null,null]]\n0\n2\n"
    assert leetcode_answer(wanted, [b"[3,5,1]", b"1"], b"[0,[[2,1,null,null]]]") == b"1\n"
    assert leetcode_answer(wanted, [b"[3,5,1]", b"1"], b"[null,[]]") == b"null\n"
    with pytest.raises(BadStructure, match="no node has the value 7"):
        driver_input(wanted, [b"[3,5,1]", b"7"])


def test_where_a_cycle_begins_is_an_index() -> None:
    pos = Parameter(name="pos", type="integer", form="cycle:head", hidden=True)
    wanted = signature(HEAD, pos, kind="ListNode", form="index:head")
    lines = [b"[3,2,0]", b"1"]
    assert leetcode_answer(wanted, lines, b"[0,[[1,2,1],[2,0,0]]]") == b"1\n"
    assert leetcode_answer(wanted, lines, b"[0,[[null,2,null]]]") == b"-1\n"
    assert leetcode_answer(wanted, lines, b"[null,[]]") == b"-1\n"


def test_a_copy_holds_no_node_of_the_input() -> None:
    wanted = signature(Parameter(name="node", type="Node"), kind="graph", returns="Node", copied=True)
    assert leetcode_answer(wanted, [b"[[]]"], b"[0,[[null,1,[]]]]") == b"[[]]\n"
    with pytest.raises(BadStructure, match="a copy is asked for"):
        leetcode_answer(wanted, [b"[[]]"], b"[0,[[0,1,[]]]]")


@pytest.mark.parametrize(
    "output",
    [
        b"[]",
        b"[0]",
        b"[0,[]]",
        b"[0,[[null]]]",
        b"[0,[[null,1,0],[null,1,0]]",
        b"[0,[[null,1,7]]]",
        b'[0,[[null,1,"x"]]]',
        b"[true,[[null,1,null]]]",
        b"[0,[[null,null,null]]]",
        b"{}",
        b"",
        b"[0,1]",
        b"[[0],[[null,1,null]]]",
    ],
)
def test_no_forged_answer_passes(output: bytes) -> None:
    wanted = signature(HEAD, kind="ListNode", form="list")
    with pytest.raises(ValueError, match=r"\w"):
        leetcode_answer(wanted, [b"[1]"], output)
