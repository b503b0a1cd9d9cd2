"""A checkpoint that runs in this process, by transformers. Only this module and ``decoding`` import torch."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import huggingface_hub
import psutil
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging

from judge.core import FinishReason, Reply, Request
from judge.errors import ModelUnavailable
from judge.models.decoding import ALONE, Decoder, OutOfMemory, Row
from judge.models.fitting import Fit
from judge.models.listening import Listener
from judge.models.profiles import Profile
from judge.models.transcript import Transcript

_SMALL = 100_000_000  # parameters

_WIDEST = 64  # replies at once
_SHARE = 0.8  # of the free memory that replies may fill, if all of them come to their greatest length


class LocalModel:
    """A causal language model with the chat template of its tokenizer."""

    def __init__(self, name: str, source: str, profile: Profile, notice: str = "") -> None:
        """Load the checkpoint ``source``, a directory (nothing is asked of any network then) or a hub id.

        Args:
            name: What the model is called in records and on screen.
            source: Where the checkpoint is.
            profile: How to sample.
            notice: What people must read first.

        Raises:
            ModelUnavailable: It cannot be loaded, or has no chat template.
        """
        self.name = name
        self.notice = notice
        self._profile = profile
        with ALONE:
            self._tokenizer, self._model = _load(name, source)
        if not self._tokenizer.chat_template:
            raise ModelUnavailable(f"model '{name}' has no chat template: choose one that was tuned for instructions")
        self._ends = _end_tokens(self._tokenizer, self._model)

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: threading.Event
    ) -> Iterator[tuple[int, Reply]]:
        """Answer all requests as one batch, each as soon as it has ended; an equal prompt is read once.

        The same request, seed and machine give the same reply, up to the last bits of numbers that depend on how many
        replies are written at once.

        Raises:
            ModelUnavailable: A prompt is longer than the context, or memory runs out.
        """
        start = time.monotonic()
        rows = [
            self._row(index, request, temperature, on_text)
            for index, (request, temperature) in enumerate(
                zip(requests, self._profile.temperatures(requests), strict=True)
            )
        ]
        decoder = Decoder(self._model, self._ends, self._profile.top_p, self._profile.top_k)
        try:
            for row in decoder.decode(rows, self._width(rows), stopped):
                row.listener.flush()
                transcript = row.listener.transcript
                ended = FinishReason.EOS if row.written[-1] in self._ends else transcript.stop
                yield (
                    row.index,
                    Reply(
                        text=transcript.text,
                        finish_reason=ended or FinishReason.LENGTH,
                        prompt_tokens=len(row.prompt),
                        tokens=len(row.written),
                        seconds=time.monotonic() - start,
                    ),
                )
        except OutOfMemory as error:
            raise ModelUnavailable(
                f"model '{self.name}' ran out of memory after {len(error.row.prompt)} tokens of prompt and "
                f"{len(error.row.written)} of reply: lower --max-tokens or choose a smaller model"
            ) from error

    def _row(self, index: int, request: Request, temperature: float, on_text: Callable[[int, str], None]) -> Row:
        prompt = self._render(request)
        tokens = self._tokenizer(prompt, add_special_tokens=False).input_ids
        room = self._room(len(tokens))
        transcript = Transcript(functools.partial(on_text, index), self._profile.thinks)
        if prompt.rstrip().endswith("<think>"):
            # The template opened the thinking; a reply that closes what it never opened could not be read.
            transcript.write("<think>\n")
        listener = Listener(self._tokenizer, transcript)
        return Row(index, tokens, room, temperature, request.seed, listener)

    def _width(self, rows: Sequence[Row]) -> int:
        """How many rows may be written at once so that memory lasts, however long they become."""
        config = self._model.config.get_text_config()
        heads = getattr(config, "num_key_value_heads", None) or getattr(config, "num_attention_heads", 1)
        size = getattr(config, "head_dim", None) or config.hidden_size // getattr(config, "num_attention_heads", 1)
        token = 2 * config.num_hidden_layers * heads * size * self._model.dtype.itemsize
        longest = max((len(row.prompt) + row.room for row in rows), default=1)
        return int(min(_WIDEST, max(1, _SHARE * _free_memory(self._model.device) // (token * longest))))

    def measure(self, request: Request) -> Fit | None:
        """The tokens of ``request`` as `replies` would read them, against the context.

        Raises:
            ModelUnavailable: The chat template fails.
        """
        context = self._context()
        if context is None:
            return None
        prompt = len(self._tokenizer(self._render(request), add_special_tokens=False).input_ids)
        return Fit(prompt=prompt, context=context, reply=self._profile.max_new_tokens)

    def _context(self) -> int | None:
        """Tokens of prompt and reply together, if anybody says."""
        config = self._model.config.get_text_config()
        return self._profile.context or getattr(config, "max_position_embeddings", None)

    def _render(self, request: Request) -> str:
        messages = [{"role": message.role, "content": message.content} for message in request.messages]
        try:
            return str(self._tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False))
        except Exception as error:
            # A template is a program of its author's: what it raises (no system role, say) can be anything.
            raise ModelUnavailable(f"model '{self.name}': its chat template fails: {_line(error)}") from error

    def _room(self, prompt_tokens: int) -> int:
        """Most tokens of this reply."""
        context = self._context()
        if context is None:
            return self._profile.max_new_tokens
        if prompt_tokens >= context:
            raise ModelUnavailable(
                f"the prompt has {prompt_tokens} tokens, the context of model '{self.name}' only {context}: "
                "choose a model with a longer one"
            )
        return min(self._profile.max_new_tokens, context - prompt_tokens)


def _load(name: str, source: str) -> tuple[Any, Any]:
    """Tokenizer and model; the network is asked only for a hub id that is not wholly in the hub's cache."""
    directory = Path(source).expanduser()
    local = directory.is_dir()
    if not local and (source.startswith((".", "/", "~")) or source.count("/") > 1):
        raise ModelUnavailable(f"model '{name}': there is no such directory")
    if local and not (directory / "config.json").is_file():
        raise ModelUnavailable(f"model '{name}': that directory holds no checkpoint: there is no config.json in it")
    # Progress bars and advice of the libraries are no commentary of ours.
    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    huggingface_hub.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    try:
        try:
            return _read(str(directory) if local else source, local_files_only=True)
        except OSError:
            if local:
                raise
        _reach_hub()
        return _read(source, local_files_only=False)
    except Exception as error:
        # Half a dozen libraries read these files and raise what they like.
        what = "cannot be loaded from this directory" if local else "is no directory, and cannot be had from the hub"
        raise ModelUnavailable(f"model '{name}' {what}: {_line(error)}") from error


def _read(source: str, local_files_only: bool) -> tuple[Any, Any]:
    options: dict[str, Any] = {"local_files_only": local_files_only}
    tokenizer = AutoTokenizer.from_pretrained(source, **options)
    if torch.accelerator.is_available():
        options["device_map"] = "auto"
    model = AutoModelForCausalLM.from_pretrained(source, dtype="auto", **options)
    if model.device.type == "cpu" and model.num_parameters() < _SMALL:
        torch.set_num_threads(1)  # sharing out such small products takes longer than doing them
    return tokenizer, model


def _reach_hub() -> None:
    """Ask once whether the hub is there: its own library would try for a minute."""
    if huggingface_hub.constants.HF_HUB_OFFLINE:
        raise OSError("HF_HUB_OFFLINE is set, and the model is not in the hub's cache")
    try:
        httpx.head(huggingface_hub.constants.ENDPOINT, timeout=10)
    except httpx.HTTPError as error:
        raise OSError(f"{huggingface_hub.constants.ENDPOINT} does not answer: {_line(error)}") from error


def _end_tokens(tokenizer: Any, model: Any) -> Collection[int]:
    """Tokens that end a reply: checkpoints differ in whether the tokenizer or the generation config names them."""
    named = model.generation_config.eos_token_id
    ends = {named} if isinstance(named, int) else set(named or ())
    return ends | ({tokenizer.eos_token_id} - {None})


def _free_memory(device: torch.device) -> int:
    """Bytes that this process could still take."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    return int(psutil.virtual_memory().available)


def _line(error: Exception) -> str:
    """The first line of an error's message, or its class where it has none."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
