"""Arguments of the output validators, read once for each distinct list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from judge.checking.tolerance import Tolerance, parse_number
from judge.errors import PackageError
from judge.value_types import ValueType


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
    """

    any_order: AnyOrder
    tolerance: Tolerance


@cache
def token_rules(args: tuple[str, ...]) -> TokenRules:
    """Read the arguments of the default output validator.

    Raises:
        PackageError: Unknown, repeated or contradicting arguments, or a tolerance that is no number.
    """
    given = _given(
        args,
        flags=("case_sensitive", "space_change_sensitive"),
        valued=("float_tolerance", "float_relative_tolerance", "float_absolute_tolerance"),
    )
    both = _tolerance(given, "float_tolerance")
    relative = _tolerance(given, "float_relative_tolerance")
    absolute = _tolerance(given, "float_absolute_tolerance")
    if both is not None and (relative is not None or absolute is not None):
        raise PackageError(
            "float_tolerance cannot be given beside float_relative_tolerance or float_absolute_tolerance"
        )
    tolerance = Tolerance(relative=both, absolute=both) if both is not None else Tolerance(relative, absolute)
    return TokenRules(
        case_sensitive="case_sensitive" in given,
        space_change_sensitive="space_change_sensitive" in given,
        tolerance=None if tolerance == Tolerance(None, None) else tolerance,
    )


@cache
def json_rules(args: tuple[str, ...], returns: ValueType) -> JsonRules:
    """Read the arguments of the comparison of JSON values of type ``returns``.

    Without ``float_tolerance``, doubles may be 1e-5 off, as LeetCode has it.

    Raises:
        PackageError: Unknown or repeated arguments, or ones that do not fit the type.
    """
    given = _given(args, flags=(), valued=("any_order", "float_tolerance"))
    order = given.get("any_order", AnyOrder.NONE)
    if "any_order" in given and order not in {AnyOrder.OUTER, AnyOrder.INNER, AnyOrder.BOTH}:
        raise PackageError(f"any_order '{order}' is unknown: choose one of outer, inner, both")
    any_order = AnyOrder(order)
    needed = {AnyOrder.NONE: 0, AnyOrder.OUTER: 1}.get(any_order, 2)
    if returns.depth < needed:
        raise PackageError(
            f"any_order {any_order} needs {'a list' if needed == 1 else 'lists in a list'}, not {returns}"
        )
    deepest_sorted = {AnyOrder.NONE: returns.depth, AnyOrder.OUTER: 1}.get(any_order, 2)
    outer_of_lists = any_order in {AnyOrder.OUTER, AnyOrder.BOTH} and returns.depth > 1
    if returns.base == "double" and (outer_of_lists or returns.depth > deepest_sorted):
        # Only plain numbers can be paired up by sorting when each may be a little off.
        raise PackageError(f"any_order {any_order} is not supported for {returns}: lists of doubles have no safe order")
    if "float_tolerance" in given and returns.base != "double":
        raise PackageError(f"float_tolerance is for doubles, and the function returns {returns}")
    error = _tolerance(given, "float_tolerance")
    error = Decimal("1e-5") if error is None else error
    return JsonRules(any_order=any_order, tolerance=Tolerance(relative=error, absolute=error))


def _given(args: tuple[str, ...], flags: Sequence[str], valued: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    words = iter(args)
    for word in words:
        if word not in flags and word not in valued:
            known = ", ".join([*flags, *(f"{name} VALUE" for name in valued)])
            raise PackageError(f"unknown output validator argument '{word}' (known, each word an element: {known})")
        if word in given:
            raise PackageError(f"output validator argument '{word}' is given twice")
        value = next(words, None) if word in valued else ""
        if value is None:
            raise PackageError(f"output validator argument '{word}' needs a value after it")
        given[word] = value
    return given


def _tolerance(given: dict[str, str], name: str) -> Decimal | None:
    if name not in given:
        return None
    value = parse_number(given[name].encode())
    if value is None or not value.is_finite() or value < 0:
        raise PackageError(f"{name} '{given[name]}' is no number >= 0")
    return value
