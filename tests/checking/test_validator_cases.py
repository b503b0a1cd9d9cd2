"""Output validators of packages, in real containers: each case is a directory with a validator and what it says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from judge.checking.validators import Validators
from judge.core import Limits, OutputValidator, ProgramSource, TestCase
from judge.errors import PackageError, ValidatorError
from judge.sandbox import DockerSandbox

CASES = sorted((Path(__file__).parent / "cases").iterdir())
LIMITS = Limits(time=1.0, memory=256 << 20, output=8 << 20)

pytestmark = pytest.mark.engine


def source(case: Path) -> ProgramSource:
    directory = case / "validator"
    if directory.is_dir():
        files = {path.name: path for path in directory.iterdir()}
        return ProgramSource(name="validator", files=files, has_build_or_run=bool(files.keys() & {"build", "run"}))
    (file,) = case.glob("validator.*")
    return ProgramSource(name=file.name, files={file.name: file})


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, sandbox: DockerSandbox, tmp_path: Path) -> None:
    want = tomllib.loads((case / "want.toml").read_text())
    for suffix, key in ((".in", "input"), (".ans", "answer")):
        (tmp_path / f"01{suffix}").write_text(want.get(key, ""))
    test = TestCase(
        name="secret/01",
        input=tmp_path / "01.in",
        answer=tmp_path / "01.ans",
        public=False,
        validator_args=tuple(want.get("args", ())),
    )
    output = want.get("output", "").encode() or bytes(want.get("output_size", 0))
    include = (case / "testlib.h",) if want.get("include_testlib") else ()
    validator = OutputValidator(programs=(source(case),), limits=LIMITS, include=include)
    if "package_error" in want:
        with pytest.raises(PackageError, match=want["package_error"]):
            Validators(validator, sandbox, scoring=False)
        return
    validators = Validators(validator, sandbox, scoring=want.get("scoring", False))
    if "error" in want:
        with pytest.raises(ValidatorError, match=want["error"]):
            validators.check(test, output)
        return
    check = validators.check(test, output)
    for name in ("accepted", "message", "team_message", "score", "score_multiplier"):
        assert getattr(check, name) == want.get(name, getattr(check, name)), check


def test_all_validators_must_accept(sandbox: DockerSandbox, tmp_path: Path) -> None:
    names = ["python", "standard-error-where-there-is-no-message"]
    validator = OutputValidator(
        programs=tuple(source(Path(__file__).parent / "cases" / n) for n in names), limits=LIMITS
    )
    (tmp_path / "1.in").write_text("10")
    (tmp_path / "1.ans").write_text("")
    test = TestCase(name="secret/1", input=tmp_path / "1.in", answer=tmp_path / "1.ans", public=False)
    validators = Validators(validator, sandbox, scoring=False)
    assert validators.check(test, b"11").message == ""
    assert validators.check(test, b"10").message == "no good"


def test_a_validator_runs_in_a_container_of_its_own() -> None:
    """Even the same program, once as a validator and once as a submission, meets itself nowhere."""
    from judge.core import Sources

    with DockerSandbox() as sandbox:
        files = {"main.py": b"print(1)"}
        for trusted in (False, True):
            sandbox.compile(Sources(language="python3", files=files, trusted=trusted)).run(b"", LIMITS)
        assert len(sandbox.containers) == 2
