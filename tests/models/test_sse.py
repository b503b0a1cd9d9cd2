from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from judge.models.sse import payloads

BODY = (
    ": keep alive\n\nevent: message\nid: 7\n"
    'data: {"a": "x\u2028y\x85z"}\r\n\r\ndata:[1]\n\ndata: [DONE]\n\ndata: cut off'
).encode()


@pytest.mark.parametrize("size", [1, 2, 3, 16, 1000])
def test_events_are_the_same_however_the_bytes_arrive(size: int) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(BODY), size):
            yield BODY[start : start + size]

    async def read() -> list[str]:
        return [payload async for payload in payloads(chunks())]

    assert asyncio.run(read()) == ['{"a": "x\u2028y\x85z"}', "[1]", "[DONE]"]
