"""What a text is before anything looks at it: fit for a model, and folded for the decision."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

from judge.prompting.quoting import clean

# Powers are told from plain digits; compatibility forms would make 10⁵ a hundred and five.
_POWERS = re.compile("[⁰¹²³⁴-⁹]+")
_POWER_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BLANKS = re.compile(r"\n{4,}")


def normalise(text: str) -> str:
    """The text as a model gets it: composed characters, no control characters, no blank ends.

    Characters that cannot be seen, such as zero-width ones, vanish; of many empty lines three new lines stay.
    """
    shown = "".join(one for one in clean(text) if unicodedata.category(one) != "Cf")
    return _BLANKS.sub("\n\n\n", unicodedata.normalize("NFC", shown.replace("\ufffd", " "))).strip()


def folded(text: str) -> str:
    """A normalised text as the decision reads it: small letters, half-width forms, simplified characters."""
    powers = _POWERS.sub(lambda match: "^" + match[0].translate(_POWER_DIGITS), text)
    return unicodedata.normalize("NFKC", powers).translate(_simplified()).lower()


@cache
def _simplified() -> dict[int, str]:
    pairs = (resources.files(__package__) / "traditional.txt").read_text("utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}
