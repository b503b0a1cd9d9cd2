"""Token by token: many replies of one model at once.

Replies of the same prompt share its reading. A reply that has ended leaves the batch at once, and the next one takes
its place, so that the model never waits for the longest. Each reply has a random generator of its own: who else is in
the batch changes nothing but the last bits of the numbers that a token is drawn by.
"""

from __future__ import annotations

import gc
import inspect
import threading
import time
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import torch
from transformers import DynamicCache
from transformers.cache_utils import Cache, DynamicLayer

from judge.models.listening import Listener

# One thread at a time in these libraries: transformers swaps torch's functions and default type for others while it
# loads, which gave NaN to whoever generated or loaded meanwhile.
ALONE = threading.Lock()

# Layers that remember keys and values of each token; what others remember cannot be put side by side.
_ATTENTION = {"full_attention", "sliding_attention", "chunked_attention"}
_STEP = 256  # tokens by which a cache grows


class Row:
    """One reply while it is being written.

    Attributes:
        index: Its place among the requests.
        prompt: Tokens of the prompt.
        room: Most tokens of the reply.
        temperature: Of the softmax; 0 takes the likeliest token.
        listener: Gets each token.
        generator: What its tokens are drawn by.
        written: Tokens so far, the end token included.
        ended: Whether it is whole, or cut.
    """

    def __init__(
        self, index: int, prompt: list[int], room: int, temperature: float, seed: int, listener: Listener
    ) -> None:
        self.index = index
        self.prompt = prompt
        self.room = room
        self.temperature = temperature
        self.listener = listener
        self.generator = torch.Generator().manual_seed(seed)
        self.written: list[int] = []
        self.ended = False

    def take(self, token: int, ends: Collection[int]) -> None:
        """The next token."""
        self.written.append(token)
        self.listener.take(token)
        self.ended = token in ends or self.listener.stopped or len(self.written) == self.room


class OutOfMemory(Exception):
    """One reply alone does not fit into memory: ``row``."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row


class Decoder:
    """A causal model, and how its tokens are chosen."""

    def __init__(self, model: Any, ends: Collection[int], top_p: float, top_k: int) -> None:
        """Take them; ``ends`` are the tokens that end a reply."""
        self._model = model
        self._ends = ends
        self._top_p = top_p
        self._top_k = top_k
        takes = inspect.signature(model.forward).parameters
        config = model.config.get_text_config()
        self._plain = set(getattr(config, "layer_types", None) or ()) <= _ATTENTION
        self._last_only = {"logits_to_keep": 1} if "logits_to_keep" in takes else {}

    def decode(self, rows: Iterable[Row], width: int, stopped: threading.Event) -> Iterator[Row]:
        """Write all rows, at most ``width`` at once, and yield each when it has ended; ends early when ``stopped``.

        Raises:
            OutOfMemory: Not even one row fits; where several do not, half of them wait.
        """
        waiting = list(rows)
        batch = _Batch()
        width = width if self._plain else 1
        while (waiting or batch.rows) and not stopped.is_set():
            with ALONE, torch.inference_mode():
                try:
                    if len(batch.rows) < width and waiting:
                        self._admit(batch, waiting, width)
                    else:
                        self._step(batch)
                    ended = batch.drop_ended()
                except torch.OutOfMemoryError as error:
                    if width == 1:
                        raise OutOfMemory((batch.rows or waiting)[0]) from error
                    # They begin anew, with what they have written as a part of the prompt; nothing of it is lost.
                    width = max(1, (len(batch.rows) or min(width, len(waiting))) // 2)
                    ended = [row for row in batch.rows if row.ended]
                    waiting = [row for row in batch.rows if not row.ended] + waiting
                    batch = _Batch()
                    gc.collect()  # the error's frames hold what did not fit
                    if torch.accelerator.is_available():
                        torch.accelerator.empty_cache()
            yield from ended
            time.sleep(0)  # lets another thread have its turn: a lock alone does not

    def _admit(self, batch: _Batch, waiting: list[Row], width: int) -> None:
        """Read the next prompt, and let all that have the same one join."""
        first = waiting[0]
        read = first.prompt + first.written
        same = [row for row in waiting if row.prompt + row.written == read][: width - len(batch.rows)]
        cache = Cache(layer_class_to_replicate=_Layer) if self._plain else DynamicCache(config=self._model.config)
        output = self._model(
            input_ids=torch.tensor([read], device=self._model.device),
            past_key_values=cache,
            use_cache=True,
            **self._last_only,
        )
        batch.join(same, cache, len(read))
        for row in same:
            waiting.remove(row)
        self._choose(same, output.logits[:, -1].expand(len(same), -1))

    def _step(self, batch: _Batch) -> None:
        """One more token for each row."""
        device = self._model.device
        last = [[row.written[-1]] for row in batch.rows]
        inputs: dict[str, Any] = {}
        if batch.padded:
            inputs = {
                "attention_mask": batch.mask().to(device),
                "position_ids": torch.tensor([[length] for length in batch.lengths], device=device),
            }
        output = self._model(
            input_ids=torch.tensor(last, device=device), past_key_values=batch.cache, use_cache=True, **inputs
        )
        batch.lengths = [length + 1 for length in batch.lengths]
        self._choose(batch.rows, output.logits[:, -1])

    def _choose(self, rows: list[Row], logits: torch.Tensor) -> None:
        """Draw each row's next token."""
        likeliest = logits.argmax(-1).tolist()
        drawn = {}
        hot = [place for place, row in enumerate(rows) if row.temperature > 0]
        if hot:
            temperatures = torch.tensor([rows[place].temperature for place in hot])
            scores = logits[hot].float().cpu() / temperatures.unsqueeze(1)
            below, tokens = self._cut(scores)
            points = torch.cat([torch.rand(1, generator=rows[place].generator, dtype=below.dtype) for place in hot])
            choices = torch.searchsorted(below, (points * below[:, -1]).unsqueeze(1), right=True).squeeze(1).tolist()
            for number, place in enumerate(hot):
                drawn[place] = int(tokens[number, choices[number]])
        for place, row in enumerate(rows):
            row.take(drawn.get(place, likeliest[place]), self._ends)

    def _cut(self, scores: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Probability of each token or a likelier one (not normalised) and tokens, what is left out at the end."""
        if self._top_k:
            scores, tokens = scores.topk(min(self._top_k, scores.shape[-1]))
        else:
            scores, tokens = scores.sort(descending=True)
        probabilities = scores.double().softmax(-1)
        below = probabilities.cumsum(-1)
        if self._top_p < 1:
            below = probabilities.masked_fill(below - probabilities >= self._top_p, 0.0).cumsum(-1)
        return below, tokens


class _Layer(DynamicLayer):  # type: ignore[no-untyped-call]
    """Keys and values of one layer, with room for more behind them: a token is written there, and nothing copied."""

    keys: torch.Tensor
    values: torch.Tensor

    def lazy_initialization(self, key_states: torch.Tensor, value_states: torch.Tensor) -> None:
        """Start empty."""
        super().lazy_initialization(key_states, value_states)
        self.hold(key_states[:, :, :0], value_states[:, :, :0])

    def hold(self, keys: torch.Tensor, values: torch.Tensor) -> None:
        """Hold these in place of all others."""
        self.keys, self.values = keys, values
        self._room = keys, values

    def batch_repeat_interleave(self, repeats: int) -> None:
        """Each row that many times."""
        self.hold(self.keys.repeat_interleave(repeats, dim=0), self.values.repeat_interleave(repeats, dim=0))

    def update(
        self, key_states: torch.Tensor, value_states: torch.Tensor, *args: Any, **kwargs: Any
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Add some, and get all."""
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        start = self.keys.shape[-2]
        end = start + key_states.shape[-2]
        if end > self._room[0].shape[-2]:
            self._room = _roomy(self.keys, end), _roomy(self.values, end)
        for room, new in zip(self._room, (key_states, value_states), strict=True):
            room[:, :, start:end] = new
        self.keys, self.values = (room[:, :, :end] for room in self._room)
        return self.keys, self.values


def _roomy(held: torch.Tensor, length: int) -> torch.Tensor:
    """A copy that goes on behind ``length``."""
    rows, heads, start, size = held.shape
    room = held.new_empty((rows, heads, length + _STEP, size))
    room[:, :, :start] = held
    return room


class _Batch:
    """Rows that are written together.

    Attributes:
        rows: In the order of the cache.
        lengths: How many tokens of each row are in the cache; the rest of the cache, at its left, is padding.
        cache: Keys and values.
    """

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.lengths: list[int] = []
        self.cache: Any = None

    @property
    def padded(self) -> bool:
        """Whether the rows have different lengths."""
        return min(self.lengths) < max(self.lengths)

    def mask(self) -> torch.Tensor:
        """1 for the tokens of each row, with the one that is to be read, and 0 for the padding."""
        width = max(self.lengths) + 1
        positions = torch.arange(width).unsqueeze(0)
        return (positions >= width - 1 - torch.tensor(self.lengths).unsqueeze(1)).long()

    def join(self, rows: list[Row], cache: Any, length: int) -> None:
        """Let rows in that have the same tokens, ``length`` of them, in ``cache``."""
        if len(rows) > 1:
            cache.batch_repeat_interleave(len(rows))
        if self.cache is None:
            self.cache = cache
        else:
            for mine, theirs in zip(self.cache.layers, cache.layers, strict=True):
                mine.hold(_side_by_side(mine.keys, theirs.keys), _side_by_side(mine.values, theirs.values))
        self.rows = self.rows + rows
        self.lengths = self.lengths + [length] * len(rows)

    def drop_ended(self) -> list[Row]:
        """Take out the rows that have ended, and what only they needed of the cache."""
        ended = [row for row in self.rows if row.ended]
        if not ended:
            return []
        kept = [place for place, row in enumerate(self.rows) if not row.ended]
        if not kept:
            self.rows, self.lengths, self.cache = [], [], None
            return ended
        lengths = [self.lengths[place] for place in kept]
        surplus = max(self.lengths) - max(lengths)
        for layer in self.cache.layers:
            places = torch.tensor(kept, device=layer.keys.device)
            layer.hold(layer.keys[places, :, surplus:], layer.values[places, :, surplus:])
        self.rows, self.lengths = [self.rows[place] for place in kept], lengths
        return ended


def _side_by_side(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """Both along the first dimension; the shorter one padded at the left."""
    length = max(one.shape[-2], other.shape[-2])
    return torch.cat([torch.nn.functional.pad(each, (0, 0, length - each.shape[-2], 0)) for each in (one, other)])
