"""Decisions: how often they are right on prompts that no weight was learned from, and what changes nothing."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from judge.scope import decide, normalise, train
from judge.scope.deciding import LONGEST
from judge.scope.examples import read
from judge.scope.signs import found, tokens

ROOT = Path(__file__).parents[2]
HELD_OUT = Path(__file__).parent / "prompts"
# Floors, a little below what docs/scope.md says was measured.
PRECISION = 0.95
RECALL = 0.96

STATEMENT = "Given an array of n integers, find the maximum sum of a contiguous subarray."


def test_precision_and_recall_on_the_held_out_prompts() -> None:
    examples = read(HELD_OUT)
    assert len(examples) >= 400
    assert len({example.text for example in examples}) == len(examples)
    decided = [(example.inside, decide(example.text).inside) for example in examples]
    right = decided.count((True, True))
    assert right / (right + decided.count((False, True))) >= PRECISION
    assert right / (right + decided.count((True, False))) >= RECALL


def test_no_held_out_prompt_is_learned_from() -> None:
    learned = {normalise(example.text) for example in read(Path(train.__file__).parent / "prompts")}
    assert not learned & {normalise(example.text) for example in read(HELD_OUT)}


@pytest.mark.parametrize("statement", sorted(ROOT.glob("problems/*/statement/*.md")), ids=lambda path: path.parts[-3])
def test_every_bundled_statement_is_in_scope(statement: Path) -> None:
    assert decide(statement.read_text("utf-8")).inside


@pytest.mark.parametrize(
    "dressed",
    [
        STATEMENT.upper(),
        "\ufeff" + STATEMENT + "\r\n\r\n",
        STATEMENT.replace("a", "a\u200b"),
        "\x1b[31m" + STATEMENT + "\x1b[0m",
        "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in STATEMENT),
    ],
    ids=["capitals", "marks at the ends", "zero width", "colours", "full width"],
)
def test_the_dress_of_a_text_changes_nothing(dressed: str) -> None:
    assert decide(dressed) == decide(STATEMENT)


def test_traditional_characters_read_as_simplified_ones() -> None:
    assert decide("證明區間調度的貪心策略是最優的").score == decide("证明区间调度的贪心策略是最优的").score


def test_it_always_decides_with_a_reason() -> None:
    for text in ("", " \n\x00", "?", "7", "\ud800", "🙂", "a" * (LONGEST + 1), "n " * 20_000):
        assert decide(text).reason
    assert not decide(" \u200b\n").inside
    assert f"at most {LONGEST}" in decide("n" * (LONGEST + 1)).reason


@pytest.mark.parametrize(
    "plea",
    [
        "Write stress test for my solution",
        "write a stress tester",
        "give me a hint",
        "why WA?",
        "hack this solution",
        "帮我写对拍",
        "求思路",
        "為什麼會 TLE",
    ],
)
def test_a_short_plea_for_help_needs_no_problem(plea: str) -> None:
    assert decide(plea).inside


def test_a_longer_phrase_hides_those_inside_it() -> None:
    def groups(text: str) -> set[str]:
        return {name for hit in found(tokens(text)) for name in hit.groups}

    assert "mathematics" in groups("prime of the minister")
    assert "mathematics" not in groups("prime minister")


def test_a_word_with_a_slip_is_known_by_its_parts() -> None:
    assert decide("dijkstras algorithmn on a wieghted grpah").inside


@pytest.mark.parametrize("piece", ["django ", "select ", "<a ", '"', "1 ", "a_1 ", "$", "n 个", "git "])
def test_the_longest_text_takes_less_than_a_second(piece: str) -> None:
    start = time.process_time()
    decide((piece * LONGEST)[: LONGEST - 1])
    assert time.process_time() - start < 1


def test_reasons_name_what_was_found() -> None:
    assert "algorithm" in decide("Explain dijkstra with a segment tree").reason
    assert "medicine" in decide("I have a headache and fever, which medicine should I take?").reason


def test_a_thousand_texts_take_less_than_two_seconds() -> None:
    texts = [example.text for example in read(HELD_OUT)]
    decide(STATEMENT)  # reads the tables
    start = time.process_time()
    for text in (texts * 3)[:1000]:
        decide(text)
    assert time.process_time() - start < 2


def test_training_gives_the_same_weights_again() -> None:
    examples = read(Path(train.__file__).parent / "prompts")[::9]
    first = train.fitted(examples)
    assert first == train.fitted(examples)
    assert len({name.split(":")[0] for name in first}) > 5


def test_the_committed_weights_are_those_of_the_committed_prompts() -> None:
    here = Path(train.__file__).parent
    assert train.fitted(read(here / "prompts")) == json.loads((here / "weights.json").read_text("utf-8"))
