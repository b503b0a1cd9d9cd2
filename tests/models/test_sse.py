from __future__ import annotations

import pytest

from judge.models.sse import payloads

BODY = (
    ": keep alive\n\nevent: message\nid: 7\n"
    'data: {"a": "x\u2028y\x85z"}\r\n\r\ndata:[1]\n\ndata: [DONE]\n\ndata: cut off'
).encode()


@pytest.mark.parametrize("size", [1, 2, 3, 16, 1000])
def test_events_are_the_same_however_the_bytes_arrive(size: int) -> None:
    chunks = [BODY[start : start + size] for start in range(0, len(BODY), size)]
    assert list(payloads(chunks)) == ['{"a": "x\u2028y\x85z"}', "[1]", "[DONE]"]
