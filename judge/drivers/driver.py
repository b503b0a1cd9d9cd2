"""What a language brings to have a driver."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from judge.core import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One language's driver; its files are in ``templates/<language>/``.

    Attributes:
        solution: Name of the file that holds the submission.
        placeholders: Signature to what stands for each ``$placeholder`` of the templates.
        starter: Signature to starter code.
        own: The submission's source to what stands for further placeholders: what it defines itself.
    """

    solution: str
    placeholders: Callable[[Signature], Mapping[str, str]]
    starter: Callable[[Signature], str]
    own: Callable[[str], Mapping[str, str]] = lambda source: {}
