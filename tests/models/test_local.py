from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from judge.core import FinishReason, Message, Request
from judge.errors import ModelUnavailable
from judge.models import load
from judge.models.asking import answer
from judge.models.fitting import Fit, warning
from judge.models.local import LocalModel
from judge.models.profiles import profile_for
from tests.models.asking import ask, request
from tests.models.tiny import CONTEXT, REPLIES, SENTENCE, TEMPLATE


def with_template(checkpoint: Path, directory: Path, template: str) -> Path:
    """A copy of ``checkpoint`` with another chat template."""
    shutil.copytree(checkpoint, directory)
    (directory / "chat_template.jinja").write_text(template)
    return directory


@pytest.fixture(scope="module")
def model(tiny: Path) -> LocalModel:
    loaded = load(str(tiny))
    assert isinstance(loaded, LocalModel)
    return loaded


def test_it_has_a_name_and_no_notice(model: LocalModel, tiny: Path) -> None:
    assert (model.name, model.notice) == (str(tiny), "")


def test_a_loop_is_ended(model: LocalModel) -> None:
    reply, _ = ask(model, "circles", temperature=0.0)
    assert reply.finish_reason is FinishReason.LOOP
    assert reply.text == SENTENCE * reply.tokens


def test_characters_that_span_tokens_come_whole(model: LocalModel) -> None:
    reply, pieces = ask(model, "unicode", temperature=0.0)
    assert reply.text == REPLIES["unicode"]
    assert reply.tokens > len(reply.text)
    assert "\ufffd" not in "".join(pieces)


def test_a_reply_cut_inside_a_character_says_so(tiny: Path, model: LocalModel) -> None:
    tokens = model._tokenizer(REPLIES["unicode"]).input_ids
    cut = [model._tokenizer.decode(tokens[:length]) for length in range(1, 12)]
    assert any(text.endswith("\ufffd") for text in cut)
    for length, text in enumerate(cut, 1):
        reply, pieces = ask(load(str(tiny), max_tokens=length), "unicode", temperature=0.0)
        assert reply.text == "".join(pieces) == text


def test_noise_is_streamed_as_it_is_decoded(random: Path) -> None:
    """Sampled from a random model, most bytes are no UTF-8 at all."""
    model = load(str(random), max_tokens=300)
    assert isinstance(model, LocalModel)
    for seed in range(3):
        reply, pieces = ask(model, "x", seed, temperature=1.5)
        assert "".join(pieces) == reply.text
        assert "\ufffd" in reply.text
        again = model._tokenizer(reply.text).input_ids
        assert model._tokenizer.decode(again, skip_special_tokens=True) == reply.text


def test_tokens_are_counted_exactly(model: LocalModel, tiny: Path) -> None:
    reply, _ = ask(model, "greeting", temperature=0.0)
    tokenizer = model._tokenizer
    assert reply.text == REPLIES["greeting"]
    assert reply.tokens == len(tokenizer(reply.text).input_ids) + 1  # the end token was written, too
    prompt = "<|im_start|>user\ngreeting<|im_end|>\n<|im_start|>assistant\n"
    assert reply.prompt_tokens == len(tokenizer(prompt).input_ids)
    assert reply.seconds > 0


def test_temperature_zero_ignores_the_seed(random: Path) -> None:
    model = load(str(random), max_tokens=20)
    assert ask(model, "x", 1, temperature=0.0)[0].text == ask(model, "x", 2, temperature=0.0)[0].text


def test_top_k_is_off(random: Path) -> None:
    """The library's own default would leave 50 tokens to choose the first one from."""
    model = load(str(random), max_tokens=1)
    assert len({ask(model, "x", seed, temperature=3.0)[0].text for seed in range(200)}) > 60


def test_a_checkpoint_does_not_change_the_sampling(tiny: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "copy"
    shutil.copytree(tiny, checkpoint)
    (checkpoint / "generation_config.json").write_text('{"repetition_penalty": 9.0, "eos_token_id": 2}')
    assert ask(load(str(checkpoint)), "greeting")[0].text == REPLIES["greeting"]


def test_an_end_token_named_by_the_tokenizer_alone_ends_the_reply(tiny: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "copy"
    shutil.copytree(tiny, checkpoint)
    (checkpoint / "generation_config.json").write_text('{"eos_token_id": [0]}')
    assert ask(load(str(checkpoint)), "greeting")[0].finish_reason is FinishReason.EOS


def test_a_prompt_beyond_the_context_is_refused(model: LocalModel) -> None:
    with pytest.raises(ModelUnavailable, match=rf"the prompt has \d{{4,}} tokens, .* only {CONTEXT}: "):
        ask(model, "too long " * CONTEXT)


def test_a_prompt_that_leaves_too_little_room_is_said_to(model: LocalModel) -> None:
    """A reply counts the same tokens, and nothing of the request is cut."""
    short = Request(messages=(Message("user", "program"),))
    reply = answer(model, short, lambda piece: None)
    assert model.measure(short) == Fit(prompt=reply.prompt_tokens, context=CONTEXT, reply=8192)
    assert warning(model, short) == ""
    long = warning(model, Request(messages=(Message("user", "x y " * CONTEXT),)))
    assert " 0 are left for the reply" in long
    assert "nothing is cut" in long


def test_the_reply_ends_where_the_context_does(random: Path) -> None:
    model = load(str(random))
    filler = "z" * (CONTEXT - 30)
    reply, _ = ask(model, filler, temperature=0.0)
    assert reply.prompt_tokens + reply.tokens == CONTEXT
    assert reply.finish_reason is FinishReason.LENGTH


def test_a_template_that_opens_the_thinking_is_made_whole(tiny: Path, tmp_path: Path) -> None:
    checkpoint = with_template(tiny, tmp_path / "opens", TEMPLATE.replace("assistant\n", "assistant\n<think>\n"))
    reply, pieces = ask(load(str(checkpoint), max_tokens=8), "thinking", temperature=0.0)
    assert reply.text.startswith("<think>\n")
    assert "".join(pieces) == reply.text
    assert reply.tokens == 8


def test_a_template_that_refuses_is_one_line(tiny: Path, tmp_path: Path) -> None:
    checkpoint = with_template(tiny, tmp_path / "refuses", "{{ raise_exception('no system role') }}")
    with pytest.raises(ModelUnavailable, match="its chat template fails: no system role"):
        ask(load(str(checkpoint)), "greeting")


def test_a_whole_conversation_is_read(model: LocalModel) -> None:
    messages = (Message("user", "program"), Message("assistant", "No."), Message("user", "greeting"))
    one = answer(model, Request(messages=messages[:1], temperature=0.0), lambda piece: None)
    whole = answer(model, Request(messages=messages, temperature=0.0), lambda piece: None)
    assert whole.prompt_tokens > one.prompt_tokens


def test_one_may_ask_while_others_load(model: LocalModel, tiny: Path) -> None:
    with ThreadPoolExecutor(3) as threads:
        loading = [threads.submit(load, str(tiny)) for _ in range(9)]
        replies = [ask(model, "greeting", temperature=0.0)[0] for _ in range(9)]
        models = [future.result() for future in loading]
    assert {reply.text for reply in replies} == {REPLIES["greeting"]}
    assert {ask(other, "greeting", temperature=0.0)[0].text for other in models} == {REPLIES["greeting"]}


def test_a_thinking_profile_waits_for_the_end_of_the_thinking(tiny: Path) -> None:
    """Asked without a tag, a model that always thinks may draft any program before it answers."""
    thinker = profile_for("WeiboAI/VibeThinker-1.5B")
    reply, _ = ask(LocalModel("thinker", str(tiny), thinker), "program", temperature=0.0)
    assert (reply.finish_reason, reply.text) == (FinishReason.EOS, REPLIES["program"])


def test_when_memory_runs_out_fewer_are_written_at_once_and_nothing_is_lost(
    random: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = load(str(random), max_tokens=40)
    assert isinstance(model, LocalModel)
    asked = [request("x" * (seed % 3 + 1), seed, temperature=1.5) for seed in range(7)]
    whole = dict(model.replies(asked, lambda index, piece: None, threading.Event()))
    widths: list[int] = []
    forward = model._model.forward

    def scarce(input_ids: torch.Tensor, past_key_values: Any, **rest: Any) -> Any:
        widths.append(len(input_ids))
        if len(input_ids) * (past_key_values.get_seq_length() + 1) > 130:
            raise torch.OutOfMemoryError("no more")
        return forward(input_ids=input_ids, past_key_values=past_key_values, **rest)

    monkeypatch.setattr(model._model, "forward", scarce)
    pieces = [""] * 7

    def on_text(index: int, piece: str) -> None:
        pieces[index] += piece

    again = dict(model.replies(asked, on_text, threading.Event()))
    assert max(widths) > 1
    assert widths[-1] == 1
    assert {index: (reply.text, reply.tokens) for index, reply in again.items()} == {
        index: (reply.text, reply.tokens) for index, reply in whole.items()
    }
    assert pieces == [again[index].text for index in range(7)]
    with pytest.raises(ModelUnavailable, match=r"ran out of memory after \d+ tokens of prompt and \d+ of reply: lower"):
        answer(model, request("y" * 200), lambda piece: None)


def test_an_equal_prompt_is_read_once(random: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = load(str(random), max_tokens=3)
    assert isinstance(model, LocalModel)
    read: list[tuple[int, ...]] = []
    forward = model._model.forward

    def counting(input_ids: torch.Tensor, **rest: Any) -> Any:
        read.append(tuple(input_ids.shape))
        return forward(input_ids=input_ids, **rest)

    monkeypatch.setattr(model._model, "forward", counting)
    replies = dict(model.replies([request("x", seed) for seed in range(5)], lambda i, piece: None, threading.Event()))
    assert [shape[0] for shape in read] == [1, 5, 5]
    assert read[0][1] == replies[0].prompt_tokens > 1


def test_a_greedy_model_asked_twice_in_a_batch_does_not_say_the_same_twice(random: Path) -> None:
    greedy = replace(profile_for("x"), temperature=0.0, max_new_tokens=30)
    model = LocalModel("greedy", str(random), greedy)
    replies = dict(model.replies([request("x", seed) for seed in range(3)], lambda i, piece: None, threading.Event()))
    assert len({reply.text for reply in replies.values()}) == 3
    assert replies[0].text == ask(model, "x")[0].text
