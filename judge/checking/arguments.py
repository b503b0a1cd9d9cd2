"""Arguments of the output validators, read once for each distinct list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from judge.checking.tolerance import Tolerance, parse_number
from judge.errors import PackageError
from judge.value_types import DECIMALS, Row, ValueType

# Which errors a tolerance is for.
_KINDS = {
    "float_tolerance": ("relative", "absolute"),
    "float_relative_tolerance": ("relative",),
    "float_absolute_tolerance": ("absolute",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRules:
    """How the default output validator compares; the spec's section "Default output validator specification".

    Attributes:
        case_sensitive: Whether tokens are compared byte for byte.
        space_change_sensitive: Whether white space is compared byte for byte.
        tolerance: How far numbers may be off, or ``None`` where they are compared as text.
    """

    case_sensitive: bool = False
    space_change_sensitive: bool = False
    tolerance: Tolerance | None = None


class AnyOrder(StrEnum):
    """Which lists of a JSON value may be in any order."""

    NONE = "none"
    OUTER = "outer"
    INNER = "inner"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonRules:
    """How JSON values are compared.

    Attributes:
        any_order: ``OUTER``: the list itself; ``INNER``: each list directly inside it; ``BOTH``: all of these.
        tolerance: How far doubles may be off.
        any_of: Whether the answer file lists all answers that are right.
    """

    any_order: AnyOrder
    tolerance: Tolerance
    any_of: bool


@cache
def token_rules(args: tuple[str, ...]) -> TokenRules:
    """Read the arguments of the default output validator. Of those that say the same thing, the last one counts.

    Raises:
        PackageError: Unknown arguments, or a tolerance that is no number.
    """
    flags: set[str] = set()
    tolerances: dict[str, Decimal] = {}
    for word, value in _pairs(args, ("case_sensitive", "space_change_sensitive"), tuple(_KINDS)):
        if word in _KINDS:
            tolerances |= dict.fromkeys(_KINDS[word], _number(word, value))
        else:
            flags.add(word)
    return TokenRules(
        case_sensitive="case_sensitive" in flags,
        space_change_sensitive="space_change_sensitive" in flags,
        tolerance=Tolerance(tolerances.get("relative"), tolerances.get("absolute")) if tolerances else None,
    )


@cache
def json_rules(args: tuple[str, ...], returns: ValueType | Row) -> JsonRules:
    """Read the arguments of the comparison of JSON values of type ``returns``.

    Without ``float_tolerance``, doubles may be 1e-5 off, as LeetCode has it.

    Raises:
        PackageError: Unknown or repeated arguments, or ones that do not fit the type.
    """
    given = _given(args, flags=("any_of",), valued=("any_order", "float_tolerance"))
    order = given.get("any_order", AnyOrder.NONE)
    if "any_order" in given and order not in {AnyOrder.OUTER, AnyOrder.INNER, AnyOrder.BOTH}:
        raise PackageError(f"any_order '{order}' is unknown: choose one of outer, inner, both")
    any_order = AnyOrder(order)
    if isinstance(returns, ValueType):
        _check_fit(any_order, "float_tolerance" in given, returns)
    elif any_order is not AnyOrder.NONE:
        raise PackageError(f"any_order {any_order} is for one list, and the answer is a row of values")
    error = _number("float_tolerance", given.get("float_tolerance", "1e-5"))
    return JsonRules(any_order=any_order, tolerance=Tolerance(relative=error, absolute=error), any_of="any_of" in given)


def _check_fit(any_order: AnyOrder, tolerant: bool, returns: ValueType) -> None:
    """Arguments must fit the type of the answer."""
    needed = {AnyOrder.NONE: 0, AnyOrder.OUTER: 1}.get(any_order, 2)
    if returns.depth < needed:
        raise PackageError(
            f"any_order {any_order} needs {'a list' if needed == 1 else 'lists in a list'}, not {returns}"
        )
    deepest_sorted = {AnyOrder.NONE: returns.depth, AnyOrder.OUTER: 1}.get(any_order, 2)
    outer_of_lists = any_order in {AnyOrder.OUTER, AnyOrder.BOTH} and returns.depth > 1
    if returns.base in DECIMALS and (outer_of_lists or returns.depth > deepest_sorted):
        # Only plain numbers can be paired up by sorting when each may be a little off.
        raise PackageError(f"any_order {any_order} is not supported for {returns}: lists of doubles have no safe order")
    if tolerant and returns.base not in DECIMALS:
        raise PackageError(f"float_tolerance is for doubles, and the function returns {returns}")


def _given(args: tuple[str, ...], flags: Sequence[str], valued: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for word, value in _pairs(args, flags, valued):
        if word in given:
            raise PackageError(f"output validator argument '{word}' is given twice")
        given[word] = value
    return given


def _pairs(args: tuple[str, ...], flags: Sequence[str], valued: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each argument with its value, which is empty for a flag."""
    words = iter(args)
    for word in words:
        if word not in flags and word not in valued:
            known = ", ".join([*flags, *(f"{name} VALUE" for name in valued)])
            raise PackageError(f"unknown output validator argument '{word}' (known, each word an element: {known})")
        value = next(words, None) if word in valued else ""
        if value is None:
            raise PackageError(f"output validator argument '{word}' needs a value after it")
        yield word, value


def _number(name: str, text: str) -> Decimal:
    value = parse_number(text.encode())
    if value is None or not value.is_finite() or value < 0:
        raise PackageError(f"{name} '{text}' is no number >= 0")
    return value
