import json
import tomllib
from pathlib import Path

import pytest

from judge.linked import CLASSES, FORMS, BadStructure
from judge.linked.heap import Heap

ROWS = tomllib.loads((Path(__file__).parent / "forms.toml").read_text())
GOOD = [(name, text) for name, row in ROWS.items() for text in row["good"]]
BAD = [(name, text, words) for name, row in ROWS.items() for text, words in row.get("bad", {}).items()]


@pytest.mark.parametrize(("name", "text"), GOOD)
def test_a_structure_comes_back_as_it_was_written(name: str, text: str) -> None:
    linked = CLASSES[ROWS[name]["class"]]
    heap = Heap(linked)
    form = FORMS[linked.form]
    assert form.write(heap, form.read(heap, json.loads(text))) == json.loads(text)


@pytest.mark.parametrize(("name", "text", "words"), BAD)
def test_what_is_no_structure_is_refused(name: str, text: str, words: str) -> None:
    linked = CLASSES[ROWS[name]["class"]]
    with pytest.raises(BadStructure) as caught:
        FORMS[linked.form].read(Heap(linked), json.loads(text))
    assert words in str(caught.value)


def test_levels_are_written_along_their_next_pointers() -> None:
    heap = Heap(CLASSES["next"])
    root = FORMS["levels"].read(heap, [1, 2, 3, 4, 5, None, 7])
    one, two, three, four, five, seven = range(6)
    assert root == one
    for node, following in ((two, three), (four, five), (five, seven)):
        heap.set(node, "next", following)
    assert FORMS["levels"].write(heap, root) == [1, "#", 2, 3, "#", 4, 5, 7, "#"]


@pytest.mark.parametrize(
    ("kind", "form", "fields", "words"),
    [
        ("ListNode", "list", [[1, 1], [2, 0]], "run in a circle along 'next'"),
        (
            "doubly",
            "list",
            [[1, None, 1], [2, None, None]],
            "'prev' of the node with value 2 is not the node before it",
        ),
        ("ring", "ring", [[1, 1], [2, 1]], "do not lead back to the first one"),
        ("ring", "ring", [[1, 1], [2, None]], "do not lead back to the first one"),
        ("TreeNode", "tree", [[1, 1, 1], [2, None, None]], "the node with value 2 is in the tree twice"),
        ("TreeNode", "tree", [[1, 0, None]], "the node with value 1 is in the tree twice"),
        ("binary", "double-ring", [[1, 1, 1], [2, 1, 0]], "'left' of the node with value 2 is not the node before it"),
        ("graph", "graph", [[1, [1]], [1, [0]]], "must have values from 1 on"),
        ("graph", "graph", [[1, [None]]], "node 1 has a neighbour that is no node"),
        ("n-ary", "n-ary", [[1, [0]]], "the node with value 1 is in the tree twice"),
        ("multilevel", "multilevel", [[1, None, None, 0]], "the levels run in a circle along 'child'"),
        ("next", "levels", [[1, 0, None, None]], "the levels run in a circle"),
    ],
)
def test_an_answer_of_another_shape_is_named(kind: str, form: str, fields: list[list[object]], words: str) -> None:
    heap = Heap(CLASSES[kind])
    heap.nodes = [list(row) for row in fields]
    with pytest.raises(BadStructure) as caught:
        FORMS[form].write(heap, 0)
    assert words in str(caught.value)
