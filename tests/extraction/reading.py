"""Reading the cases in ``cases``, one directory each.

::

    reply.md        the reply
    want.<ext>      the program to be found in it, in the language asked for; or
    want.none       that language and the reason why there is none, a line each
    notes           one line: what the case is about
    asked           optional: the language asked for, or "any", where the extension does not say it
    signature.json  optional: LeetCode's metaData
    previous        optional: the program that the reply changes
    files/          optional: further files of the program
    file            optional: the name that the program's own file has
    reasons         optional: reasons that must be given, one a line
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from judge import languages
from judge.core import Parameter, Signature

DIRECTORY = Path(__file__).with_name("cases")


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case; ``want`` is ``None`` where the reply holds no program, for the reason ``why``."""

    name: str
    reply: str
    language: str
    asked: str | None
    want: str | None
    why: str = ""
    notes: str
    signature: Signature | None = None
    previous: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    file: str | None = None
    reasons: frozenset[str] = frozenset()


def read(directory: Path) -> Case:
    (want,) = directory.glob("want.*")
    asked = _text(directory / "asked").strip()
    why = ""
    if want.suffix == ".none":
        language, why = want.read_text(encoding="utf-8").splitlines()
    else:
        told = next(row.key for row in languages.table().values() if want.suffix in row.extensions)
        language = told if asked in ("", "any") else asked
    files = {
        path.relative_to(directory / "files").as_posix(): path.read_bytes()
        for path in directory.glob("files/**/*")
        if path.is_file()
    }
    return Case(
        name=directory.name,
        reply=(directory / "reply.md").read_bytes().decode("utf-8", "surrogatepass"),
        language=language,
        asked=None if "any" in (asked, language) else language,
        want=None if want.suffix == ".none" else want.read_bytes().decode(),
        why=why,
        notes=_text(directory / "notes"),
        signature=_signature(directory / "signature.json"),
        previous=_text(directory / "previous"),
        files=files,
        file=_text(directory / "file").strip() or None,
        reasons=frozenset(_text(directory / "reasons").splitlines()),
    )


def _text(file: Path) -> str:
    return file.read_bytes().decode() if file.exists() else ""


def _signature(file: Path) -> Signature | None:
    if not file.exists():
        return None
    data = json.loads(file.read_text(encoding="utf-8"))
    parameters = tuple(Parameter(**parameter) for parameter in data["params"])
    return Signature(name=data["name"], parameters=parameters, returns=data["return"]["type"])


CASES = [read(file.parent) for file in sorted(DIRECTORY.glob("*/reply.md"))]
