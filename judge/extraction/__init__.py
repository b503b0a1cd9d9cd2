"""From a model's reply to the program in it.

``extract`` runs a short pipeline, one module a step: ``thinking`` cuts the thinking off, ``fences`` puts fences where
Markdown wants them, ``blocks``, ``wrapped`` and ``structured`` find blocks of code, ``unfenced`` one without
a fence, ``repairs`` mends what a renderer or a tokenizer did to it, ``entry`` looks for where it starts, ``parts`` puts
together what the reply gives in pieces, ``patches`` changes the program before, ``ranking`` puts the candidates in
order. ``facts`` says what a grammar sees in a program, ``cutting`` takes programs out of words that shall hold none.
``CloseWatch`` tells, while a reply is still being written, that its program is complete.
"""

from judge.extraction.closing import CloseWatch
from judge.extraction.cutting import without_programs
from judge.extraction.extracting import extract
from judge.extraction.facts import Fact, facts

__all__ = ["CloseWatch", "Fact", "extract", "facts", "without_programs"]
