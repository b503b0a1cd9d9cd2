from __future__ import annotations

import socket

import pytest

from judge.core import FinishReason
from judge.errors import ModelUnavailable
from judge.models import load
from judge.models.openai import OpenAIModel
from judge.models.profiles import profile_for
from tests.models.asking import ask
from tests.models.server import Act, ChatServer, Exchange, hang_up, raw, refuse, stream, stream_for_ever
from tests.models.tiny import REPLIES, SENTENCE

KEY = "sk-very-secret-0123456789"
BUSY = refuse(429, '{"error": {"message": "slow down"}}')
PIECE = b'data: {"choices": [{"delta": {"content": "Hello"}}]}\n\n'


def model_at(server: ChatServer, key: str = "") -> OpenAIModel:
    return OpenAIModel("tiny", server.url, key, profile_for("tiny"), waits=(0.01, 0.02))


def failure(*acts: Act, key: str = "") -> tuple[str, int]:
    """What the user is told, and how many requests were made."""
    with ChatServer(acts) as server, pytest.raises(ModelUnavailable) as caught:
        ask(model_at(server, key), "Hello?")
    message = str(caught.value)
    assert "\n" not in message
    return message, len(server.seen)


def test_the_request_is_what_servers_expect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with ChatServer([stream("Hi")]) as server:
        model = load("openai:org/tiny", max_tokens=77, base_url=server.url + "/")
        reply, _ = ask(model, "Hello?", seed=5, temperature=0.25)
    (exchange,) = server.seen
    assert exchange.path == "/v1/chat/completions"
    assert exchange.headers["Authorization"] == f"Bearer {KEY}"
    assert exchange.body == {
        "model": "org/tiny",
        "messages": [{"role": "user", "content": "Hello?"}],
        "stream": True,
        "stream_options": {"include_usage": True},
        "temperature": 0.25,
        "top_p": 0.95,
        "max_tokens": 77,
        "seed": 5,
    }
    assert (reply.text, reply.finish_reason, reply.prompt_tokens, reply.tokens) == ("Hi", FinishReason.EOS, 7, 1)


def test_without_a_key_none_is_sent() -> None:
    with ChatServer([stream("Hi")]) as server:
        ask(model_at(server), "Hello?")
    assert "Authorization" not in server.seen[0].headers


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
def test_reasoning_is_kept_as_thinking(field: str) -> None:
    def act(exchange: Exchange) -> None:
        exchange.start_stream()
        for name, text in ((field, "Let me"), (field, " see."), ("content", "Two"), ("content", ".")):
            exchange.send_delta(**{name: text})
        exchange.end_stream(3, 4)

    with ChatServer([act]) as server:
        reply, pieces = ask(model_at(server), "One and one?")
    assert reply.text == "<think>\nLet me see.\n</think>\nTwo."
    assert "".join(pieces) == reply.text
    assert reply.tokens == 4


def test_reasoning_that_never_ends_stays_open() -> None:
    with ChatServer([stream("Let", " me", field="reasoning_content")]) as server:
        assert ask(model_at(server), "Hello?")[0].text == "<think>\nLet me"


def test_the_program_given_the_stream_is_closed() -> None:
    with ChatServer([stream_for_ever(REPLIES["program"])]) as server:
        reply, _ = ask(model_at(server), "Add.")
        assert server.client_left.wait(10)
    assert reply.finish_reason is FinishReason.CODE_CLOSED
    assert reply.text.startswith(REPLIES["program"])
    assert reply.prompt_tokens > 0
    assert reply.tokens > 0


def test_a_loop_closes_the_stream() -> None:
    with ChatServer([stream(*[SENTENCE] * 500)]) as server:
        reply, _ = ask(model_at(server), "Hello?")
    assert reply.finish_reason is FinishReason.LOOP
    assert len(reply.text) < 100 * len(SENTENCE)


@pytest.mark.parametrize("trouble", [BUSY, refuse(500, "oops"), refuse(503, "", Retry_After="0"), hang_up])
def test_trouble_that_passes_is_waited_for(trouble: Act) -> None:
    with ChatServer([trouble, trouble, stream("Hi")]) as server:
        assert ask(model_at(server), "Hello?")[0].text == "Hi"
    assert len(server.seen) == 3


def test_trouble_that_stays_is_told() -> None:
    message, requests = failure(BUSY)
    assert message.endswith("/v1 answers 429: slow down (3 tries)")
    assert requests == 3


def test_an_unreachable_server_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    model = OpenAIModel("tiny", f"http://127.0.0.1:{port}/v1", "", profile_for("tiny"), waits=(0.01,))
    with pytest.raises(ModelUnavailable, match=rf"http://127.0.0.1:{port}/v1 does not answer: .*refused.* \(2 tries\)"):
        ask(model, "Hello?")


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (refuse(404, '{"error": {"message": "no model\\n\'tiny\'"}}'), "answers 404: no model 'tiny'"),
        (refuse(400, '{"detail": "max_tokens is too large"}'), "answers 400: max_tokens is too large"),
        (refuse(400, '{"error": "bad"}'), "answers 400: bad"),
        (refuse(403, ""), "answers 403: Forbidden (no OPENAI_API_KEY is set)"),
        (refuse(302, "", Location="http://elsewhere/"), "answers 302: Found"),
        (raw(PIECE), "broke off after 1 pieces of a reply: "),
        (raw(PIECE, b""), "ended a reply midway, after 1 pieces"),
        (raw(b"data: {oops}\n\n"), "sends what is no chat completion: {oops}"),
        (raw(b"data: 3\n\n"), "sends what is no chat completion: 3"),
        (raw(b'data: {"choices": [7]}\n\n'), 'sends what is no chat completion: {"choices": [7]}'),
        (raw(b'data: {"usage": {"tokens": 7}}\n\n'), "sends what is no chat completion: "),
        (raw(b'data: {"error": {"message": "out of memory"}}\n\n'), "failed: out of memory"),
    ],
)
def test_trouble_that_will_not_pass_is_told_at_once(act: Act, words: str) -> None:
    message, requests = failure(act)
    assert words in message
    assert requests == 1


@pytest.mark.parametrize("key", [KEY, f" {KEY}\n"])
def test_the_key_is_never_shown(key: str) -> None:
    message, _ = failure(refuse(401, f'{{"error": {{"message": "Incorrect API key provided: {KEY}"}}}}'), key=key)
    assert "Incorrect API key provided: [key]" in message


def test_a_key_that_no_header_can_hold_is_not_shown() -> None:
    for key in ("sk-größe", "sk-a\nb"):
        message, _ = failure(stream("Hi"), key=key)
        assert key not in message
        assert "größe" not in message


def test_a_password_in_the_url_is_never_shown() -> None:
    with ChatServer([refuse(404, "gone")]) as server:
        model = OpenAIModel("tiny", server.url.replace("//", "//me:pass-word@"), "", profile_for("tiny"), waits=())
        with pytest.raises(ModelUnavailable) as caught:
            ask(model, "Hello?")
    assert "pass-word" not in str(caught.value)
    assert server.seen[0].headers["Authorization"].startswith("Basic ")


def test_a_server_that_sends_no_usage_is_counted_by_pieces() -> None:
    end = b'data: {"choices": [{"delta": {}, "finish_reason": "length"}]}\n\ndata: [DONE]\n\n'
    with ChatServer([raw(PIECE, PIECE, end)]) as server:
        reply, _ = ask(model_at(server), "Hello?")
    assert (reply.text, reply.finish_reason) == ("HelloHello", FinishReason.LENGTH)
    assert (reply.prompt_tokens, reply.tokens) == (2, 2)
