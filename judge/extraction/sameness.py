"""Whether two programs are the same but for what no compiler looks at."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from judge.extraction.grammars import parse

LONGEST = 200_000  # characters; a longer program is compared by its lines alone


def same_tree(grammar: str, one: str, other: str) -> bool:
    """Whether two programs have the same syntax tree, layout and comments apart; never where one has errors."""
    if max(len(one), len(other)) > LONGEST:
        return False
    roots = [parse(grammar, source).root_node for source in (one, other)]
    return not any(root.has_error for root in roots) and _shape(roots[0]) == _shape(roots[1])


def _shape(root: Node) -> list[bytes]:
    return list(_walk(root))


def _walk(root: Node) -> Iterator[bytes]:
    """Kinds of nodes and texts of leaves, in order, with their ends."""
    waiting: list[Node | None] = [root]
    while waiting:
        node = waiting.pop()
        if node is None:
            yield b")"
        elif "comment" not in node.type:
            yield node.type.encode()
            if node.children:
                waiting += [None, *reversed(node.children)]
            else:
                yield node.text or b""
