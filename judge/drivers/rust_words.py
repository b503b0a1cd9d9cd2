"""A LeetCode signature in the words of Rust."""

from __future__ import annotations

import re
from collections.abc import Iterable

from judge.core import Parameter, Signature
from judge.drivers.reserved import written
from judge.drivers.signatures import Spelling
from judge.errors import PackageError, UsageError
from judge.value_types import parse_type

_TYPES = Spelling(
    plain={
        "integer": "i32",
        "long": "i64",
        "double": "f64",
        "float": "f32",
        "string": "String",
        "boolean": "bool",
        "character": "char",
        "void": "()",
        "ListNode": "Option<Box<ListNode>>",
        "TreeNode": "Option<Rc<RefCell<TreeNode>>>",
        "NestedInteger": "NestedInteger",
    },
    array="Vec<{}>",
    list="Vec<{}>",
)

# LeetCode's definitions, by the words that name them in its comments.
DEFINITIONS = {
    "ListNode": """\
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct ListNode {
  pub val: i32,
  pub next: Option<Box<ListNode>>
}

impl ListNode {
  #[inline]
  fn new(val: i32) -> Self {
    ListNode {
      next: None,
      val
    }
  }
}
""",
    "TreeNode": """\
#[derive(Debug, PartialEq, Eq)]
pub struct TreeNode {
  pub val: i32,
  pub left: Option<Rc<RefCell<TreeNode>>>,
  pub right: Option<Rc<RefCell<TreeNode>>>,
}

impl TreeNode {
  #[inline]
  pub fn new(val: i32) -> Self {
    TreeNode {
      val,
      left: None,
      right: None
    }
  }
}
""",
    "NestedInteger": """\
#[derive(Debug, PartialEq, Eq)]
pub enum NestedInteger {
  Int(i32),
  List(Vec<NestedInteger>)
}
""",
}

_ENDED_CAPITALS = re.compile(r"([A-Z]+)([A-Z][a-z])")
_BEGUN_CAPITAL = re.compile(r"([a-z\d])([A-Z])")


def type_of(word: str) -> str:
    """The type that LeetCode calls ``word``.

    Raises:
        PackageError: There is no such type, or none in Rust.
    """
    return _TYPES.of(word)


def value_type(parameter: Parameter) -> str:
    """The type of a parameter's value.

    Raises:
        PackageError: There is no such type in Rust, or none that a parameter can have.
    """
    type = type_of(parameter.type)
    if type == "()":
        raise PackageError(f"leetcode.json: parameter '{parameter.name}' can't be void")
    return type


def snake(name: str) -> str:
    """A name as Rust writes it, such as ``find_lu_slength`` for ``findLUSlength``: LeetCode splits it so, too."""
    return escaped(_BEGUN_CAPITAL.sub(r"\1_\2", _ENDED_CAPITALS.sub(r"\1_\2", name)).lower())


def escaped(name: str) -> str:
    """A name that may be one of Rust's own words."""
    return written("rust", name)


def function_name(signature: Signature) -> str:
    """The function's name; where `is_unsafe`, LeetCode leaves it as it is."""
    return escaped(signature.name) if is_unsafe(signature) else snake(signature.name)


def is_unsafe(signature: Signature) -> bool:
    """Whether the function is an unsafe one, as LeetCode has it where the solution guesses."""
    return any(given.rule == "compare" for given in signature.given)


def bases(signature: Signature) -> tuple[str, ...]:
    """The base of every type in the signature, each once."""
    words = [*(parameter.type for parameter in signature.parameters), signature.returns]
    for method in signature.methods:
        words += [*(parameter.type for parameter in method.parameters), method.returns]
    return tuple(dict.fromkeys(parse_type(word).base for word in words))


def is_changeable(signature: Signature, parameter: Parameter) -> bool:
    """Whether LeetCode hands over a parameter to be changed: of lists and nodes, all where one holds the answer."""
    type = parse_type(parameter.type)
    return bool(signature.outputs and (type.depth or type.base in DEFINITIONS))


def declared(parameters: Iterable[Parameter], *first: str) -> str:
    """Parameters as LeetCode declares them."""
    return ", ".join([*first, *(f"{snake(one.name)}: {value_type(one)}" for one in parameters)])


def returned(word: str) -> str:
    """What stands behind the parameters."""
    return "" if word == "void" else f" -> {type_of(word)}"


def refuse_linked(signature: Signature) -> None:
    """See that the signature has no class of nodes of its own.

    Raises:
        UsageError: It has one.
    """
    if signature.linked:
        raise UsageError(f"LeetCode gives no linked '{signature.linked.name}' in Rust: choose another language")
