"""The recipe of the embedded model: ``make train`` (``python -m judge.models.embedded.train``) makes ``checkpoint/``.

From scratch, with fixed seeds, on the CPU, in about ten minutes on two cores. Only the tokens of replies count. At the
end the saved checkpoint is loaded as the product loads it, and must answer every conversation word for word.
"""

from __future__ import annotations

import math
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from torch.nn.functional import cross_entropy
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM
from transformers.utils import logging

from judge import models
from judge.core import Message, Request
from judge.models.asking import answer
from judge.models.doctor import CHECKPOINT
from judge.models.embedded import tokenizer as tokenizers
from judge.models.embedded.corpus import Conversation, conversations, read_plans
from judge.models.embedded.edits import Editor
from judge.sandbox import DockerSandbox

PROBLEMS = Path(__file__).parents[3] / "problems"

_SEED = 1
_THREADS = 2  # as many whatever the machine, so that sums are added up in the same order
_CONTEXT = 4096  # tokens of prompt and reply together
_BATCH = 4  # conversations; small, because it is the number of steps that counts
_RATE = 1.5e-3
_WARM_UP = 50  # steps
_STEPS = 1000
_LEAST = 0.8  # probability of any token of any reply; above a half, no other token can be likelier
_NOT_COUNTED = -100


@dataclass(frozen=True, slots=True)
class Lesson:
    """Token ids of a prompt and its reply, end token included."""

    prompt: list[int]
    reply: list[int]


def main() -> None:
    """Make ``checkpoint/``."""
    torch.manual_seed(_SEED)
    torch.set_num_threads(_THREADS)
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    with DockerSandbox() as sandbox:
        corpus = conversations(PROBLEMS, read_plans(), sandbox)
    texts = [text for one in corpus for text in (*(message.content for message in one.prompt), one.reply)]
    tokenizer = tokenizers.make(texts)
    model = new_model(tokenizer)
    parameters = sum(weight.numel() for weight in model.parameters())
    _say(f"{len(corpus)} conversations, {len(tokenizer)} tokens in the vocabulary, {parameters:,} parameters")
    learn(model, tokenizer, corpus, Editor(sorted({word for text in texts for word in text.split()}), Random(_SEED)))
    with tempfile.TemporaryDirectory() as directory:
        save(model, tokenizer, Path(directory))
        prove(corpus, directory)
        shutil.rmtree(CHECKPOINT, ignore_errors=True)
        CHECKPOINT.mkdir()
        for file in Path(directory).iterdir():
            shutil.copyfile(file, CHECKPOINT / file.name)  # without the temporary directory's private modes
    _say(f"wrote {CHECKPOINT}")


def new_model(tokenizer: PreTrainedTokenizerFast) -> Qwen2ForCausalLM:
    """A Qwen2 that knows nothing."""
    config = Qwen2Config(
        vocab_size=len(tokenizer),
        hidden_size=256,
        intermediate_size=768,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=_CONTEXT,
        tie_word_embeddings=True,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    return Qwen2ForCausalLM(config)


def learn(
    model: Qwen2ForCausalLM, tokenizer: PreTrainedTokenizerFast, corpus: Sequence[Conversation], editor: Editor
) -> None:
    """Train until the model is sure of every reply to an unedited prompt.

    Raises:
        SystemExit: It is not.
    """
    start = time.monotonic()
    batches = endless_batches(tokenizer, corpus, editor)
    optimizer = torch.optim.AdamW(model.parameters(), betas=(0.9, 0.95), weight_decay=0.01)
    for step in range(1, _STEPS + 1):
        for group in optimizer.param_groups:
            group["lr"] = _RATE * min(step / _WARM_UP, 0.5 + 0.5 * math.cos(math.pi * step / _STEPS))
        value = loss(model, next(batches))
        optimizer.zero_grad()
        value.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 100 == 0:
            _say(f"step {step} of {_STEPS}: loss {value.item():.4f}, {time.monotonic() - start:.0f} seconds")
    least = min(confidence(model, lesson(tokenizer, one.prompt, one.reply)) for one in corpus)
    _say(f"least probability of a reply's token: {least:.3f}")
    if least < _LEAST:
        raise SystemExit(f"train: that is below {_LEAST}: give it more steps")


def endless_batches(
    tokenizer: PreTrainedTokenizerFast, corpus: Sequence[Conversation], editor: Editor
) -> Iterator[list[Lesson]]:
    """Lessons in random order, each time edited anew; those of a batch have similar lengths, which saves padding."""
    random = Random(_SEED)
    while True:
        lessons = [lesson(tokenizer, editor.edit(one.prompt), one.reply) for one in corpus]
        lessons.sort(key=lambda one: len(one.prompt) + len(one.reply))
        batches = [lessons[begin : begin + _BATCH] for begin in range(0, len(lessons), _BATCH)]
        random.shuffle(batches)
        yield from batches


def lesson(tokenizer: PreTrainedTokenizerFast, prompt: tuple[Message, ...], reply: str) -> Lesson:
    """A conversation in tokens."""
    messages = [{"role": message.role, "content": message.content} for message in prompt]
    text = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
    return Lesson(
        tokenizer(text, add_special_tokens=False).input_ids,
        [*tokenizer(reply, add_special_tokens=False).input_ids, tokenizer.eos_token_id],
    )


def loss(model: Qwen2ForCausalLM, batch: Sequence[Lesson]) -> torch.Tensor:
    """Mean cross entropy of the replies' tokens."""
    length = max(len(one.prompt) + len(one.reply) for one in batch)
    # Padding on the right needs no mask: nothing looks ahead, and what it predicts is not counted.
    tokens = torch.zeros(len(batch), length, dtype=torch.long)
    wanted = torch.full((len(batch), length), _NOT_COUNTED)
    for row, one in enumerate(batch):
        begin, end = len(one.prompt), len(one.prompt) + len(one.reply)
        tokens[row, :end] = torch.tensor(one.prompt + one.reply)
        wanted[row, begin - 1 : end - 1] = torch.tensor(one.reply)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.model(input_ids=tokens, use_cache=False).last_hidden_state
        counted = wanted != _NOT_COUNTED
        scores = model.lm_head(hidden[counted])
    return cross_entropy(scores.float(), wanted[counted])


@torch.no_grad()
def confidence(model: Qwen2ForCausalLM, one: Lesson) -> float:
    """Probability of the reply's least likely token."""
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.model(input_ids=torch.tensor([one.prompt + one.reply]), use_cache=False).last_hidden_state
        scores = model.lm_head(hidden[0, len(one.prompt) - 1 : -1])
    chances = scores.float().softmax(-1).gather(1, torch.tensor(one.reply)[:, None])
    return float(chances.min())


def save(model: Qwen2ForCausalLM, tokenizer: PreTrainedTokenizerFast, directory: Path) -> None:
    """Write the checkpoint: weights in bfloat16, to be computed with in float32.

    Of one token at a time, many CPUs compute far slower in bfloat16 than in float32.
    """
    model.eval()  # type: ignore[no-untyped-call]
    model.bfloat16()
    model.save_pretrained(directory)
    config = model.config
    config.dtype = torch.float32
    config.save_pretrained(directory)
    tokenizer.save_pretrained(directory)


def prove(corpus: Sequence[Conversation], directory: str) -> None:
    """Ask the saved checkpoint for every reply.

    Raises:
        SystemExit: One of them differs.
    """
    torch.set_num_threads(1)  # one token of so small a model is no work for two
    model = models.load(directory)
    for one in corpus:
        reply = answer(model, Request(messages=one.prompt, temperature=0.0), lambda piece: None)
        if reply.text != one.reply:
            raise SystemExit(f"train: the checkpoint does not answer {one.problem} in {one.language} as it should")
    _say(f"all {len(corpus)} replies are reproduced")


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - a script's commentary


if __name__ == "__main__":
    main()
