"""LeetCode's types and names in Go."""

from __future__ import annotations

from judge.core import Signature
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
        plain["Node"] = f"*{class_name(signature)}"
        plain[class_name(signature)] = plain["Node"]
    return Spelling(plain=plain, array="[]{}", list="[]{}")


def class_name(signature: Signature) -> str:
    """The name of the class of nodes of a signature that has one."""
    assert signature.linked
    return signature.linked.name


def capital(name: str) -> str:
    """A name as other packages see it."""
    return name[:1].upper() + name[1:]


def definitions(signature: Signature) -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """The classes of nodes in a signature: name to what it is called in words, and names and types of its fields."""
    holders = (signature, *signature.methods)
    words = [parameter.type for holder in holders for parameter in holder.parameters]
    words += [holder.returns for holder in holders]
    found = {name: value for name, value in DEFINITIONS.items() if any(name in word for word in words)}
    if signature.linked:
        types = spelling(signature)
        fields = tuple((capital(field.name), types.of(field.type)) for field in signature.linked.fields)
        name = class_name(signature)
        found[name] = (DEFINITIONS[name][0] if name in DEFINITIONS else f"a {name}", fields)
    return found
