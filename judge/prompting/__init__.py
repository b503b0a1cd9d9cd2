"""The words that a model is sent: the opening question, and what went wrong with its program.

The words lie in ``templates/`` as data. Only samples and public tests are ever quoted: of a secret test the model
learns the verdict, time and memory against the limits, and which signal ended the program, but nothing that the
program, the checker or the package wrote.
"""

from judge.prompting.packets import feedback, repair
from judge.prompting.questions import opening

__all__ = ["feedback", "opening", "repair"]
