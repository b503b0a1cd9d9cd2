"""``CloseWatch`` closes on a whole program in the answer, and on nothing else."""

from __future__ import annotations

import pytest

from judge.core import Parameter, Signature
from judge.extraction import CloseWatch

SIGNATURE = Signature(name="double", parameters=(Parameter(name="n", type="integer"),), returns="integer")
PROGRAM = "n = int(input())\nprint(n * 2)\n"
SOLUTION = "class Solution:\n    def double(self, n):\n        return n * 2\n"

CLOSES = {
    "labelled": f"So:\n```python\n{PROGRAM}```\n",
    "unlabelled": f"```\n{PROGRAM}```\n",
    "tildes": f"~~~python\n{PROGRAM}~~~\n",
    "crlf": f"```python\n{PROGRAM}```\n".replace("\n", "\r\n"),
    "after thinking": f"<think>\nhm ```\n</think>\n```python\n{PROGRAM}```\n",
    "right behind the thinking": f"<think>\nhm</think>```python\n{PROGRAM}```\n",
    "after a fragment": f"```python\nx = 1\n```\nand\n```python\n{PROGRAM}```\n",
}
STAYS_OPEN = {
    "nothing": "",
    "open block": f"```python\n{PROGRAM}",
    "closing line not ended": f"```python\n{PROGRAM}```",
    "fence not at line start": f"```python\n{PROGRAM}x = 1```\n",
    "fence in a docstring": '```python\ndef f():\n    """\n    ```\n    """\nprint(input())\n',
    "thinking": f"<think>\n```python\n{PROGRAM}```\n",
    "thinking again": f"<think>\na\n</think>\n<think>\n```python\n{PROGRAM}```\n",
    "fragment": "```python\nx = 1\n```\n",
    "example": "Input:\n```\n3\n```\n",
    "other language": "```cpp\n#include <cstdio>\nint main() {}\n```\n",
    "class asked for": f"```python\n{PROGRAM}```\n",
}


@pytest.mark.parametrize("text", CLOSES.values(), ids=CLOSES)
def test_closes(text: str) -> None:
    watch = CloseWatch("python3")
    assert [watch.feed(character) for character in text].index(True) == len(text) - 1
    assert watch.feed("more")
    assert watch.closed


@pytest.mark.parametrize(("name", "text"), STAYS_OPEN.items(), ids=STAYS_OPEN)
def test_stays_open(name: str, text: str) -> None:
    watch = CloseWatch("python3", SIGNATURE if name == "class asked for" else None)
    assert not any([watch.feed(character) for character in text])
    assert not watch.closed


def test_closes_on_the_class_of_the_signature() -> None:
    watch = CloseWatch("python3", SIGNATURE)
    assert not watch.feed("```python\nprint(Solution().double(2))\n```\n")
    assert watch.feed(f"```python\n{SOLUTION}```\n")
