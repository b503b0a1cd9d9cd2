"""Every directory in ``cases`` is a reply and the program that is to be found in it; ``reading`` says how."""

from __future__ import annotations

import pytest

from judge.errors import NoProgram
from judge.extraction import extract
from tests.extraction.reading import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    if case.want is None:
        with pytest.raises(NoProgram) as failure:
            extract(case.reply, case.asked, case.signature, previous=case.previous)
        assert str(failure.value) == case.why
        return
    best, *_ = extract(case.reply, case.asked, case.signature, previous=case.previous)
    assert best.source == case.want
    assert best.language == case.language
    assert best.files == case.files
    assert case.file is None or best.file == case.file
    assert case.reasons <= set(best.reasons)


def test_every_case_says_what_it_is_about() -> None:
    assert all(case.notes.count("\n") == 1 and case.notes.endswith("\n") for case in CASES)
    assert len({case.notes for case in CASES}) == len(CASES)
