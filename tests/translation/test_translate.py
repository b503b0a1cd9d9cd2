"""A statement sentence by sentence, by a real Marian model and by tables of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from judge.errors import ModelUnavailable
from judge.translation.marian import Marian
from judge.translation.masking import Unproven
from judge.translation.wholes import translate
from tests.translation.tiny import ENGLISH, STATEMENT


def test_a_real_model_translates_a_statement(translator: Path) -> None:
    engine = Marian(str(translator))
    assert engine(["输入"]) == engine(["输入"]) == ["Input"]
    assert translate(STATEMENT, engine) == ENGLISH


def test_a_sentence_that_is_too_long_for_the_model_is_not_cut(translator: Path) -> None:
    assert Marian(str(translator))(["长" * 200, "输入"]) == ["", "Input"]


@pytest.mark.parametrize("make", [True, False])
def test_what_is_no_translator_is_one_line(tmp_path: Path, make: bool) -> None:
    directory = tmp_path / "none"
    if make:
        directory.mkdir()
        (directory / "config.json").write_text("{}")
    with pytest.raises(ModelUnavailable, match=r"^translator '.*none' cannot be loaded: [^\n]*$"):
        Marian(str(directory))


def test_paragraphs_lists_headings_and_tables_keep_their_place() -> None:
    statement = "# 题\n第一句\n续。第二句。\n\n- 甲\n  1. 乙\n\n> 丙\n| 丁 | 戊 |\n"
    asked: list[str] = []

    def engine(sentences: Sequence[str]) -> list[str]:
        asked.extend(sentences)
        return [f"S{letter}" for letter, _ in zip("abcdefghi", sentences, strict=False)]

    said = translate(statement, engine)
    assert asked == ["题", "第一句 续。", "第二句。", "甲", "乙", "丙", "| 丁 | 戊 |"]
    assert said == "# Sa\nSb Sc\n\n- Sd\n  1. Se\n\n> Sf\nSg\n"


def test_a_translator_that_makes_up_numbers_is_not_believed() -> None:
    with pytest.raises(Unproven, match="the number 4 is new"):
        translate("四个数。", lambda sentences: ["4 numbers." for _ in sentences])


def test_a_lost_mark_is_mended_piece_by_piece() -> None:
    words = {"共有 X0X 个数。": "Some numbers.", "共有 ": "There are", " 个数。": "numbers."}
    assert translate("共有 $n$ 个数。", lambda sentences: [words[one] for one in sentences]) == "There are $n$ numbers."
