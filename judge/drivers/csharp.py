"""The driver of C#: it looks up at run time what types the submission's methods want, and reads these."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping

from judge.core import Given, Linked, Parameter, Signature, Style
from judge.drivers.described import bases, called, spelled
from judge.drivers.driver import Driver
from judge.drivers.signatures import Spelling, passed
from judge.value_types import parse_type

_SPELLING = Spelling(
    plain={
        "integer": "int",
        "long": "long",
        "double": "double",
        "float": "float",
        "boolean": "bool",
        "character": "char",
        "string": "string",
        "void": "void",
        "ListNode": "ListNode",
        "TreeNode": "TreeNode",
        "NestedInteger": "NestedInteger",
        "Iterator": "IEnumerator<int>",
    },
    array="{}[]",
    list="IList<{}>",
)
_IMPORTED = (
    "System",
    "System.Collections",
    "System.Collections.Generic",
    "System.IO",
    "System.Linq",
    "System.Numerics",
    "System.Text",
    "System.Text.RegularExpressions",
    "System.Threading",
    "System.Threading.Tasks",
    "JudgeGiven",
)
_DEFINITIONS = {
    "ListNode": """\
 * Definition for singly-linked list.
 * public class ListNode {
 *     public int val;
 *     public ListNode next;
 *     public ListNode(int val=0, ListNode next=null) {
 *         this.val = val;
 *         this.next = next;
 *     }
 * }
""",
    "TreeNode": """\
 * Definition for a binary tree node.
 * public class TreeNode {
 *     public int val;
 *     public TreeNode left;
 *     public TreeNode right;
 *     public TreeNode(int val=0, TreeNode left=null, TreeNode right=null) {
 *         this.val = val;
 *         this.left = left;
 *         this.right = right;
 *     }
 * }
""",
    "NestedInteger": """\
 * public class NestedInteger {
 *     public NestedInteger()                 an empty list
 *     public NestedInteger(int value)        one integer
 *     bool IsInteger()                       whether it holds one integer
 *     int GetInteger()                       that integer
 *     void SetInteger(int value)             makes it hold one integer
 *     void Add(NestedInteger ni)             makes it hold a list, with this element added
 *     IList<NestedInteger> GetList()         that list, empty for an integer
 * }
""",
    "Iterator": """\
 * The iterator stands at its first element: Current is that, MoveNext() goes on to the second.
""",
}


def _placeholders(signature: Signature) -> Mapping[str, str]:
    spelling, linked = _spelled(signature), signature.linked
    names = [parameter.name for parameter in signature.parameters]
    return {
        "name": signature.name,
        "style": str(signature.style),
        "shared": "true" if signature.shared else "false",
        "types": ", ".join(f"typeof({spelling.of(parameter.type)})" for parameter in signature.parameters),
        "hidden": ", ".join(_word(parameter.hidden) for parameter in signature.parameters),
        "methods": ", ".join(json.dumps(method.name) for method in signature.methods),
        "outputs": ", ".join(map(str, signature.outputs)),
        "prefix": _word(signature.prefix),
        "repeat": str(names.index(signature.repeat) if signature.repeat else -1),
        "node": called(linked) if linked else "",
        "fields": ", ".join(json.dumps(field.name) for field in linked.fields) if linked else "",
        "given": "\n".join((*_bases(signature, spelling), *([_node(linked, spelling)] if linked else []))),
    }


def _word(value: bool) -> str:
    return "true" if value else "false"


def _spelled(signature: Signature) -> Spelling:
    return spelled(signature, _SPELLING)


def _bases(signature: Signature, spelling: Spelling) -> Iterable[str]:
    """The base classes that have the given functions."""
    for base in dict.fromkeys(given.base for given in signature.given):
        methods = "".join(_given(signature, given, spelling) for given in signature.given if given.base == base)
        yield f"public class {base} {{\n{methods}}}\n"


def _given(signature: Signature, given: Given, spelling: Spelling) -> str:
    returns, arguments = spelling.of(given.returns), [parameter.name for parameter in given.parameters]
    value = str(given.value)
    if isinstance(given.value, str):
        index = [parameter.name for parameter in signature.parameters].index(given.value)
        value = f"(({spelling.of(signature.parameters[index].type)})JudgeDriver.Program.Values[{index}])"
    if given.rule == "not_below":
        body = f"return {arguments[0]} >= {value};"
    elif given.rule == "compare":
        body = f"return {value}.CompareTo({arguments[0]});"
    elif given.rule == "entry":
        entry = f"{value}{''.join(f'[{argument}]' for argument in arguments)}"
        body = f"return Convert.To{'Boolean' if returns == 'bool' else 'Int32'}({entry});"
    else:
        body = f"return random.Next({value}) + 1;"
    head = f"({_typed(given.parameters, spelling)}) {{ {body} }}\n"
    both = dict.fromkeys((given.name, _upper(given.name)))  # LeetCode has guess, but IsBadVersion
    random = "    private readonly Random random = new Random(1);\n" if given.rule == "random" else ""
    return random + "".join(f"    public {returns} {name}{head}" for name in both)


def _node(linked: Linked, spelling: Spelling) -> str:
    fields = [(field.name, spelling.of(field.type)) for field in linked.fields]
    lists = "".join(f"{name} = new List<{called(linked)}>(); " for name, type in fields if type.startswith("IList"))
    lines = [f"    public {type} {name};" for name, type in fields]
    lines.append(f"    public {called(linked)}() {{ {lists}}}")
    # Values alone, and all fields.
    counts = {sum(parse_type(field.type).base in ("integer", "boolean") for field in linked.fields), len(fields), 1}
    for count in sorted(counts):
        parameters = ", ".join(f"{type} _{name}" for name, type in fields[:count])
        body = " ".join(f"{name} = _{name};" for name, _ in fields[:count])
        lines.append(f"    public {called(linked)}({parameters}) : this() {{ {body} }}")
    return f"public class {called(linked)} {{\n" + "\n".join(lines) + "\n}\n"


def _importing(signature: Signature, source: bytes) -> bytes:
    """The submission with what LeetCode imports; a mark of its encoding may stand at the start of a file only."""
    imports = "".join(f"using {name}; " for name in _IMPORTED)
    if signature.linked and signature.linked.name != called(signature.linked):
        imports += f"using {signature.linked.name} = JudgeGiven.{called(signature.linked)};"
    return f'{imports}\n#line 1 "solution.cs"\n'.encode() + source.removeprefix(BOM_UTF8)


def _typed(parameters: Iterable[Parameter], spelling: Spelling) -> str:
    return ", ".join(f"{spelling.of(parameter.type)} {parameter.name}" for parameter in parameters)


def _upper(name: str) -> str:
    return name[0].upper() + name[1:]


def _starter(signature: Signature) -> str:
    spelling = _spelled(signature)

    def method(name: str, parameters: Iterable[Parameter], returns: str) -> str:
        return f"    public {spelling.of(returns)} {name}({_typed(parameters, spelling)}) {{\n        \n    }}\n"

    used = bases(signature)
    head = "".join(f"/**\n{_DEFINITIONS[base]} */\n" for base in sorted(used & _DEFINITIONS.keys()))
    if signature.linked:
        head += f"/*\n{_node(signature.linked, spelling)}*/\n"
    for base in _bases_of(signature):
        head += base
    name, base = signature.name, f" : {signature.given[0].base}" if signature.given else ""
    if signature.style is Style.FUNCTION:
        body = method(_upper(name), passed(signature), signature.returns)
        return f"{head}public class Solution{base} {{\n{body}}}\n"
    methods = [
        method(one.name if signature.style is Style.CHAIN else _upper(one.name), one.parameters, one.returns)
        for one in signature.methods
    ]
    if signature.style is Style.CHAIN:
        return f"{head}public class {name} {{\n" + "\n".join(methods) + "}\n"
    made = f"    public {name}({_typed(signature.parameters, spelling)}) {{\n        \n    }}\n"
    return f"{head}public class {name} {{\n" + "\n".join([made, *methods]) + "}\n\n" + _example(signature, spelling)


def _bases_of(signature: Signature) -> Iterable[str]:
    spelling = _spelled(signature)
    for given in signature.given:
        name = given.name if given.rule == "compare" else _upper(given.name)
        call = f"{spelling.of(given.returns)} {name}({_typed(given.parameters, spelling)});"
        yield f"/* The {name} API is defined in the parent class {given.base}.\n      {call} */\n\n"


def _example(signature: Signature, spelling: Spelling) -> str:
    def names(parameters: Iterable[Parameter]) -> str:
        return ",".join(parameter.name for parameter in parameters)

    lines = [f" * {signature.name} obj = new {signature.name}({names(signature.parameters)});\n"]
    for number, method in enumerate(signature.methods, 1):
        result = "" if method.returns == "void" else f"{spelling.of(method.returns)} param_{number} = "
        lines.append(f" * {result}obj.{_upper(method.name)}({names(method.parameters)});\n")
    head = f"/**\n * Your {signature.name} object will be instantiated and called as such:\n"
    return head + "".join(lines) + " */\n"


DRIVER = Driver(solution="solution.cs", placeholders=_placeholders, starter=_starter, edited=_importing)
