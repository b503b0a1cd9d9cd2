from __future__ import annotations

import re
from pathlib import Path

import pytest

from judge.core import Verdict
from judge.errors import UsageError
from judge.package import find, gathered, load, submissions

HERE = Path(__file__).parent
CRASHES = {Verdict.RTE, Verdict.MLE, Verdict.OLE}


@pytest.fixture
def roots(tmp_path: Path) -> list[Path]:
    for root, name in (("one", "two-sum"), ("one", "coin-change"), ("two", "two-sum"), ("two", "two-sums")):
        (tmp_path / root / name).mkdir(parents=True)
        (tmp_path / root / name / "problem.yaml").touch()
    (tmp_path / "one" / "no-package").mkdir()
    return [tmp_path / "one", tmp_path / "two"]


def test_name_on_the_first_root_that_has_it(roots: list[Path]) -> None:
    assert find("two-sum", roots) == roots[0] / "two-sum"
    assert find("two-sums", roots) == roots[1] / "two-sums"


def test_directory(roots: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    assert find(str(roots[1] / "two-sum"), roots) == roots[1] / "two-sum"
    monkeypatch.chdir(roots[1] / "two-sum")
    assert find(".", roots) == Path()
    assert find("../two-sums/", []) == Path("../two-sums")


def test_an_archive(roots: list[Path], tmp_path: Path) -> None:
    archive = tmp_path / "two-sum.zip"
    archive.touch()
    with pytest.raises(UsageError, match=re.escape(f"{archive}: is no directory: a package must be unpacked first")):
        find(str(archive), roots)


def test_package_here_goes_before_the_roots_and_other_directories_after(
    roots: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = roots[0] / "here"
    for name in ("two-sum", "coin-change", "notes"):
        (here / name).mkdir(parents=True)
    (here / "two-sum" / "problem.yaml").touch()
    monkeypatch.chdir(here)
    assert find("two-sum", roots) == Path("two-sum")
    assert find("coin-change", roots) == roots[0] / "coin-change"
    assert find("notes", roots) == Path("notes")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tow-sum", "there is no problem 'tow-sum': did you mean two-sum"),
        ("problems/coin-chang", "there is no problem 'problems/coin-chang': did you mean coin-change?"),
        ("no-package", "there is no problem 'no-package': no such directory, and no package of that name in "),
        ("", "there is no problem '': "),
        ("../one/../zzz", "there is no problem '../one/../zzz': no such directory"),
    ],
)
def test_unknown(name: str, words: str, roots: list[Path]) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        find(name, roots)


def test_submissions_come_with_what_is_expected(tmp_path: Path) -> None:
    package = tmp_path / "package"
    _copy(HERE / "stdin", package)
    groups = {
        "accepted": {Verdict.AC},
        "rejected": {Verdict.WA, Verdict.TLE, *CRASHES},
        "wrong_answer": {Verdict.WA},
        "time_limit_exceeded": {Verdict.TLE},
        "run_time_error": CRASHES,
        "brute_force": {Verdict.TLE, *CRASHES},
    }
    for group in groups:
        directory = package / "submissions" / group
        directory.mkdir(exist_ok=True)
        for name in ("zz.cpp", "aa.py", ".hidden.py"):
            (directory / name).touch()
    examples = submissions(load(package))
    found = [example for example in examples if example.path.stem in {"aa", "zz"}]
    assert [(example.path, example.group, example.language, example.expected) for example in found] == [
        (package / "submissions" / group / name, group, language, frozenset(verdicts))
        for group, verdicts in groups.items()
        for name, language in (("aa.py", "python3"), ("zz.cpp", "cpp"))
    ]
    assert len(examples) == 14


def test_submission_that_leads_out_of_the_package(tmp_path: Path) -> None:
    package = tmp_path / "package"
    _copy(HERE / "stdin", package)
    (package / "submissions" / "accepted" / "secret.py").symlink_to(__file__)
    with gathered() as warnings:
        found = submissions(load(package))
    assert "secret.py" not in {example.path.name for example in found}
    name = package / "submissions" / "accepted" / "secret.py"
    assert warnings == [f"{name}: is a symbolic link that leads out of the package: it is left out"]


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
