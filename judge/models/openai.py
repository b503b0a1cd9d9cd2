"""A model behind any OpenAI-compatible server, over streamed chat completions."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import httpx

from judge.core import FinishReason, Reply, Request
from judge.errors import ModelUnavailable, UsageError
from judge.models.fitting import Fit
from judge.models.profiles import Profile
from judge.models.sse import payloads
from judge.models.transcript import Transcript

# Reading waits long: a busy server may take minutes to the first token.
_TIMEOUT = httpx.Timeout(connect=10, read=600, write=60, pool=10)
_LONGEST_WAIT = 30.0
_STREAMS = 32  # at once
_POLL = 0.05  # seconds between two looks at whether all is to stop


class _Passing(Exception):
    """A failure that may pass, before anything was streamed; ``wait`` is how long the server asks us to wait."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


# A request's index with a piece of its reply, the whole reply, or why there is none; with None all is over.
_Event = tuple[int, "str | Reply | BaseException | None"]


class OpenAIModel:
    """Asks a server; what its reasoning says is kept in ``Reply.text`` as ``<think>…</think>``."""

    notice = ""

    def __init__(
        self, model: str, base_url: str, key: str, profile: Profile, waits: Sequence[float] = (1.0, 2.0, 4.0, 8.0)
    ) -> None:
        """Take the settings; nothing is asked of the server yet.

        Args:
            model: Name of the model on the server.
            base_url: Where ``/chat/completions`` is, such as ``http://localhost:8000/v1``.
            key: Sent as a bearer token, and never shown; empty for none.
            profile: How to sample.
            waits: Seconds to wait before each repeated request; as many repetitions as there are waits.

        Raises:
            UsageError: ``base_url`` is no http URL.
        """
        self.name = f"openai:{model}"
        self._model = model
        self._key = key.strip()
        self._profile = profile
        self._waits = waits
        try:
            self._url = httpx.URL(base_url.rstrip("/") + "/chat/completions")
        except httpx.InvalidURL as error:
            raise UsageError(f"the model server's URL is malformed: {error}") from error
        if self._url.scheme not in ("http", "https") or not self._url.host:
            raise UsageError(f"the model server's URL must begin with http:// or https://: {base_url}")
        self._server = str(self._url.copy_with(userinfo=b"").copy_with(query=None)).removesuffix("/chat/completions")

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: threading.Event
    ) -> Iterator[tuple[int, Reply]]:
        """Answer all requests, each by a stream of its own; to leave closes the streams, which ends the server's work.

        Token counts are the server's where it tells them. It does not for a reply that was stopped early: pieces are
        counted then (a token each, on most servers), and a quarter of the prompt's characters is taken for its tokens.

        Raises:
            ModelUnavailable: The server refuses, stays unreachable or busy, or breaks off. Where it does so for some
                of the requests only, the replies to the others come first.
        """
        # The streams live in a thread of their own, as tasks, which can be cancelled wherever they wait.
        events: queue.SimpleQueue[_Event] = queue.SimpleQueue()
        loop = asyncio.new_event_loop()
        work = loop.create_task(self._all(requests, events))
        thread = threading.Thread(target=_run, args=(loop, work, events), name=f"streams of {self.name}", daemon=True)
        thread.start()
        failure: BaseException | None = None
        try:
            while not stopped.is_set():
                try:
                    index, what = events.get(timeout=_POLL)
                except queue.Empty:
                    continue
                if what is None:
                    break
                if isinstance(what, str):
                    on_text(index, what)
                elif isinstance(what, Reply):
                    yield index, what
                else:
                    failure = failure or what
            if failure and not stopped.is_set():
                raise failure
        finally:
            with contextlib.suppress(RuntimeError):  # the loop has come to its end
                loop.call_soon_threadsafe(work.cancel)
            thread.join()

    async def _all(self, requests: Sequence[Request], events: queue.SimpleQueue[_Event]) -> None:
        """Answer all requests, and put pieces, replies and failures into ``events``."""
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        room = asyncio.Semaphore(_STREAMS)
        try:
            client = httpx.AsyncClient(timeout=_TIMEOUT, headers=headers)
        except UnicodeEncodeError:
            events.put((0, ModelUnavailable("OPENAI_API_KEY holds characters that no key has")))
            return

        async def one(index: int, request: Request) -> None:
            async with room:
                try:
                    what = await self._answer(client, request, lambda piece: events.put((index, piece)))
                    events.put((index, what))
                except ModelUnavailable as error:
                    events.put((index, error))

        async with client, asyncio.TaskGroup() as group:
            for index, request in enumerate(requests):
                group.create_task(one(index, request))

    async def _answer(self, client: httpx.AsyncClient, request: Request, on_text: Callable[[str], None]) -> Reply:
        """Ask, and ask again while that may help."""
        start = time.monotonic()
        for wait in self._waits:
            try:
                return await self._ask(client, request, on_text, start)
            except _Passing as passing:
                await asyncio.sleep(min(max(wait, passing.wait), _LONGEST_WAIT))
        try:
            return await self._ask(client, request, on_text, start)
        except _Passing as passing:
            tries = len(self._waits) + 1
            raise ModelUnavailable(f"{passing} ({tries} tries)") from passing

    def measure(self, request: Request) -> Fit | None:
        """About how many tokens ``request`` has; only a profile says how long a server's context is."""
        if not self._profile.context:
            return None
        return Fit(prompt=_about(request), context=self._profile.context, reply=self._profile.max_new_tokens)

    async def _ask(
        self, client: httpx.AsyncClient, request: Request, on_text: Callable[[str], None], start: float
    ) -> Reply:
        reading = _Reading(Transcript(on_text, self._profile.thinks))
        try:
            async with client.stream("POST", self._url, json=self._body(request)) as response:
                await self._raise_for(response)
                async for payload in payloads(response.aiter_bytes()):
                    if payload == "[DONE]":
                        reading.done = True
                        break
                    self._read(payload, reading)
                    if reading.transcript.stop:
                        break  # leaving the stream closes the connection, which ends the server's work
        except httpx.TransportError as error:
            message = self._line(f"does not answer: {_root(error)}")
            if reading.pieces:
                message = self._line(f"broke off after {reading.pieces} pieces of a reply: {error}")
            if reading.pieces or isinstance(error, (httpx.ReadTimeout, httpx.UnsupportedProtocol)):
                raise ModelUnavailable(message) from error
            raise _Passing(message) from error
        reason = reading.transcript.stop or reading.finish_reason or (FinishReason.EOS if reading.done else None)
        if reason is None:
            raise ModelUnavailable(self._line(f"ended a reply midway, after {reading.pieces} pieces"))
        return Reply(
            text=reading.transcript.text,
            finish_reason=reason,
            prompt_tokens=reading.prompt_tokens or _about(request),
            tokens=reading.tokens or reading.pieces,
            seconds=time.monotonic() - start,
        )

    def _body(self, request: Request) -> dict[str, Any]:
        profile = self._profile
        body = {
            "model": self._model,
            "messages": [{"role": message.role, "content": message.content} for message in request.messages],
            "stream": True,
            "stream_options": {"include_usage": True},
            "temperature": profile.temperature if request.temperature is None else request.temperature,
            "top_p": profile.top_p,
            "max_tokens": profile.max_new_tokens,
            "seed": request.seed,
        }
        # Not in OpenAI's own protocol, and off in most profiles: servers that do not know it may refuse it.
        return body | ({"top_k": profile.top_k} if profile.top_k else {})

    async def _raise_for(self, response: httpx.Response) -> None:
        """Turn a refusal into the error it is."""
        if response.status_code == 200:
            return
        body = (await response.aread()).decode("utf-8", "replace")
        try:
            said = _error_message(json.loads(body)) or body
        except ValueError:
            said = body
        message = self._line(f"answers {response.status_code}: {said or response.reason_phrase}")
        if response.status_code == 429 or response.status_code >= 500:
            after = response.headers.get("Retry-After", "")
            raise _Passing(message, float(after) if after.isdecimal() else 0.0)
        if response.status_code in (401, 403) and not self._key:
            message += " (no OPENAI_API_KEY is set)"
        raise ModelUnavailable(message)

    def _read(self, payload: str, reading: _Reading) -> None:
        """Take one event of the stream."""
        try:
            event = json.loads(payload)
            if not isinstance(event, dict):
                raise ValueError("not an object")
            if failure := _error_message(event):
                raise ModelUnavailable(self._line(f"failed: {failure}"))
            reading.take(event)
        except (ValueError, AttributeError, KeyError, IndexError, TypeError) as error:
            shown = payload[:80]
            raise ModelUnavailable(self._line(f"sends what is no chat completion: {shown}")) from error

    def _line(self, words: str) -> str:
        """One line about the server, cut to a readable length, with the key taken out wherever it came from."""
        if self._key:
            words = words.replace(self._key, "[key]")
        return f"model '{self.name}': {self._server} {' '.join(words.split())[:400]}"


def _run(loop: asyncio.AbstractEventLoop, work: asyncio.Task[None], events: queue.SimpleQueue[_Event]) -> None:
    """Run ``work`` in this thread to its end."""
    try:
        loop.run_until_complete(work)
    except asyncio.CancelledError:
        pass
    except BaseException as error:  # goes to whoever asked
        events.put((0, error))
    finally:
        loop.close()
        events.put((0, None))


class _Reading:
    """What the stream of one reply has brought so far."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.finish_reason: FinishReason | None = None
        self.done = False
        self.pieces = 0
        self.prompt_tokens = 0
        self.tokens = 0
        self._thinking = False

    def take(self, event: dict[str, Any]) -> None:
        """Read one chunk (OpenAI's ``chat.completion.chunk``)."""
        if usage := event.get("usage"):
            self.prompt_tokens = int(usage["prompt_tokens"])
            self.tokens = int(usage["completion_tokens"])
        for choice in event.get("choices") or ():
            delta = choice.get("delta") or {}
            # Two names are in use for the same thing.
            self._write(delta.get("reasoning_content") or delta.get("reasoning") or "", thinking=True)
            self._write(delta.get("content") or "", thinking=False)
            if ended := choice.get("finish_reason"):
                self.finish_reason = _REASONS.get(ended, FinishReason.ERROR)

    def _write(self, piece: str, thinking: bool) -> None:
        if not piece:
            return
        self.pieces += 1
        if thinking != self._thinking:
            self.transcript.write("<think>\n" if thinking else "\n</think>\n")
            self._thinking = thinking
        self.transcript.write(piece)


def _root(error: BaseException) -> str:
    """What an error comes from, in words: those of the libraries between say less."""
    while before := error.__cause__ or error.__context__:
        error = before.exceptions[0] if isinstance(before, BaseExceptionGroup) else before
    if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
        return os.strerror(error.errno)
    return str(error) or type(error).__name__


def _about(request: Request) -> int:
    """A quarter of the characters, as a guess of the tokens."""
    return sum(len(message.content) for message in request.messages) // 4 + 1


_REASONS = {"stop": FinishReason.EOS, "length": FinishReason.LENGTH}


def _error_message(data: Any) -> str:
    """What an error object says: ``{"error": {"message": …}}``, ``{"error": "…"}`` or ``{"detail": …}``."""
    if not isinstance(data, dict):
        return ""
    error = data.get("error") or data.get("detail") or ""
    return str(error.get("message") or error) if isinstance(error, dict) else str(error)
