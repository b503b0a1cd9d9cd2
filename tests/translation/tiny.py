"""A real Marian model, small enough to be made by a test: it knows a few sentences by heart, some of them badly."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors
from transformers import MarianConfig, MarianMTModel, PreTrainedTokenizerFast

STATEMENT = """给定 $n$ 个整数的最大和。1 <= n <= 10^5。

## 输入

- 第一行包含 `n`。
- 名字是 Alice。

```
输入 5
```
"""
ENGLISH = """Given $n$ integers, find the largest sum. 1 <= n <= 10^5.

## Input

- The first line holds `n`
- The name is Alice.

```
输入 5
```
"""
# The fourth loses its mark; its parts are known, so that it can be put together.
PAIRS = {
    "给定 X0X 个整数的最大和。": "Given X0X integers, find the largest sum.",
    "输入": "Input",
    "第一行包含 X2X 。": "The first line holds X2X",
    "名字是 X3X 。": "The name is Bob.",
    "名字是 ": "The name is",
    " 。": ".",
}


def make_translator(directory: Path, pairs: dict[str, str] = PAIRS, steps: int = 150) -> Path:
    """Train and save it as any other checkpoint is saved; each byte is a token."""
    torch.manual_seed(1)
    torch.set_num_threads(1)
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: number for number, token in enumerate(["<pad>", "</s>", *alphabet])}
    plain = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    plain.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    plain.decoder = decoders.ByteLevel()
    plain.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=plain, eos_token="</s>", pad_token="<pad>")
    tokenizer.save_pretrained(directory)
    model = MarianMTModel(
        MarianConfig(
            vocab_size=len(vocabulary),
            d_model=64,
            encoder_layers=1,
            decoder_layers=1,
            encoder_attention_heads=4,
            decoder_attention_heads=4,
            encoder_ffn_dim=128,
            decoder_ffn_dim=128,
            max_position_embeddings=128,
            pad_token_id=0,
            eos_token_id=1,
            forced_eos_token_id=1,
            decoder_start_token_id=0,
            scale_embedding=True,
        )
    )
    given = tokenizer(list(pairs), return_tensors="pt", padding=True)
    wanted = tokenizer(list(pairs.values()), return_tensors="pt", padding=True)
    labels = wanted.input_ids.masked_fill(wanted.attention_mask == 0, -100)
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, steps)
    model.train()
    for _ in range(steps):
        loss = model(input_ids=given.input_ids, attention_mask=given.attention_mask, labels=labels).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
    model.eval()
    model.save_pretrained(directory)
    return directory
