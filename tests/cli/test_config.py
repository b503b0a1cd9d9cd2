"""Where options come from, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge.config import Options, load
from judge.errors import UsageError


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home/judge").mkdir(parents=True)
    return tmp_path / "home"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "project/deep/down").mkdir(parents=True)
    return tmp_path / "project"


def test_defaults(home: Path, project: Path) -> None:
    assert load({"rounds": None}, {"XDG_CONFIG_HOME": str(home)}, project) == Options()
    assert (Options().rounds, Options().samples) == (3, 1)


def test_an_empty_flag_is_refused(home: Path, project: Path) -> None:
    with pytest.raises(UsageError, match=r"^--base-url must not be empty$"):
        load({"base_url": ""}, {"XDG_CONFIG_HOME": str(home)}, project)


def test_each_source_gives_way_to_the_one_before(home: Path, project: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(home)}
    (home / "judge/config.toml").write_text('model = "user"\n')
    assert load({}, environment, project).model == "user"
    (project / "pyproject.toml").write_text('[tool.other]\nx = 1\n[tool.judge]\nmodel = "pyproject"\n')
    assert load({}, environment, project / "deep/down").model == "pyproject"
    (project / "judge.toml").write_text('model = "project"\n')
    assert load({}, environment, project / "deep/down").model == "project"
    (project / "deep/judge.toml").write_text('model = "deep"\n')
    assert load({}, environment, project / "deep/down").model == "deep"
    environment["JUDGE_MODEL"] = "variable"
    assert load({}, environment, project / "deep/down").model == "variable"
    assert load({"model": "flag"}, environment, project / "deep/down").model == "flag"


def test_a_pyproject_without_our_table_is_passed_over(home: Path, project: Path) -> None:
    (project / "judge.toml").write_text("rounds = 7\n")
    for text in ("[project]\nname = 'x'\n", "tool = 3\n"):
        (project / "deep/pyproject.toml").write_text(text)
        assert load({}, {"XDG_CONFIG_HOME": str(home)}, project / "deep/down").rounds == 7


def test_every_kind_of_value(home: Path, project: Path) -> None:
    (project / "judge.toml").write_text(
        'problems = ["problems", "/else"]\nall-tests = true\nmax-tokens = 9\nbase-url = "http://x"\nout = "o"\n'
        'language = "cpp"\nformat = "json"\nstrategy = "resample"\nrounds = 2\nsamples = 3\njobs = 4\nmodel = "m"\n'
    )
    expected = Options(
        problems=(project / "problems", Path("/else")),
        all_tests=True,
        max_tokens=9,
        base_url="http://x",
        out=project / "o",
        language="cpp",
        format="json",
        strategy="resample",
        rounds=2,
        samples=3,
        jobs=4,
        model="m",
    )
    assert load({}, {"XDG_CONFIG_HOME": str(home)}, project / "deep") == expected
    environment = {
        "XDG_CONFIG_HOME": str(home),
        "JUDGE_PROBLEMS": "here:/else",
        "JUDGE_ALL_TESTS": "0",
        "JUDGE_MAX_TOKENS": "10",
        "JUDGE_OUT": "there",
        "JUDGE_LANGUAGE": "",
        "JUDGE_DEBUG": "1",
    }
    options = load({}, environment, project)
    assert options.problems == (Path("here"), Path("/else"))
    assert (options.all_tests, options.max_tokens, options.out) == (False, 10, Path("there"))
    assert options.language == "cpp", "an empty variable is one that is not set"


def test_a_testlib_of_ones_own(home: Path, project: Path) -> None:
    (project / "lib").mkdir()
    (project / "lib/testlib.h").write_text("")
    (project / "judge.toml").write_text("testlib = 'lib/testlib.h'")
    environment = {"XDG_CONFIG_HOME": str(home)}
    assert load({}, environment, project).testlib == project / "lib/testlib.h"
    for wrong in ("lib/other.h", "lib", "none/testlib.h"):
        with pytest.raises(UsageError, match=r"JUDGE_TESTLIB must name a file called testlib\.h"):
            load({}, environment | {"JUDGE_TESTLIB": str(project / wrong)}, project)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("modle = 'x'", "judge.toml: unknown key 'modle': did you mean 'model'?"),
        ("zzz = 1", "judge.toml: unknown key 'zzz' (known: problems, "),
        ("max-token = 1", "judge.toml: unknown key 'max-token': did you mean 'max-tokens'?"),
        ("rounds = 0", "judge.toml: rounds must be a whole number from 1, not 0"),
        ("rounds = true", "judge.toml: rounds must be a whole number from 1, not True"),
        ("max-tokens = 'x'", "judge.toml: max-tokens must be a whole number from 1, not 'x'"),
        ("all-tests = 1", "judge.toml: all-tests must be true or false, not 1"),
        ("problems = 'x'", "judge.toml: problems must be a list of directories, not 'x'"),
        ("problems = []", "judge.toml: problems must be a list of directories, not []"),
        ("model = 3", "judge.toml: model must be a string, not 3"),
        ("format = 'xml'", "judge.toml: format must be one of text, json, jsonl, not 'xml'"),
        ("model = ", "judge.toml: cannot be read: "),
    ],
)
def test_a_wrong_file_is_named(home: Path, project: Path, text: str, message: str) -> None:
    (project / "judge.toml").write_text(text)
    with pytest.raises(UsageError) as error:
        load({}, {"XDG_CONFIG_HOME": str(home)}, project)
    assert f"{project}/{message}" in str(error.value)


def test_a_wrong_users_file_and_a_wrong_pyproject_are_named(home: Path, project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.judge]\nmodell = 1\n")
    with pytest.raises(UsageError, match=r"pyproject\.toml: unknown key 'modell'"):
        load({}, {"XDG_CONFIG_HOME": str(home)}, project)
    (project / "pyproject.toml").write_text("[tool]\njudge = 1\n")
    with pytest.raises(UsageError, match=r"pyproject\.toml: tool\.judge must be a table, not 1"):
        load({}, {"XDG_CONFIG_HOME": str(home)}, project)
    (home / "judge/config.toml").write_text("job = 1\n")
    with pytest.raises(UsageError, match=r"judge/config\.toml: unknown key 'job': did you mean 'jobs'\?"):
        load({}, {"XDG_CONFIG_HOME": str(home)}, project)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("JUDGE_MODLE", "x", "environment: unknown option JUDGE_MODLE: did you mean 'JUDGE_MODEL'?"),
        ("JUDGE_ROUNDS", "two", "JUDGE_ROUNDS must be a whole number from 1, not 'two'"),
        ("JUDGE_ALL_TESTS", "maybe", "JUDGE_ALL_TESTS must be true or false, not 'maybe'"),
        ("JUDGE_FORMAT", "xml", "JUDGE_FORMAT must be one of text, json, jsonl, not 'xml'"),
    ],
)
def test_a_wrong_variable_is_named(home: Path, project: Path, name: str, value: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        load({}, {"XDG_CONFIG_HOME": str(home), name: value}, project)
    assert str(error.value) == message
