"""What every model backend keeps, whatever stands behind it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from judge.core import FinishReason, Model
from judge.models import load
from judge.models.asking import ahead, answer
from tests.models.asking import ask, request
from tests.models.server import ChatServer, generate
from tests.models.tiny import REPLIES, make_checkpoint

BACKENDS = ("transformers", "openai", "replay")
GENERATING = BACKENDS[:2]

# A model that answers the prompts given, in this order; the number is the most tokens of one reply.
Opener = Callable[..., Model]


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_checkpoint(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def open_model(backend: str, checkpoint: Path, tmp_path: Path) -> Iterator[Opener]:
    with ChatServer([generate(str(checkpoint))]) as server:

        def opener(*prompts: str, max_tokens: int = 1000) -> Model:
            if backend == "transformers":
                return load(str(checkpoint), max_tokens=max_tokens)
            if backend == "openai":
                return load("openai:tiny", max_tokens=max_tokens, base_url=server.url)
            file = tmp_path / "replies.jsonl"
            file.write_text("".join(json.dumps({"text": REPLIES[prompt]}) + "\n" for prompt in prompts))
            return load(f"replay:{file}")

        yield opener


every_backend = pytest.mark.parametrize("backend", BACKENDS, indirect=True)
generating_backends = pytest.mark.parametrize("backend", GENERATING, indirect=True)


@every_backend
@pytest.mark.parametrize("prompt", REPLIES)
def test_the_pieces_are_the_text(open_model: Opener, prompt: str) -> None:
    reply, pieces = ask(open_model(prompt), prompt, temperature=0.0)
    assert "".join(pieces) == reply.text
    assert all(pieces)
    assert len(pieces) > 1
    assert reply.text
    assert REPLIES[prompt].startswith(reply.text)


@every_backend
@pytest.mark.parametrize("prompt", ["greeting", "unicode"])
def test_a_reply_without_a_program_comes_whole(open_model: Opener, prompt: str) -> None:
    reply, _ = ask(open_model(prompt), prompt, temperature=0.0)
    assert reply.text == REPLIES[prompt]
    assert reply.finish_reason is FinishReason.EOS


@every_backend
def test_tokens_and_seconds_are_told(open_model: Opener) -> None:
    reply, _ = ask(open_model("greeting"), "greeting", temperature=0.0)
    assert reply.prompt_tokens > 0
    assert reply.tokens > 1
    assert reply.seconds > 0


@every_backend
def test_it_has_a_name(open_model: Opener) -> None:
    model = open_model("greeting")
    assert model.name
    assert model.notice == ""


@every_backend
def test_an_error_of_the_listener_comes_through(open_model: Opener) -> None:
    class Enough(Exception):
        pass

    def listen(piece: str) -> None:
        raise Enough

    model = open_model("greeting", "greeting")
    with pytest.raises(Enough):
        answer(model, request("greeting"), listen)
    assert ask(model, "greeting", temperature=0.0)[0].text == REPLIES["greeting"]


@every_backend
def test_two_may_ask_at_once(open_model: Opener) -> None:
    model = open_model("greeting", "greeting")
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(lambda seed: ask(model, "greeting", seed, 0.0), range(2)))
    assert [reply.text for reply, _ in answers] == [REPLIES["greeting"]] * 2
    assert ["".join(pieces) for _, pieces in answers] == [REPLIES["greeting"]] * 2


@generating_backends
@pytest.mark.parametrize("prompt", ["program", "thinking"])
def test_the_program_given_the_reply_ends(open_model: Opener, prompt: str) -> None:
    reply, _ = ask(open_model(prompt), prompt, temperature=0.0)
    assert reply.text.endswith("\n```\n\n")
    assert reply.text.count("```") == REPLIES[prompt].count("```")


@generating_backends
def test_the_length_is_kept(open_model: Opener) -> None:
    reply, _ = ask(open_model("greeting", max_tokens=5), "greeting", temperature=0.0)
    assert reply.finish_reason is FinishReason.LENGTH
    assert reply.tokens == 5


@generating_backends
def test_the_seed_decides(open_model: Opener) -> None:
    model = open_model("greeting", max_tokens=40)
    texts = [ask(model, "greeting", seed, temperature=3.0)[0].text for seed in (1, 2, 1)]
    assert texts[0] == texts[2]
    assert texts[0] != texts[1]


@every_backend
def test_many_are_answered_each_by_its_own_question(open_model: Opener) -> None:
    prompts = ["greeting", "program", "greeting", "unicode", "thinking"]
    model = open_model(*prompts)
    pieces = ["" for _ in prompts]

    def on_text(index: int, piece: str) -> None:
        pieces[index] += piece

    asked = [request(prompt, seed, 0.0) for seed, prompt in enumerate(prompts)]
    replies = dict(model.replies(asked, on_text, threading.Event()))
    assert replies.keys() == set(range(len(prompts)))
    assert [replies[index].text for index in range(len(prompts))] == pieces
    for prompt, text in zip(prompts, pieces, strict=True):
        assert text
        assert REPLIES[prompt].startswith(text)


@every_backend
def test_nothing_is_answered_by_nothing(open_model: Opener) -> None:
    assert list(open_model("greeting").replies([], lambda index, piece: None, threading.Event())) == []


@every_backend
def test_who_is_stopped_writes_no_more(open_model: Opener) -> None:
    prompts = ["greeting", "program", "thinking"]
    model = open_model(*prompts, *prompts)
    stopped = threading.Event()
    replies = []
    for reply in model.replies([request(prompt, 0, 0.0) for prompt in prompts], lambda index, piece: None, stopped):
        replies.append(reply)
        stopped.set()
    assert len(replies) < 3  # one that ended in the same moment may come, too
    again = dict(model.replies([request("greeting", 0, 0.0)], lambda index, piece: None, threading.Event()))
    assert again[0].text


@every_backend
def test_who_is_closed_leaves_no_thread(open_model: Opener) -> None:
    prompts = ["greeting", "program", "greeting"]
    replies = ahead(open_model(*prompts), [request(prompt, 0, 0.0) for prompt in prompts], lambda piece: None)
    next(replies)
    replies.close()
    assert sum(each.name.startswith(("replies of", "streams of")) for each in threading.enumerate()) == 0


@generating_backends
def test_a_reply_is_the_same_alone_and_among_others(open_model: Opener) -> None:
    """Small logits differ in their last bits only, which no draw of these comes near."""
    model = open_model("greeting", max_tokens=30)
    asked = [request(prompt, seed, 1.5) for seed, prompt in enumerate(["greeting", "program", "greeting", "unicode"])]
    together = dict(model.replies(asked, lambda index, piece: None, threading.Event()))
    alone = [answer(model, one, lambda piece: None) for one in asked]
    assert [together[index].text for index in range(4)] == [reply.text for reply in alone]
    assert [together[index].tokens for index in range(4)] == [reply.tokens for reply in alone]
