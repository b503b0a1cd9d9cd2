"""Reading text that must be one JSON value, whatever a program wrote."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import NoReturn

from judge.checking.shown import shown
from judge.checking.tolerance import decimal


def parse_json(data: bytes) -> object:
    """The JSON value that ``data`` is; numbers with a point or an exponent become ``Decimal``.

    Raises:
        ValueError: It is not one JSON value; the message says what is wrong and where, for people.
    """
    if not data.strip():
        raise ValueError("it is empty")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start + 1} is no UTF-8") from None
    try:
        value: object = json.loads(text, parse_float=_number, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        rest = text[error.pos :].partition("\n")[0].encode()
        if error.pos == len(text):
            raise ValueError("it ends too early") from None
        what = "more text after the value" if error.msg == "Extra data" else "cannot be read"
        raise ValueError(f"{what} at line {error.lineno}, column {error.colno}: '{shown(rest)}'") from None
    except RecursionError:
        raise ValueError("lists are nested too deeply") from None
    except _NoNumber as error:
        raise ValueError(f"{error} is no number") from None
    except ValueError:  # what is left: int() refuses more than sys.get_int_max_str_digits()
        raise ValueError("it holds an integer of thousands of digits") from None
    return value


class _NoNumber(ValueError):
    """One of the constants that Python's reader takes for numbers, or a number beyond all bounds."""


def _number(text: str) -> Decimal:
    number = decimal(text)
    if not number.is_finite():
        raise _NoNumber(text)
    return number


def _no_number(name: str) -> NoReturn:
    raise _NoNumber(name)
