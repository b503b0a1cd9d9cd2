"""A checkpoint that runs in this process, by transformers. The only module here that imports torch."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import httpx
import huggingface_hub
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, GenerationConfig, StoppingCriteria, StoppingCriteriaList
from transformers.utils import logging

from judge.core import FinishReason, Reply, Request
from judge.errors import ModelUnavailable
from judge.models.fitting import Fit
from judge.models.profiles import Profile
from judge.models.transcript import Transcript

_SMALL = 100_000_000  # parameters

# One thread at a time in these libraries. torch has one random generator a process, so whoever seeds it must be alone
# until the reply is written; and transformers swaps torch's functions and default type for others while it loads, which
# gave NaN to whoever generated or loaded meanwhile.
_ALONE = threading.Lock()


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
        with _ALONE:
            self._tokenizer, self._model = _load(name, source)
        if not self._tokenizer.chat_template:
            raise ModelUnavailable(f"model '{name}' has no chat template: choose one that was tuned for instructions")
        self._ends = _end_tokens(self._tokenizer, self._model)
        # The profile alone decides how to sample; what a checkpoint brings would fill every gap in it.
        self._model.generation_config = GenerationConfig()  # type: ignore[no-untyped-call]

    def generate(self, request: Request, on_text: Callable[[str], None]) -> Reply:
        """Answer ``request``; same request, seed and machine, same reply. One request at a time in a process.

        Raises:
            ModelUnavailable: The prompt is longer than the context, or memory runs out.
        """
        prompt = self._render(request)
        tokens = self._tokenizer(prompt, add_special_tokens=False, return_tensors="pt").to(self._model.device)
        prompt_tokens = int(tokens.input_ids.shape[1])
        room = self._room(prompt_tokens)
        transcript = Transcript(on_text, self._profile.thinks)
        listener = _Listener(self._tokenizer, transcript)
        with _ALONE:
            start = time.monotonic()
            if prompt.rstrip().endswith("<think>"):
                # The template opened the thinking; a reply that closes what it never opened could not be read.
                transcript.write("<think>\n")
            torch.manual_seed(request.seed)
            try:
                self._model.generate(
                    **tokens,
                    **self._sampling(request, room),
                    stopping_criteria=StoppingCriteriaList([listener]),
                )
            except torch.OutOfMemoryError as error:
                raise ModelUnavailable(
                    f"model '{self.name}' ran out of memory after {prompt_tokens} tokens of prompt and "
                    f"{listener.count} of reply: lower --max-tokens or choose a smaller model"
                ) from error
            listener.flush()
            seconds = time.monotonic() - start
        return Reply(
            text=transcript.text,
            finish_reason=self._finish_reason(listener, transcript),
            prompt_tokens=prompt_tokens,
            tokens=listener.count,
            seconds=seconds,
        )

    def measure(self, request: Request) -> Fit | None:
        """The tokens of ``request`` as `generate` would read them, against the context.

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

    def _sampling(self, request: Request, room: int) -> dict[str, Any]:
        """Arguments of transformers' ``generate``."""
        profile = self._profile
        temperature = profile.temperature if request.temperature is None else request.temperature
        options: dict[str, Any] = {"max_new_tokens": room, "do_sample": temperature > 0}
        if temperature > 0:
            # top_k 0 is off for transformers; left out it would be 50.
            options |= {"temperature": temperature, "top_p": profile.top_p, "top_k": profile.top_k}
        if self._ends:
            options |= {"eos_token_id": sorted(self._ends), "pad_token_id": min(self._ends)}
        return options

    def _finish_reason(self, listener: _Listener, transcript: Transcript) -> FinishReason:
        if listener.last in self._ends:
            return FinishReason.EOS
        return transcript.stop or FinishReason.LENGTH


class _Listener(StoppingCriteria):
    """Called once a token, between two steps of the model: turns tokens into text, and stops where the text says so.

    It streams from here rather than from a ``TextIteratorStreamer``, which needs a second thread (an error in either
    one leaves the other waiting) and holds text back until a space comes.

    Attributes:
        count: Tokens written so far, end token included.
        last: The last of them.
    """

    # The first and last bytes of a character may lie in different tokens; no real text goes on like that for long.
    _MOST_HELD = 64

    def __init__(self, tokenizer: Any, transcript: Transcript) -> None:
        self.count = 0
        self.last = -1
        self._tokenizer = tokenizer
        self._transcript = transcript
        # The last tokens written, and how many of them are already shown: those stay for the decoder to see what
        # comes before (SentencePiece drops the space at the start of what it decodes).
        self._window: list[int] = []
        self._shown = 0

    def __call__(self, input_ids: torch.Tensor, scores: Any, **kwargs: Any) -> torch.Tensor:
        self.last = int(input_ids[0, -1])
        self.count += 1
        self._window.append(self.last)
        text = self._fresh()
        if text and (not text.endswith("\ufffd") or len(self._window) - self._shown >= self._MOST_HELD):
            self._show(text)
        return torch.full((1,), self._transcript.stop is not None, dtype=torch.bool, device=input_ids.device)

    def flush(self) -> None:
        """Show what is still held back."""
        self._show(self._fresh())

    def _fresh(self) -> str:
        """The text of the tokens not yet shown."""
        shown = self._decode(self._window[: self._shown])
        return self._decode(self._window)[len(shown) :]

    def _show(self, text: str) -> None:
        self._window = self._window[self._shown :]
        self._shown = len(self._window)
        self._transcript.write(text)

    def _decode(self, tokens: list[int]) -> str:
        return str(self._tokenizer.decode(tokens, skip_special_tokens=True, clean_up_tokenization_spaces=False))


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


def _line(error: Exception) -> str:
    """The first line of an error's message, or its class where it has none."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
