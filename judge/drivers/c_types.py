"""LeetCode's types and names in C."""

from __future__ import annotations

from collections.abc import Mapping

from judge.core import Method, Parameter, Signature, Style
from judge.drivers.signatures import Spelling
from judge.errors import PackageError
from judge.value_types import parse_type

_PLAIN = {
    "integer": "int",
    "long": "long long",
    "double": "double",
    "float": "float",
    "string": "char*",
    "boolean": "bool",
    "character": "char",
    "void": "void",
    "ListNode": "struct ListNode*",
    "TreeNode": "struct TreeNode*",
    "NestedInteger": "struct NestedInteger*",
    "Iterator": "struct Iterator*",
}
# What the driver's functions for a type are called, where that is not the type's own word.
_CODECS = {"ListNode": "list", "TreeNode": "tree", "NestedInteger": "nested", "Iterator": "iterator"}


def type_of(signature: Signature, word: str) -> str:
    """How C writes a type.

    Raises:
        PackageError: LeetCode has no such type in C.
    """
    plain = dict(_PLAIN)
    if signature.linked:
        plain["Node"] = "struct Node*" if has_two_names(signature) else f"struct {signature.linked.name}*"
        plain[signature.linked.name] = f"struct {signature.linked.name}*"
    type = Spelling(plain=plain, array="{}*", list="{}*").of(word)
    if depth(word) > 2:
        raise PackageError(f"leetcode.json: type '{word}' is none that LeetCode gives in C")
    return type


def depth(word: str) -> int:
    """How many lists there are around the base: C passes the sizes of one or two."""
    return parse_type(word).depth


def has_two_names(signature: Signature) -> bool:
    """Whether LeetCode calls the nodes of the input ``Node`` and those of the answer otherwise."""
    return signature.linked is not None and signature.linked.name not in ("Node", "ListNode", "TreeNode")


def codec(signature: Signature, word: str) -> str:
    """What the driver's functions that read and write the base of a type are called."""
    base = parse_type(word).base
    if signature.linked and base in ("Node", signature.linked.name):
        return "node"
    return _CODECS.get(base, base)


def function_of(signature: Signature, method: str) -> str:
    """What a method of a class is called, ``Create`` being the constructor."""
    if signature.style is Style.CHAIN:
        return method
    if any(parameter.type == "Iterator" for parameter in signature.parameters):
        return "Constructor" if method == "Create" else method
    name = signature.name[:1].lower() + signature.name[1:]
    if _takes_nested(signature):
        name = name.removesuffix("ator")  # nestedIter, as LeetCode has it
    return f"{name}{method[:1].upper()}{method[1:]}"


def object_of(signature: Signature) -> str:
    """The type of the object that the functions get."""
    tagged = _takes_nested(signature) or any(parameter.type == "Iterator" for parameter in signature.parameters)
    return f"struct {signature.name}*" if tagged else f"{signature.name}*"


def _takes_nested(signature: Signature) -> bool:
    return signature.style is Style.ITERATOR and any("NestedInteger" in one.type for one in signature.parameters)


def words(signature: Signature) -> list[str]:
    """LeetCode's words for the types of all parameters and results."""
    holders: tuple[Signature | Method, ...] = (signature, *signature.methods)
    found = [parameter.type for holder in holders for parameter in holder.parameters]
    return found + [holder.returns for holder in holders]


def definitions(signature: Signature) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """The classes of nodes in a signature: name to what it is called in words, and its fields' declarations."""
    bases = {parse_type(word).base for word in words(signature)}
    plain = {
        "ListNode": ("singly-linked list", ("int val", "struct ListNode *next")),
        "TreeNode": ("a binary tree node", ("int val", "struct TreeNode *left", "struct TreeNode *right")),
    }
    found = {name: value for name, value in plain.items() if name in bases}
    if signature.linked:
        name = signature.linked.name
        fields = tuple(line for field in signature.linked.fields for line in _field(name, field))
        found[name] = (plain[name][0] if name in plain else f"a {name}", fields)
    return found


def counter(field: Parameter) -> str:
    """The field that says how many nodes a field holds, of type ``list<Node>``."""
    return f"num{field.name[:1].upper()}{field.name[1:]}"


def _field(name: str, field: Parameter) -> list[str]:
    if field.type.startswith("list"):
        return [f"int {counter(field)}", f"struct {name} **{field.name}"]
    return [f"struct {name} *{field.name}" if field.type == "Node" else f"{_PLAIN[field.type]} {field.name}"]
