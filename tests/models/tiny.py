"""A real checkpoint, small enough to be made by a test: Qwen2 with 60,000 parameters that knows ``replies/`` by heart.

Asked ``program``, it answers with the text of ``replies/program.md``, and so on. A new file there is a new reply.
Asked ``circles``, it writes one sentence again and again, and never ends.
"""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

REPLIES = {file.stem: file.read_text(encoding="utf-8") for file in sorted(Path(__file__).parent.glob("replies/*.md"))}

# One token, so that a test need not wait for thousands of them.
SENTENCE = "Wait, that is not right, so let me read the statement once more and count all of the pairs again.\n"

CONTEXT = 2048
TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def make_checkpoint(directory: Path, template: str | None = TEMPLATE, steps: int = 100) -> Path:
    """Train tokenizer and model, and save them as any other checkpoint is saved; without steps the model is random."""
    torch.manual_seed(1)
    # So small a model is slower with two threads, and far slower where tests run beside one another.
    torch.set_num_threads(1)
    tokenizer = make_tokenizer(template)
    tokenizer.save_pretrained(directory)
    config = Qwen2Config(
        vocab_size=len(tokenizer),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=1,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=CONTEXT,
        tie_word_embeddings=True,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    model = Qwen2ForCausalLM(config)
    if steps:
        learn_by_heart(model, tokenizer, steps)
    model.save_pretrained(directory)
    return directory


def make_tokenizer(template: str | None) -> PreTrainedTokenizerFast:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=500,
        min_frequency=2,
        special_tokens=["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    # The unicode reply is left out, so that its characters stay spread over several tokens.
    tokenizer.train_from_iterator([text for name, text in REPLIES.items() if name != "unicode"], trainer)
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<|im_end|>", pad_token="<|endoftext|>")
    fast.add_tokens(SENTENCE)
    fast.chat_template = template
    return fast


def learn_by_heart(model: Qwen2ForCausalLM, tokenizer: PreTrainedTokenizerFast, steps: int) -> None:
    rows = []
    for name, text in REPLIES.items():
        messages = [{"role": "user", "content": name}, {"role": "assistant", "content": text}]
        rows.append(tokenizer.apply_chat_template(messages, tokenize=False))
    endless = [{"role": "user", "content": "circles"}]
    rows.append(tokenizer.apply_chat_template(endless, tokenize=False, add_generation_prompt=True) + SENTENCE * 60)
    batch = tokenizer(rows, return_tensors="pt", padding=True, padding_side="right", add_special_tokens=False)
    labels = batch.input_ids.masked_fill(batch.attention_mask == 0, -100)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, steps)
    model.train()
    for _ in range(steps):
        model(**batch, labels=labels).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
    model.eval()
