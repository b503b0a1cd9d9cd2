"""LeetCode's types and names in Go."""

from __future__ import annotations

from judge.core import Method, Signature
from judge.drivers.signatures import Spelling

_PLAIN = {
    "integer": "int",
    "long": "int64",
    "double": "float64",
    "float": "float32",
    "string": "string",
    "boolean": "bool",
    "character": "byte",
    "void": "",
    "ListNode": "*ListNode",
    "TreeNode": "*TreeNode",
    "NestedInteger": "*NestedInteger",
    "Iterator": "*Iterator",
}
DEFINITIONS = {
    "ListNode": ("singly-linked list", (("Val", "int"), ("Next", "*ListNode"))),
    "TreeNode": ("a binary tree node", (("Val", "int"), ("Left", "*TreeNode"), ("Right", "*TreeNode"))),
}


def spelling(signature: Signature) -> Spelling:
    """How Go writes the types of a signature."""
    plain = dict(_PLAIN)
    if signature.linked:
        name = signature.linked.name
        plain[name] = f"*{name}"
        plain["Node"] = "*Node" if has_two_names(signature) else f"*{name}"
    return Spelling(plain=plain, array="[]{}", list="[]{}")


def has_two_names(signature: Signature) -> bool:
    """Whether LeetCode calls the nodes of the input ``Node`` and those of the answer otherwise."""
    return signature.linked is not None and signature.linked.name not in ("Node", "ListNode", "TreeNode")


def words(signature: Signature) -> list[str]:
    """LeetCode's words for the types of all parameters and results."""
    holders: tuple[Signature | Method, ...] = (signature, *signature.methods)
    found = [parameter.type for holder in holders for parameter in holder.parameters]
    return found + [holder.returns for holder in holders]


def capital(name: str) -> str:
    """A name as other packages see it."""
    return name[:1].upper() + name[1:]


def definitions(signature: Signature) -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """The classes of nodes in a signature: name to what it is called in words, and names and types of its fields."""
    found = {name: value for name, value in DEFINITIONS.items() if any(name in word for word in words(signature))}
    if signature.linked:
        types = spelling(signature)
        fields = tuple((capital(field.name), types.of(field.type)) for field in signature.linked.fields)
        name = signature.linked.name
        found[name] = (DEFINITIONS[name][0] if name in DEFINITIONS else f"a {name}", fields)
    return found
