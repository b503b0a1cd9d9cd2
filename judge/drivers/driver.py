"""What a language brings to have a driver."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from judge.core import Signature


def _as_it_is(signature: Signature, source: bytes) -> bytes:
    return source


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One language's driver; its files are in ``templates/<language>/``.

    Attributes:
        solution: Name of the file that holds the submission.
        placeholders: Signature to what stands for each ``$placeholder`` of the templates.
        starter: Signature to starter code.
        edited: Signature and submission to what lies in its file; its lines must keep their numbers.
        main: What the program starts from, where that is not what the language table says.
        templates: The folder of the files, where it is another language's.
        own: The submission's source to what stands for further placeholders: what it defines itself.
    """

    solution: str
    placeholders: Callable[[Signature], Mapping[str, str]]
    starter: Callable[[Signature], str]
    edited: Callable[[Signature, bytes], bytes] = _as_it_is
    main: str = ""
    templates: str = ""
    own: Callable[[str], Mapping[str, str]] = lambda source: {}
