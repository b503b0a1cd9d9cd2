"""Java's words for LeetCode's types, and starter code as LeetCode shows it."""

from __future__ import annotations

from collections.abc import Iterator

from judge.core import Linked, Method, Parameter, Signature, Style
from judge.drivers.jvm import constructors, used_nodes, uses
from judge.drivers.signatures import Spelling, passed

_BOXED = {
    "integer": "Integer",
    "long": "Long",
    "double": "Double",
    "float": "Float",
    "boolean": "Boolean",
    "character": "Character",
}
_PLAIN = {
    "integer": "int",
    "long": "long",
    "double": "double",
    "float": "float",
    "boolean": "boolean",
    "character": "char",
    "string": "String",
    "void": "void",
    "ListNode": "ListNode",
    "TreeNode": "TreeNode",
    "NestedInteger": "NestedInteger",
    "Iterator": "Iterator<Integer>",
}
_NESTED = """\
/**
 * // Given: you need not write it.
 * public interface NestedInteger {
 *     public NestedInteger();                 // an empty list
 *     public NestedInteger(int value);        // a single integer
 *     public boolean isInteger();
 *     public Integer getInteger();            // null for a list
 *     public void setInteger(int value);
 *     public void add(NestedInteger ni);      // to the list
 *     public List<NestedInteger> getList();   // empty for a single integer
 * }
 */
"""


def spelling(signature: Signature) -> Spelling:
    """How Java writes the types of ``signature``."""
    node = {"Node": signature.linked.name} if signature.linked else {}
    return Spelling(plain=_PLAIN | node, array="{}[]", list="List<{}>", boxed=_BOXED)


def field_type(nodes: Linked, field: Parameter) -> str:
    """Java's type of a field of a class of nodes."""
    if field.type == "Node":
        return nodes.name
    return f"List<{nodes.name}>" if field.type == "list<Node>" else _PLAIN[field.type]


def starter(signature: Signature) -> str:
    """The definitions that LeetCode gives, in comments, then the class with empty bodies."""
    head = "".join(_definitions(signature))
    if signature.style is Style.FUNCTION:
        base = f" extends {signature.given[0].base}" if signature.given else ""
        method = _method(
            signature, Method(name=signature.name, parameters=signature.parameters, returns=signature.returns)
        )
        return f"{head}{'public ' if base else ''}class Solution{base} {{\n{method}}}\n"
    if signature.style is Style.CHAIN:
        body = "\n".join(_method(signature, method) for method in signature.methods)
        return f"{head}public class {signature.name} {{\n\n{body}}}\n\n{_chain_use(signature)}"
    public = "public " if signature.style is Style.ITERATOR else ""
    implements = " implements Iterator<Integer>" if _is_iterator(signature) else ""
    constructor = f"    public {signature.name}({_taken(signature, signature.parameters)}) {{\n        \n    }}\n"
    body = "    \n".join([constructor, *(_method(signature, method) for method in signature.methods)])
    return f"{head}{public}class {signature.name}{implements} {{\n\n{body}}}\n\n{_class_use(signature)}"


def _is_iterator(signature: Signature) -> bool:
    """Whether the class is to be an iterator of integers, by the names of the interface."""
    names = {method.name for method in signature.methods}
    return (signature.style is Style.ITERATOR or uses(signature, "Iterator")) and {"next", "hasNext"} <= names


def _taken(signature: Signature, parameters: tuple[Parameter, ...]) -> str:
    types = spelling(signature)
    return ", ".join(f"{types.of(one.type)} {one.name}" for one in parameters if not one.hidden)


def _method(signature: Signature, method: Method) -> str:
    returns = spelling(signature).of(method.returns)
    override = ""
    if _is_iterator(signature) and method.name in ("next", "hasNext"):
        override = "    @Override\n"
        returns = _BOXED["integer"] if method.name == "next" else returns
    return (
        f"{override}    public {returns} {method.name}({_taken(signature, method.parameters)}) {{\n        \n    }}\n"
    )


def _chain_use(signature: Signature) -> str:
    value = ", ".join(parameter.name for parameter in passed(signature))
    object = "codec" if signature.shared else f"new {signature.name}()"
    for method in signature.methods:
        value = f"{object}.{method.name}({value})"
    made = f"// {signature.name} codec = new {signature.name}();\n" if signature.shared else ""
    return f"// Your {signature.name} will be called as such:\n{made}// {value};\n"


def _class_use(signature: Signature) -> str:
    def call(name: str, parameters: tuple[Parameter, ...]) -> str:
        return f"{name}({','.join(parameter.name for parameter in parameters if not parameter.hidden)})"

    types = spelling(signature)
    name = signature.name
    if signature.style is Style.ITERATOR:
        more, following = signature.methods
        lines = [
            f"{name} i = new {call(name, signature.parameters)};",
            f"while (i.{more.name}()) v[f()] = i.{following.name}();",
        ]
    else:
        lines = [f"{name} obj = new {call(name, signature.parameters)};"]
        for number, method in enumerate(signature.methods, start=1):
            kept = "" if method.returns == "void" else f"{types.of(method.returns)} param_{number} = "
            lines.append(f"{kept}obj.{call(method.name, method.parameters)};")
    used = "".join(f" * {line}\n" for line in lines)
    return f"/**\n * Your {name} object will be instantiated and called as such:\n{used} */\n"


def _definitions(signature: Signature) -> Iterator[str]:
    for _, nodes in used_nodes(signature):
        if nodes.name == "Node":
            lines = "".join(f"{line}\n" for line in _definition(nodes))
            yield f"/*\n// Definition for a Node.\n{lines}*/\n\n"
        else:
            lines = "".join(f" * {line}\n" for line in _definition(nodes))
            kind = "singly-linked list" if nodes.name == "ListNode" else "a binary tree node"
            yield f"/**\n * Definition for {kind}.\n{lines} */\n"
    if uses(signature, "NestedInteger"):
        yield _NESTED
    for given in signature.given:
        types = spelling(signature)
        taken = ", ".join(f"{types.of(parameter.type)} {parameter.name}" for parameter in given.parameters)
        yield (
            f"/* The {given.name} API is defined in the parent class {given.base}.\n"
            f"      {types.of(given.returns)} {given.name}({taken}); */\n\n"
        )


def _definition(nodes: Linked) -> Iterator[str]:
    yield f"{'' if nodes.name == 'Node' else 'public '}class {nodes.name} {{"
    for field in nodes.fields:
        yield f"    {field_type(nodes, field)} {field.name};"
    for fields in constructors(nodes):
        taken = ", ".join(f"{field_type(nodes, field)} {field.name}" for field in fields)
        sets = " ".join(f"this.{field.name} = {field.name};" for field in fields)
        if len(fields) < 3:
            yield f"    {nodes.name}({taken}) {{{f' {sets} ' if sets else ''}}}"
        else:
            yield f"    {nodes.name}({taken}) {{"
            yield from (f"        this.{field.name} = {field.name};" for field in fields)
            yield "    }"
    yield "}"
