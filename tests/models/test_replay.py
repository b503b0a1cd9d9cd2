from __future__ import annotations

from pathlib import Path

import pytest

from judge.core import FinishReason
from judge.errors import ModelUnavailable, UsageError
from judge.models import load
from tests.models.asking import ask


def test_each_request_gets_the_next_line(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    file.write_text(
        '{"text": "one"}\n\n{"text": " two\\n words\\u2028 \\ud83c\\udfc6 ", "finish_reason": "loop", "tokens": 90}\n'
    )
    model = load(f"replay:{file}")
    assert model.name == f"replay:{file}"
    first, _ = ask(model, "What is it?")
    assert (first.text, first.finish_reason, first.prompt_tokens, first.tokens) == ("one", FinishReason.EOS, 3, 1)
    second, pieces = ask(model, "And then?")
    assert (second.text, second.finish_reason, second.tokens) == (" two\n words\u2028 🏆 ", FinishReason.LOOP, 90)
    assert len(pieces) > 2
    with pytest.raises(ModelUnavailable, match=rf"{file} holds 2 replies and all are used up"):
        ask(model, "And then?")


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.jsonl: cannot read recorded replies: No such file"):
        load(f"replay:{tmp_path}/none.jsonl")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "Expecting"),
        ('"text"', 'an object with the key "text" is needed'),
        ('{"finish_reason": "eos"}', 'an object with the key "text" is needed'),
        ('{"text": 1}', '"text" must be of type str'),
        ('{"text": "", "tokens": true}', '"tokens" must be of type int'),
        ('{"text": "", "finish_reason": "bored"}', "'bored' is not a valid FinishReason"),
        ('{"text": "", "seed": 1}', 'unknown key "seed"'),
        ('"\udcff"', "invalid"),
    ],
)
def test_a_malformed_line_is_named(line: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    file.write_bytes(b'{"text": "fine"}\n' + line.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match=rf"replies.jsonl:2: no recorded reply: .*{words}"):
        load(f"replay:{file}")
