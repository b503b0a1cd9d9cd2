"""The interpreter of Checktestdata, on the scripts and the data of a directory each.

``good-*.in`` must be right, ``bad-*.in`` wrong for the reason in ``bad-*.want``. Where there is ``wrong``, the script
itself is wrong, for that reason, and ``good-1.in`` is what shows it. ``lenient`` stands for the mode of that name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from judge.verifying.checktestdata.checking import mismatch
from judge.verifying.checktestdata.state import ScriptError

CASES = sorted((Path(__file__).parent / "checktestdata").iterdir())


@pytest.fixture(autouse=True)
def long_integers() -> Iterator[None]:
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    yield
    sys.set_int_max_str_digits(limit)


def checked(case: Path, data: Path) -> str:
    script = (case / "script.ctd").read_bytes().decode("latin-1")
    return mismatch(script, data.read_bytes().decode("latin-1"), (case / "lenient").exists())


def files(pattern: str) -> list[Path]:
    return [file for case in CASES for file in sorted(case.glob(pattern)) if not (case / "wrong").exists()]


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


@pytest.mark.parametrize("data", files("good-*.in"), ids=name)
def test_right_data(data: Path) -> None:
    assert checked(data.parent, data) == ""


@pytest.mark.parametrize("data", files("bad-*.in"), ids=name)
def test_wrong_data(data: Path) -> None:
    assert checked(data.parent, data) == data.with_suffix(".want").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize("case", [case for case in CASES if (case / "wrong").exists()], ids=lambda case: case.name)
def test_wrong_scripts(case: Path) -> None:
    with pytest.raises(ScriptError) as error:
        checked(case, case / "good-1.in")
    assert str(error.value) == (case / "wrong").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize(
    "script",
    [f"SET(x = {'(' * 5000}1{')' * 5000})", "IF(ISEOF)\n" * 5000 + "END\n" * 5000, f"SET(x = {'1 + ' * 5000}1)"],
)
def test_a_script_that_is_nested_too_deep(script: str) -> None:
    with pytest.raises(ScriptError, match="nested too deep"):
        mismatch(script, "")
