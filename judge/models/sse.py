"""Server-sent events, as far as chat completions use them (WHATWG HTML, section 9.2)."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator


async def payloads(chunks: AsyncIterable[bytes]) -> AsyncIterator[str]:
    """The ``data`` of each event; comments and other fields are skipped.

    Lines are cut at line feeds alone: JSON may hold U+2028 and its like unescaped, at which ``str.splitlines`` cuts.

    Args:
        chunks: The body, in pieces of any length.
    """
    rest = b""
    async for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                yield line.removeprefix(b"data:").strip().decode("utf-8", "replace")
