"""How answers are compared, as far as a statement says it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from judge.core import Signature, Style
from judge.importing.metadata import manual
from judge.value_types import ValueType, answer_type

_ANY_ORDER = re.compile(
    r"(?:in|with) (?:\*\*)?any(?:\*\*)? order|order (?:of \w+(?: \w+)* )?does(?: not|n.t) matter|任意顺序",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"return (?:\*\*)?any(?:\*\*)? (?:(?:one )?of (?:them|the)|valid|such|possible)"
    r"|(?:multiple|more than one) (?:valid )?(?:answer|solution)",
    re.IGNORECASE,
)


def rules(slug: str, statement: str, signature: Signature) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Arguments of the output validator, and what people should know of them, a line each."""
    several = slug not in manual() and slug not in _orders() and _SEVERAL.search(statement) is not None
    notes = (
        ("several answers may be right, and one is accepted: give the package an output validator",) if several else ()
    )
    type = answer_type(signature) if signature.style is Style.FUNCTION else None
    if slug in _orders():
        return ("any_order", _orders()[slug]), notes
    if isinstance(type, ValueType) and type.layers and _ANY_ORDER.search(statement):
        return ("any_order", "outer"), notes
    return (), notes


@cache
def _orders() -> dict[str, str]:
    data = tomllib.loads(Path(__file__).with_name("orders.toml").read_text(encoding="utf-8"))
    return {slug: order for order, slugs in data.items() for slug in slugs}
