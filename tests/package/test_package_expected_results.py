"""``@EXPECTED_RESULTS@`` as people write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge.core import ProgramSource, Verdict
from judge.package.expected_results import expected_results

ALL = "AC WA TLE MLE OLE RTE CE"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("// @EXPECTED_RESULTS@: CORRECT", "AC"),
        ("/* @EXPECTED_RESULTS@: WRONG-ANSWER */ int main() {}", "WA"),
        ("/*@EXPECTED_RESULTS@:WRONG-ANSWER*/", "WA"),
        ("int x;\n/*\n * @EXPECTED_RESULTS@: TIMELIMIT,RUN-ERROR\n */", "TLE RTE"),
        ("# @expected_results@: timelimit , Correct", "AC TLE"),
        ('"""@EXPECTED_RESULTS@: NO-OUTPUT"""', "WA"),
        ("(* @EXPECTED_RESULTS@: MEMORY-LIMIT *)", "MLE RTE"),
        ("{- @EXPECTED_RESULTS@: OUTPUT-LIMIT -}", "OLE"),
        ("<!-- @EXPECTED_RESULTS@: COMPILER-ERROR -->", "CE"),
        ("-- @EXPECTED_RESULTS@: ACCEPTED\r\n-- WRONG", "AC"),
        ("% @EXPECTED_RESULTS@: WRONG_ANSWER, TIME_LIMIT_EXCEEDED, RUN_TIME_ERROR", "WA TLE RTE"),
        ("# @EXPECTED_RESULTS@: CHECK-MANUALLY", ALL),
        ("# @EXPECTED_RESULTS@: WRONG-ANSWER (off by one)", "WA"),
        ("# @EXPECTED_RESULTS@: CORRECT, AND-SO-ON", ""),
        ("# @EXPECTED_RESULTS@:", ""),
        ("# EXPECTED_RESULTS: CORRECT", ""),
        ("", ""),
    ],
)
def test_expected_results(text: str, verdicts: str, tmp_path: Path) -> None:
    file = tmp_path / "a.cpp"
    file.write_bytes(text.encode() + b"\n\xff")
    found = expected_results(ProgramSource(name="a.cpp", files={"a.cpp": file}))
    assert found == {Verdict(word) for word in verdicts.split()}


def test_the_first_file_that_says_it(tmp_path: Path) -> None:
    for name, text in {"a.h": "", "b.cpp": "// @EXPECTED_RESULTS@: TIMELIMIT", "c.cpp": "// no"}.items():
        (tmp_path / name).write_text(text)
    files = {name: tmp_path / name for name in ("a.h", "b.cpp", "c.cpp")}
    assert expected_results(ProgramSource(name="x", files=files)) == {Verdict.TLE}
