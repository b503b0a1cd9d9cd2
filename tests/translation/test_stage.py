"""Which statement a model gets, and that people and the record are told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import DOUBLE, RIGHT, Command
from tests.translation.tiny import ENGLISH, STATEMENT

SAID = "judge: the statement is in 'zh'"


@pytest.fixture
def judge(tmp_path: Path) -> Command:
    """A command whose `double` has a Chinese statement only, with a cache of its own."""
    package = tmp_path / "problems" / "double"
    shutil.copytree(DOUBLE, package)
    (package / "statement" / "problem.en.md").unlink()
    (package / "statement" / "problem.zh.md").write_text(STATEMENT, "utf-8")
    command = Command(tmp_path)
    command.environment |= {"JUDGE_PROBLEMS": str(tmp_path / "problems"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    return command


def test_a_local_model_translates_once(judge: Command, translator: Path) -> None:
    for note in (": its translation by {} is used\n", ": its translation by {} is used, kept from an earlier time\n"):
        done = judge("prompt", "double", "--translator", str(translator))
        assert done.returncode == 0, done.stderr
        assert f"{SAID}{note.format(translator)}" in done.stderr
        assert ENGLISH.strip() in done.stdout
        assert "给定" not in done.stdout


def test_a_new_statement_is_translated_anew(judge: Command, translator: Path) -> None:
    judge("prompt", "double", "--translator", str(translator))
    file = judge.directory / "problems" / "double" / "statement" / "problem.zh.md"
    file.write_text("## 输入\n", "utf-8")
    done = judge("prompt", "double", "--translator", str(translator))
    assert "is used\n" in done.stderr
    assert "## Input\n\n## Sample 1" in done.stdout


def test_the_record_says_what_was_translated(judge: Command, translator: Path) -> None:
    done = judge("solve", "double", "--translator", str(translator), "--model", judge.replies(RIGHT), "--out", "here")
    assert done.returncode == 0, done.stderr
    note = f"the statement is in 'zh': its translation by {translator} is used"
    assert f"judge: {note}\n" in done.stderr
    assert json.loads((judge.directory / "here" / "run.json").read_text())["statement"] == note
    attempt = json.loads((judge.directory / "here" / "attempts.jsonl").read_text())
    assert ENGLISH.strip() in attempt["request"]["messages"][1]["content"]


@pytest.mark.parametrize("mode", ["auto", "never"])
def test_without_a_translator_the_original_is_used_and_said(judge: Command, mode: str) -> None:
    done = judge("solve", "double", "--translate", mode, "--model", judge.replies(RIGHT), "--out", "here")
    assert done.returncode == 0, done.stderr
    assert f"{SAID} and is not translated" in done.stderr
    attempt = json.loads((judge.directory / "here" / "attempts.jsonl").read_text())
    assert "给定 $n$ 个整数" in attempt["request"]["messages"][1]["content"]


def test_the_solving_model_translates_where_it_must(judge: Command) -> None:
    whole = "<think>hm</think>\nGiven X0X integers, their largest sum.\n\nX1X X2X X3X X4X"
    done = judge("solve", "double", "--translate", "always", "--model", judge.replies(whole, RIGHT), "--out", "here")
    assert done.returncode == 0, done.stderr
    assert f"{SAID}: its translation by replay:replies.jsonl is used" in done.stderr
    attempt = json.loads((judge.directory / "here" / "attempts.jsonl").read_text())
    assert "Given $n$ integers, their largest sum." in attempt["request"]["messages"][1]["content"]


@pytest.mark.parametrize("reply", ["Given X0X integers.", "Given X0X to X4X: X1X X2X X3X and 5 more", "<think>X0X X1X"])
def test_a_translation_that_is_not_proven_is_not_used(judge: Command, reply: str) -> None:
    done = judge("solve", "double", "--translate", "always", "--model", judge.replies(reply, RIGHT), "--out", "here")
    assert done.returncode == 0, done.stderr
    assert f"{SAID} and is used as it is: in its translation by replay:replies.jsonl, " in done.stderr
    attempt = json.loads((judge.directory / "here" / "attempts.jsonl").read_text())
    assert "给定 $n$ 个整数" in attempt["request"]["messages"][1]["content"]


def test_an_english_statement_comes_first(judge: Command) -> None:
    (judge.directory / "problems" / "double" / "statement" / "problem.en.md").write_text("Double it.", "utf-8")
    done = judge("prompt", "double", "--translate", "always", "--translator", "none")
    assert done.returncode == 0
    assert "Double it." in done.stdout
    assert "translat" not in done.stderr


def test_a_statement_that_only_says_it_is_english_is_not(judge: Command, translator: Path) -> None:
    (judge.directory / "problems" / "double" / "statement" / "problem.en.md").write_text(STATEMENT, "utf-8")
    done = judge("prompt", "double", "--translator", str(translator))
    assert ENGLISH.strip() in done.stdout
    assert "the statement is not in English: its translation by" in done.stderr


def test_wrong_use_is_one_line(judge: Command) -> None:
    done = judge("prompt", "double", "--translate", "always")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "name a translation model with --translator" in done.stderr
    done = judge("prompt", "double", "--translator", "./none")
    assert done.returncode == 3
    assert "translator './none' cannot be loaded" in done.stderr
    assert judge("prompt", "double", JUDGE_TRANSLATE="maybe").returncode == 2
