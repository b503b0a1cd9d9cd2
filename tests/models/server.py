"""A real HTTP server that speaks OpenAI's streamed chat completions, and fails on demand."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from judge.core import FinishReason, Message, Request
from judge.models.asking import answer
from judge.models.local import LocalModel
from judge.models.profiles import Profile

Act = Callable[["Exchange"], None]


class Exchange(BaseHTTPRequestHandler):
    """One request and what is answered; ``server.acts`` are played in turn, the last one for ever."""

    protocol_version = "HTTP/1.1"
    server: ChatServer
    body: dict[str, Any]

    def do_POST(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.close_connection = True
        act = self.server.next_act(self)
        try:
            act(self)
        except OSError:
            self.server.client_left.set()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on stderr."""

    def start_stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def send_chunk(self, data: bytes) -> None:
        """An empty chunk ends the body."""
        self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
        self.wfile.flush()

    def send_event(self, data: object) -> None:
        # Raw line separators inside JSON are what makes reading events by str.splitlines wrong.
        self.send_chunk(b"data: " + json.dumps(data, ensure_ascii=False).encode() + b"\n\n")

    def send_delta(self, finish_reason: str | None = None, **delta: str) -> None:
        self.send_event({"choices": [{"index": 0, "delta": delta, "finish_reason": finish_reason}]})

    def end_stream(self, prompt_tokens: int, tokens: int, reason: str = "stop") -> None:
        self.send_delta(reason)
        self.send_event({"choices": [], "usage": {"prompt_tokens": prompt_tokens, "completion_tokens": tokens}})
        self.send_chunk(b"data: [DONE]\n\n")
        self.send_chunk(b"")


class ChatServer(ThreadingHTTPServer):
    """Listens on a free port of this machine for as long as it is entered."""

    daemon_threads = True

    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__(("127.0.0.1", 0), Exchange)
        self.url = f"http://127.0.0.1:{self.server_port}/v1"
        self.acts = list(acts)
        self.seen: list[Exchange] = []
        self.client_left = threading.Event()

    def __enter__(self) -> ChatServer:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *args: object) -> None:
        self.shutdown()
        self.server_close()

    def next_act(self, exchange: Exchange) -> Act:
        self.seen.append(exchange)
        return self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]


def stream(*pieces: str, field: str = "content") -> Act:
    """Answer with ``pieces``, whole."""

    def act(exchange: Exchange) -> None:
        exchange.start_stream()
        for piece in pieces:
            exchange.send_delta(**{field: piece})
        exchange.end_stream(7, len(pieces))

    return act


def stream_for_ever(beginning: str) -> Act:
    """Answer with ``beginning`` and then with lines until the client leaves."""

    def act(exchange: Exchange) -> None:
        exchange.start_stream()
        exchange.send_delta(content=beginning)
        for number in range(100_000):
            exchange.send_delta(content=f"line {number * number}\n")

    return act


def refuse(status: int, body: str, **headers: str) -> Act:
    """Answer with an error."""

    def act(exchange: Exchange) -> None:
        exchange.send_response(status)
        for name, value in headers.items():
            exchange.send_header(name.replace("_", "-"), value)
        exchange.send_header("Content-Length", str(len(body.encode())))
        exchange.end_headers()
        exchange.wfile.write(body.encode())

    return act


def raw(*chunks: bytes) -> Act:
    """Begin a stream, send ``chunks`` and drop the connection without ending the body."""

    def act(exchange: Exchange) -> None:
        exchange.start_stream()
        for chunk in chunks:
            exchange.send_chunk(chunk)

    return act


def hang_up(exchange: Exchange) -> None:
    """Drop the connection without a word."""


def generate(checkpoint: str) -> Act:
    """Answer as the model of ``checkpoint`` does, with the sampling that the request asks for."""

    def act(exchange: Exchange) -> None:
        body = exchange.body
        profile = Profile(
            pattern="*",
            temperature=body["temperature"],
            top_p=body["top_p"],
            top_k=body.get("top_k", 0),
            max_new_tokens=body["max_tokens"],
            context=0,
            thinks=False,
        )
        messages = tuple(Message(message["role"], message["content"]) for message in body["messages"])
        exchange.start_stream()
        reply = answer(
            LocalModel("served", checkpoint, profile),
            Request(messages=messages, seed=body["seed"]),
            lambda piece: exchange.send_delta(content=piece),
        )
        reason = "length" if reply.finish_reason is FinishReason.LENGTH else "stop"
        exchange.end_stream(reply.prompt_tokens, reply.tokens, reason)

    return act
