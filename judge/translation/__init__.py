"""Statements that are not in English, translated with everything kept that a program depends on.

``masking`` takes code, formulas, numbers and names out of a text and proves that they are all back; ``wholes``
translates a statement sentence by sentence; ``marian`` runs a local translation model; ``stage`` chooses and keeps.
"""

from judge.translation.stage import Chosen, in_english

__all__ = ["Chosen", "in_english"]
