"""A local translation model of the Marian class, such as opus-mt-zh-en, by transformers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from judge.errors import ModelUnavailable

_BATCH = 16  # sentences


class Marian:
    """Translates sentences into English, always in the same way."""

    def __init__(self, name: str) -> None:
        """Load the checkpoint ``name``, a directory or a hub id.

        Raises:
            ModelUnavailable: It cannot be loaded, or is no translation model.
        """
        try:
            import torch
            from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
            from transformers.utils import logging
        except ImportError as error:
            how = "in judge's directory, pip install -e '.[transformers]'"
            raise ModelUnavailable(f"translator '{name}' needs torch and transformers ({error}): {how}") from error
        logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        self._torch = torch
        local = Path(name).expanduser().is_dir()
        source = str(Path(name).expanduser()) if local else name
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(source, local_files_only=local)
            self._model: Any = AutoModelForSeq2SeqLM.from_pretrained(source, local_files_only=local)
        except Exception as error:
            # Many libraries read these files and raise what they like.
            lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
            raise ModelUnavailable(
                f"translator '{name}' cannot be loaded: {lines[0]} (give a directory or hub id of a Marian model; "
                "those with a .spm vocabulary need: pip install sentencepiece)"
            ) from error
        self._longest = int(getattr(self._model.config, "max_position_embeddings", None) or 512)

    def __call__(self, sentences: Sequence[str]) -> list[str]:
        """The sentences in English, one each; empty for one that is longer than the model can read."""
        lengths = [len(self._tokenizer(sentence).input_ids) for sentence in sentences]
        fitting = [number for number, length in enumerate(lengths) if length <= self._longest]
        answers = [""] * len(sentences)
        for start in range(0, len(fitting), _BATCH):
            chosen = fitting[start : start + _BATCH]
            tokens = self._tokenizer([sentences[number] for number in chosen], return_tensors="pt", padding=True)
            with self._torch.inference_mode():
                written = self._model.generate(
                    input_ids=tokens.input_ids,
                    attention_mask=tokens.attention_mask,
                    max_new_tokens=self._longest - 1,
                    do_sample=False,
                )
            said = self._tokenizer.batch_decode(written, skip_special_tokens=True)
            for number, text in zip(chosen, said, strict=True):
                answers[number] = " ".join(text.split())
        return answers
