"""Functions that a solution in Rust may call."""

from __future__ import annotations

from judge.core import Given, Signature
from judge.drivers.rust_words import declared, escaped, returned, snake, type_of, value_type
from judge.drivers.signatures import passed
from judge.value_types import parse_type


def given_function(signature: Signature, given: Given) -> str:
    """A function of that name, and the same as a method of the solution."""
    names = [snake(parameter.name) for parameter in given.parameters]
    value, static = f"{given.value}i32", ""
    if isinstance(given.value, str):
        type = next(one.type for one in signature.parameters if one.name == given.value)
        static = f"pub static {kept(given)}: OnceLock<{type_of(type)}> = OnceLock::new();\n"
        value = f"{kept(given)}.get().unwrap()" + ("" if parse_type(type).depth else ".clone()")
    if given.rule == "not_below":
        answer = f"{names[0]} as i64 >= {value} as i64"
    elif given.rule == "compare":
        answer = f"({value} as i64).cmp(&({names[0]} as i64)) as i32"
    elif given.rule == "entry":
        answer = f"{value}[{names[0]} as usize][{names[1]} as usize] as i32"
        answer += " != 0" if given.returns == "boolean" else ""
    else:
        # The same numbers in every run.
        static += "static JUDGE_RANDOM: AtomicU64 = AtomicU64::new(1);\n"
        answer = f"""{{
        let mut bits = JUDGE_RANDOM.fetch_add(0x9E3779B97F4A7C15, Ordering::Relaxed);
        bits = (bits ^ bits >> 30).wrapping_mul(0xBF58476D1CE4E5B9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94D049BB133111EB);
        1 + ((bits ^ bits >> 31) as u128 * {value} as u128 >> 64) as i32
    }}"""
    name = escaped(given.name)
    # Not inline: the compiler would take out of a loop what makes slow solutions slow.
    head = f"#[inline(never)]\npub fn {name}({declared(given.parameters)}){returned(given.returns)}"
    method = f"pub fn {name}({declared(given.parameters, '&self')}){returned(given.returns)}"
    call = f"{name}({', '.join(names)})"
    return (
        f"{static}{head} {{\n    {answer}\n}}\n\nimpl super::Solution {{\n    {method} {{\n        {call}\n    }}\n}}\n"
    )


def kept(given: Given) -> str:
    """What holds the value that a function is asked about, where it is a parameter's."""
    return f"JUDGE_VALUE_OF_{given.name}"


def receivers(signature: Signature) -> str:
    """What calls the solution's function whatever its receiver is."""
    # Whether the function takes a `self` is for the submission to say.
    types = [value_type(parameter) for parameter in passed(signature)]
    arguments = [f"argument{number}" for number, _ in enumerate(types, 1)]
    taken = "".join(f", {name}: {type}" for name, type in zip(arguments, types, strict=True))
    call = f"fn apply(self, solution: &mut super::Solution{taken})"
    returns = type_of(signature.returns)
    text = f"trait Function<Kind> {{\n    {call} -> {returns};\n}}\n"
    for kind, receiver, given in (
        ("Plain", [], []),
        ("Shared", ["&super::Solution"], ["solution"]),
        ("Exclusive", ["&mut super::Solution"], ["solution"]),
    ):
        text += f"""
struct {kind};
impl<F: FnOnce({", ".join(receiver + types)}) -> {returns}> Function<{kind}> for F {{
    {call} -> {returns} {{
        self({", ".join(given + arguments)})
    }}
}}
"""
    return text
