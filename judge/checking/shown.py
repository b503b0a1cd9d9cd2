"""Untrusted bytes, made short and printable for people."""

from __future__ import annotations

LENGTH = 60
_LEAD = 20


def shown(data: bytes, start: int = 0) -> str:
    """At most about 60 characters of ``data`` from byte ``start``, with ``…`` where something is left out.

    Bytes that are no UTF-8 and characters that cannot be printed are written as escapes.
    """
    text = data[start : start + LENGTH].decode("utf-8", "backslashreplace")
    printable = "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
    before = "…" if start > 0 else ""
    after = "…" if len(data) > start + LENGTH or len(printable) > 2 * LENGTH else ""
    return before + printable[: 2 * LENGTH] + after


def shown_pair(expected: bytes, got: bytes) -> tuple[str, str]:
    """Both tokens as ``shown``, cut so that the first difference (letter case aside) is in sight."""
    if max(len(expected), len(got)) <= LENGTH:
        return shown(expected), shown(got)
    common = _common_prefix(expected.lower(), got.lower())
    start = max(0, common - _LEAD)
    while 0 < start < common and expected[start] & 0xC0 == 0x80:
        start -= 1  # not into the middle of a character
    return shown(expected, start), shown(got, start)


def _common_prefix(one: bytes, other: bytes) -> int:
    """Length of the longest common prefix, by halving: tokens may hold megabytes."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
