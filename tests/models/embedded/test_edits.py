from __future__ import annotations

from random import Random

from judge.core import Message
from judge.models.embedded.edits import Editor

PROMPT = (
    Message("system", "You answer with a program."),
    Message("user", "Add two numbers. Print the sum.\n\nNo number exceeds 1000.\nAnswer with a block ```cpp.\n"),
)


def test_the_label_of_the_language_stays_and_so_do_the_roles() -> None:
    editor = Editor(["other"], Random(1))
    for prompt in (editor.edit(PROMPT) for _ in range(200)):
        assert [message.role for message in prompt] == ["system", "user"]
        assert "```cpp" in prompt[1].content


def test_every_kind_of_change_comes_and_often_none() -> None:
    editor = Editor(["other"], Random(1))
    contents = [editor.edit(PROMPT)[1].content for _ in range(200)]
    assert 40 <= contents.count(PROMPT[1].content) <= 100
    assert any("Print the sum." not in content for content in contents)
    assert any("other" in content for content in contents)
    assert any("exceeds" in content and "1000" not in content for content in contents)


def test_the_same_seed_makes_the_same_changes() -> None:
    one, two = ([Editor(["other"], Random(7)).edit(PROMPT) for _ in range(3)] for _ in range(2))
    assert one == two
