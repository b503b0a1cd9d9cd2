"""Every directory in ``cases`` is a reply and the program that is to be found in it.

``reply.md`` is the reply; ``want.py`` or ``want.cpp`` the program, in the language asked for; or ``want.none`` with
that language and the reason on two lines. ``signature.json`` is LeetCode's metaData, ``reasons`` holds reasons that
must be given, one a line, and ``notes`` says in one line what the case is about.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from judge import languages
from judge.core import Parameter, Signature
from judge.errors import NoProgram
from judge.extraction import extract

CASES = sorted(path.parent for path in Path(__file__).with_name("cases").glob("*/reply.md"))


def signature_of(case: Path) -> Signature | None:
    file = case / "signature.json"
    if not file.exists():
        return None
    data = json.loads(file.read_text(encoding="utf-8"))
    parameters = tuple(Parameter(**parameter) for parameter in data["params"])
    return Signature(name=data["name"], parameters=parameters, returns=data["return"]["type"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    reply = (case / "reply.md").read_bytes().decode("utf-8", "surrogatepass")
    (want,) = case.glob("want.*")
    if want.suffix == ".none":
        language, reason = want.read_text(encoding="utf-8").splitlines()
        with pytest.raises(NoProgram) as failure:
            extract(reply, language, signature_of(case))
        assert str(failure.value) == reason
        return
    best, *_ = extract(reply, languages.of_file(want).key, signature_of(case))
    assert best.source == want.read_bytes().decode()
    assert best.language == languages.of_file(want).key
    reasons = case / "reasons"
    if reasons.exists():
        assert set(reasons.read_text(encoding="utf-8").splitlines()) <= set(best.reasons)


def test_every_case_says_what_it_is_about() -> None:
    notes = [(case / "notes").read_text(encoding="utf-8").splitlines() for case in CASES]
    assert all(len(lines) == 1 for lines in notes)
    assert len({lines[0] for lines in notes}) == len(CASES)
