"""Programs of packages: which files they are of, and the constants in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from judge.errors import PackageError
from judge.package import load, submissions

HERE = Path(__file__).parent

Build = Callable[[Path], Path]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_constants_are_replaced_in_copies(build: Build, cache: Path) -> None:
    package = build(HERE / "good" / "constants-everywhere")
    (package / "output_validator").mkdir()
    (package / "output_validator" / "check.py").write_bytes(b"N = {{n}} + {{n.value}} # {{x}} \xff\n")
    (package / "include" / "cpp").mkdir(parents=True)
    (package / "include" / "cpp" / "n.h").write_text("#define N {{n}}\n")
    problem = load(package)
    assert problem.validator
    program = problem.validator.programs[0]
    assert program.files["check.py"].read_bytes() == b"N = 5 + 5 # {{x}} \xff\n"
    assert (package / "output_validator" / "check.py").read_bytes().startswith(b"N = {{n}}")
    assert problem.include["cpp"][0].read_text() == "#define N 5\n"
    assert problem.include["cpp"][0].name == "n.h"
    assert problem.statements["en"] == "At most 5, or $5{,}0$; {{other}} stays.\n"
    example = next(example for example in submissions(problem) if example.path.name == "limit.py")
    assert example.submission("python3").source == "LIMIT = 5\n"
    copies = sorted(path for path in cache.rglob("*") if path.is_file())
    assert load(package).validator == problem.validator
    assert sorted(path for path in cache.rglob("*") if path.is_file()) == copies


def test_files_without_constants_stay_where_they_are(build: Build, cache: Path) -> None:
    problem = load(build(HERE / "good" / "output-validator"))
    assert problem.validator
    assert problem.validator.programs[0].files["validate.py"] == problem.directory / "output_validator" / "validate.py"
    submissions(problem)
    assert not cache.exists()


def test_submission_of_several_files(build: Build) -> None:
    problem = load(build(HERE / "good" / "submission-of-two-files"))
    found = {example.path.name: example.submission("cpp") for example in submissions(problem)}
    assert found["two_files"].file == "accepted/two_files/main.cpp"
    assert found["two_files"].files == {"rest.hpp": b""}
    assert found["two_files"].source.startswith("#include <iostream>")
    assert (found["solution.cpp"].file, found["solution.cpp"].files) == ("accepted/solution.cpp", {})


def test_headers_may_be_shared_by_packages_and_nothing_else(build: Build, tmp_path: Path) -> None:
    package = build(HERE / "good" / "output-validator")
    (tmp_path / "testlib.h").write_text("// shared\n")
    (package / "output_validator" / "testlib.h").symlink_to(tmp_path / "testlib.h")
    problem = load(package)
    assert problem.validator
    assert problem.validator.programs[0].files["testlib.h"].read_text() == "// shared\n"
    (package / "output_validator" / "more.py").symlink_to(tmp_path / "testlib.h")
    with pytest.raises(PackageError, match=r"more\.py: is a symbolic link that leads out of the package"):
        load(package)
