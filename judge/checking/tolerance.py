"""Decimal numbers as the spec writes them, and how far one may be off another.

Numbers are held in decimal with 100 digits, so a difference of exactly the tolerance is accepted however a binary
float would round it, and numbers beyond the range of a double stay numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal

# The grammar of the spec's "General requirements". Possessive, so that a long token costs linear time; `float()` would
# also take `nan`, `inf` and `1_000`.
_NUMBER = re.compile(rb"[+-]?+(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)(?:[Ee][+-]?+[0-9]++)?+")

# No traps: an exponent beyond all bounds becomes an infinity, which is within no tolerance of anything.
_CONTEXT = Context(prec=100, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a number may be off; ``None`` where that kind of error is not allowed at all.

    Attributes:
        relative: Largest difference as a share of the answer's magnitude.
        absolute: Largest difference.
    """

    relative: Decimal | None
    absolute: Decimal | None

    def accepts(self, answer: Decimal, got: Decimal) -> bool:
        """Whether ``got`` is within either tolerance of ``answer``; never so if one of them is not finite."""
        if not (answer.is_finite() and got.is_finite()):
            return False
        error = _CONTEXT.abs(_CONTEXT.subtract(got, answer))
        if self.absolute is not None and error <= self.absolute:
            return True
        return self.relative is not None and error <= _CONTEXT.multiply(self.relative, _CONTEXT.abs(answer))

    def __str__(self) -> str:
        if self.relative == self.absolute:
            return f"{self.absolute}"
        kinds = {"absolute": self.absolute, "relative": self.relative}
        return " or ".join(f"{value} {kind}" for kind, value in kinds.items() if value is not None)


def parse_number(token: bytes) -> Decimal | None:
    """The number that ``token`` is by the spec's grammar, or ``None``."""
    return decimal(token.decode("ascii")) if _NUMBER.fullmatch(token) else None


def decimal(text: str) -> Decimal:
    """``text``, known to be a number, rounded to 100 digits; infinite if its exponent is beyond all bounds."""
    return _CONTEXT.create_decimal(text)


def off_by(answer: Decimal, got: Decimal) -> str:
    """How far ``got`` is off, in three digits, for people."""
    return f"{_CONTEXT.abs(_CONTEXT.subtract(got, answer)):.3g}"
