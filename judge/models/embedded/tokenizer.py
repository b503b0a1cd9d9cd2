"""The tokenizer of the embedded model: byte-level BPE, so that it can read any text, and ChatML."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

_SIZE = 2048  # tokens
_END, _PADDING = "<|im_end|>", "<|endoftext|>"
# One token each, but no special ones: they must be there in the decoded reply.
_THINKING = ("<think>", "</think>")


def make(texts: Iterable[str]) -> PreTrainedTokenizerFast:
    """A tokenizer trained on ``texts``, with its chat template."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            # Digits one by one: an unknown number then costs no more than its length.
            pre_tokenizers.Split(Regex(r"\d"), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=_SIZE - len(_THINKING),
        min_frequency=2,
        special_tokens=[_PADDING, "<|im_start|>", _END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_tokens([AddedToken(word, normalized=False) for word in _THINKING])
    fast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, eos_token=_END, pad_token=_PADDING
    )
    fast.chat_template = Path(__file__).with_name("template.jinja").read_text("utf-8")
    return fast
