"""A LeetCode signature in the words of C++."""

from __future__ import annotations

import re
from collections.abc import Iterable

from judge.core import Linked, Parameter, Signature
from judge.drivers.signatures import Spelling
from judge.errors import PackageError
from judge.value_types import parse_type

_PLAIN = {
    "integer": "int",
    "long": "long long",
    "double": "double",
    "float": "float",
    "string": "string",
    "boolean": "bool",
    "character": "char",
    "void": "void",
    "ListNode": "ListNode*",
    "TreeNode": "TreeNode*",
    "NestedInteger": "NestedInteger",
    "Iterator": "vector<int>",  # as LeetCode has it: the class is derived from Iterator, and hands that the list
}

LIST_NODE = """\
struct ListNode {
    int val;
    ListNode *next;
    ListNode() : val(0), next(nullptr) {}
    ListNode(int x) : val(x), next(nullptr) {}
    ListNode(int x, ListNode *next) : val(x), next(next) {}
};
"""
TREE_NODE = """\
struct TreeNode {
    int val;
    TreeNode *left;
    TreeNode *right;
    TreeNode() : val(0), left(nullptr), right(nullptr) {}
    TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}
    TreeNode(int x, TreeNode *left, TreeNode *right) : val(x), left(left), right(right) {}
};
"""

_NO_CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\d)\'(?:\\.|[^\'\\\n])*\'', re.DOTALL
)
_CLASS_OR_BRACE = re.compile(r"\b(?:struct|class)\s+(\w+)\s*(?:final\s*)?(?::[^;{}()]*)?(?=\{)|[{}]")


def type_of(signature: Signature, word: str) -> str:
    """The type that LeetCode calls ``word``.

    Raises:
        PackageError: There is no such type.
    """
    plain = dict(_PLAIN)
    if signature.linked:
        plain["Node"] = plain[signature.linked.name] = f"{signature.linked.name}*"
    return Spelling(plain=plain, array="vector<{}>", list="vector<{}>").of(word)


def value_type(signature: Signature, parameter: Parameter) -> str:
    """The type of a parameter's value.

    Raises:
        PackageError: There is no such type, or none that a parameter can have.
    """
    type = type_of(signature, parameter.type)
    if type == "void":
        raise PackageError(f"leetcode.json: parameter '{parameter.name}' can't be void")
    return type


def head(signature: Signature, returns: str, name: str, parameters: Iterable[Parameter]) -> str:
    """The head of a function as LeetCode writes it."""
    return f"{type_of(signature, returns)} {name}({declared(signature, parameters)})"


def declared(signature: Signature, parameters: Iterable[Parameter]) -> str:
    """Parameters as LeetCode declares them: lists by reference."""
    parts = []
    for parameter in parameters:
        type = value_type(signature, parameter)
        before = "const " if parameter.type == "Iterator" else ""
        parts.append(f"{before}{type}{'&' if type.startswith('vector') else ''} {parameter.name}")
    return ", ".join(parts)


def bases(signature: Signature) -> tuple[str, ...]:
    """The base of every type in the signature, each once."""
    words = [*(parameter.type for parameter in signature.parameters), signature.returns]
    for method in signature.methods:
        words += [*(parameter.type for parameter in method.parameters), method.returns]
    return tuple(dict.fromkeys(parse_type(word).base for word in words))


def node_classes(signature: Signature) -> dict[str, str]:
    """Name to LeetCode's definition of the classes of nodes that a submission may take for granted."""
    plain = {"ListNode": LIST_NODE, "TreeNode": TREE_NODE}
    names = list(bases(signature)) + ([signature.linked.name] if signature.linked else [])
    classes = {name: plain[name] for name in names if name in plain}
    if signature.linked and signature.linked.name not in plain:
        classes[signature.linked.name] = _node_class(signature.linked)
    return classes


def own_classes(source: str) -> tuple[str, ...]:
    """Names of the classes that a submission defines outside of all others."""
    names, depth = [], 0
    for match in _CLASS_OR_BRACE.finditer(_NO_CODE.sub(" ", source)):
        if match[1] and depth == 0:
            names.append(match[1])
        depth += {"{": 1, "}": -1}.get(match[0], 0)
    return tuple(dict.fromkeys(names))


def _node_class(linked: Linked) -> str:
    types = {"integer": "int", "boolean": "bool", "Node": f"{linked.name}*", "list<Node>": f"vector<{linked.name}*>"}
    zeros = {"integer": "0", "boolean": "false", "Node": "NULL"}
    values = [field for field in linked.fields if field.type in ("integer", "boolean")]

    def constructor(given: list[Parameter]) -> str:
        taken = ", ".join(f"{types[field.type]} _{field.name}" for field in given)
        set = ", ".join(
            f"{field.name}({f'_{field.name}' if field in given else zeros.get(field.type, '')})"
            for field in linked.fields
        )
        return f"\n    {linked.name}({taken}) : {set} {{}}\n"

    fields = "".join(f"    {types[field.type]} {field.name};\n" for field in linked.fields)
    made = "".join(map(constructor, ([], values, list(linked.fields))))
    return f"class {linked.name} {{\npublic:\n{fields}{made}}};\n"
