"""From a model's reply to the program in it.

``extract`` runs a short pipeline, one module a step: ``thinking`` cuts the thinking off, ``fences`` puts fences where
Markdown wants them, ``blocks`` and ``wrapped`` find blocks of code, ``unfenced`` finds a program without a fence,
``repairs`` mends what a renderer or a tokenizer did to it, ``entry`` looks for where it starts, ``ranking`` puts the
candidates in order. ``CloseWatch`` tells, while a reply is still being written, that its program is complete.
"""

from judge.extraction.closing import CloseWatch
from judge.extraction.extracting import extract
from judge.extraction.ranking import Candidate, Score

__all__ = ["Candidate", "CloseWatch", "Score", "extract"]
