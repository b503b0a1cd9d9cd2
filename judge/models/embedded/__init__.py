"""The small checkpoint that ships with the package, and the recipe that makes it.

It is a demonstration: a Qwen2 of a few million parameters that knows sixteen bundled problems by heart, some only
after a first wrong answer, so that the whole loop can be seen without any download. ``checkpoint/`` is loaded like any
other directory; nothing else here is needed to run it. ``make train`` makes it anew from ``problems/`` and
``plans.toml``::

    corpus.py     packages and plans  -> conversations, worded and judged by the product itself
    edits.py      conversations       -> the same with words, lines and numbers changed
    tokenizer.py  conversations       -> byte-level BPE with a ChatML template
    train.py      all of it           -> checkpoint/, and a proof that it was learnt
"""
