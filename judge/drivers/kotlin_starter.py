"""Kotlin's words for LeetCode's types, and starter code as LeetCode shows it."""

from __future__ import annotations

from collections.abc import Iterator

from judge.core import Given, Linked, Method, Parameter, Signature, Style
from judge.drivers.jvm import used_nodes, uses
from judge.drivers.signatures import Spelling, passed

_PLAIN = {
    "integer": "Int",
    "long": "Long",
    "double": "Double",
    "float": "Float",
    "boolean": "Boolean",
    "character": "Char",
    "string": "String",
    "void": "Unit",
    "ListNode": "ListNode?",
    "TreeNode": "TreeNode?",
    "NestedInteger": "NestedInteger",
    "Iterator": "Iterator<Int>",
}
_PACKED = {word: f"{_PLAIN[word]}Array" for word in ("integer", "long", "double", "float", "boolean", "character")}
_NESTED = """\
/**
 * // Given: you need not write it.
 * class NestedInteger {
 *     constructor()                         // an empty list
 *     constructor(value: Int)               // a single integer
 *     fun isInteger(): Boolean
 *     fun getInteger(): Int?                // null for a list
 *     fun setInteger(value: Int): Unit
 *     fun add(ni: NestedInteger): Unit      // to the list
 *     fun getList(): List<NestedInteger>?   // empty for a single integer
 * }
 */
"""
_KEYWORDS = frozenset(
    {"as", "break", "class", "continue", "do", "else", "false", "for", "fun", "if", "in", "interface", "is", "null"}
    | {"object", "package", "return", "super", "this", "throw", "true", "try", "typealias", "typeof", "val", "var"}
    | {"when", "while"}
)


def spelling(signature: Signature) -> Spelling:
    """How Kotlin writes the types of ``signature``."""
    node = {"Node": f"{signature.linked.name}?"} if signature.linked else {}
    return Spelling(plain=_PLAIN | node, array="Array<{}>", list="List<{}>", packed=_PACKED)


def quoted(name: str) -> str:
    """A name as Kotlin takes it: keywords stand in backticks."""
    return f"`{name}`" if name in _KEYWORDS else name


def field_type(nodes: Linked, field: Parameter) -> str:
    """Kotlin's type of a field of a class of nodes."""
    if field.type == "list<Node>":  # neighbours are added to, children are replaced
        return f"{'ArrayList' if field.name == 'neighbors' else 'List'}<{nodes.name}?>"
    return f"{nodes.name}?" if field.type == "Node" else _PLAIN[field.type]


def definition(nodes: Linked) -> Iterator[str]:
    """The class: its plain fields in the constructor, all others empty."""
    plain = [field for field in nodes.fields if field.type not in ("Node", "list<Node>")]
    taken = ", ".join(f"var {quoted(field.name)}: {_PLAIN[field.type]}" for field in plain)
    yield f"class {nodes.name}({taken}) {{"
    for field in nodes.fields:
        if field not in plain:
            value = {"Node": "null"}.get(field.type, "ArrayList()" if field.name == "neighbors" else "listOf()")
            yield f"    var {quoted(field.name)}: {field_type(nodes, field)} = {value}"
    yield "}"


def starter(signature: Signature) -> str:
    """The definitions that LeetCode gives in a comment, then the class with empty bodies."""
    head = "".join(_definitions(signature))
    if signature.style is Style.FUNCTION:
        base = f": {signature.given[0].base}()" if signature.given else ""
        own = Method(name=signature.name, parameters=signature.parameters, returns=signature.returns)
        override = "override " if any(given.rule != "random" for given in signature.given) else ""
        return f"{head}class Solution{base} {{\n{_method(signature, own, override)}}}\n"
    methods = [_method(signature, method, _override(signature, method)) for method in signature.methods]
    if signature.style is Style.CHAIN:
        return f"{head}class {signature.name}() {{\n" + "\n".join(methods) + f"}}\n\n{_chain_use(signature)}"
    above = " : Iterator<Int>" if uses(signature, "Iterator") else ""
    taken = _taken(signature, signature.parameters)
    return (
        f"{head}class {signature.name}({taken}){above} {{\n\n" + "\n".join(methods) + f"\n}}\n\n{_class_use(signature)}"
    )


def _override(signature: Signature, method: Method) -> str:
    return "override " if uses(signature, "Iterator") and method.name in ("next", "hasNext") else ""


def _taken(signature: Signature, parameters: tuple[Parameter, ...]) -> str:
    types = spelling(signature)
    return ", ".join(f"{quoted(one.name)}: {types.of(one.type)}" for one in parameters if not one.hidden)


def _method(signature: Signature, method: Method, override: str) -> str:
    returns = "" if method.returns == "void" else f": {spelling(signature).of(method.returns)}"
    taken = _taken(signature, method.parameters)
    return f"    {override}fun {quoted(method.name)}({taken}){returns} {{\n        \n    }}\n"


def _call(name: str, parameters: tuple[Parameter, ...]) -> str:
    return f"{name}({','.join(parameter.name for parameter in parameters if not parameter.hidden)})"


def _chain_use(signature: Signature) -> str:
    value = ", ".join(parameter.name for parameter in passed(signature))
    object = "obj" if signature.shared else f"{signature.name}()"
    for method in signature.methods:
        value = f"{object}.{method.name}({value})"
    made = f" * val obj = {signature.name}()\n" if signature.shared else ""
    return f"/**\n * Your {signature.name} object will be instantiated and called as such:\n{made} * {value}\n */\n"


def _class_use(signature: Signature) -> str:
    lines = [f"var obj = {_call(signature.name, signature.parameters)}"]
    for number, method in enumerate(signature.methods, start=1):
        kept = "" if method.returns == "void" else f"var param_{number} = "
        lines.append(f"{kept}obj.{_call(method.name, method.parameters)}")
    used = "".join(f" * {line}\n" for line in lines)
    return f"/**\n * Your {signature.name} object will be instantiated and called as such:\n{used} */\n"


def _definitions(signature: Signature) -> Iterator[str]:
    for _, nodes in used_nodes(signature):
        kind = {"ListNode": "singly-linked list", "TreeNode": "a binary tree node"}.get(nodes.name, "a Node")
        example = " * Example:\n * var li = ListNode(5)\n * var v = li.`val`\n" if nodes.name == "ListNode" else ""
        lines = "".join(f" * {line}\n" for line in definition(nodes))
        yield f"/**\n{example} * Definition for {kind}.\n{lines} */\n"
    if uses(signature, "NestedInteger"):
        yield _NESTED
    for given in signature.given:
        yield (
            f"/* The {given.name} API is defined in the parent class {given.base}.\n"
            f"      {given_head(signature, given)} {{}} */\n\n"
        )


def given_head(signature: Signature, given: Given) -> str:
    """A given function up to its body."""
    types = spelling(signature)
    taken = ", ".join(f"{quoted(one.name)}: {types.of(one.type)}" for one in given.parameters)
    return f"fun {given.name}({taken}): {types.of(given.returns)}"
