"""``judge import`` on files, lines and directories; what becomes of them is in tests/importing."""

from __future__ import annotations

import shutil

from tests.cli.conftest import ROOT, Command

IMPORTING = ROOT / "tests" / "importing"
LINES = str(IMPORTING / "cases" / "dataset" / "lines.jsonl")
QUESTION = IMPORTING / "question.json"


def test_packages_are_named_on_standard_output_and_can_be_judged(judge: Command) -> None:
    done = judge("import", LINES, "--output", "to", real=True)
    assert done.returncode == 0
    assert done.stdout == "to/longest-shelf\nto/prune-the-hedge\n"
    assert done.stderr.startswith("judge: to/longest-shelf: 2 of 4 inputs")
    done = judge("verify", "to/longest-shelf")
    assert done.returncode == 0, done.stdout
    assert "3 tests" in done.stdout


def test_packages_go_where_problems_are_found(judge: Command) -> None:
    done = judge("import", str(QUESTION), real=True, JUDGE_PROBLEMS="mine:others")
    assert (done.returncode, done.stdout, done.stderr) == (0, "mine/one-more\n", "")
    assert "class Solution" in judge("starter", "one-more", real=True, JUDGE_PROBLEMS="mine").stdout


def test_what_is_refused_does_not_hide_the_others(judge: Command) -> None:
    source = judge.directory / "saved"
    source.mkdir()
    (source / "a.json").write_text(QUESTION.read_text().replace("integer", "wheel"))
    shutil.copy(QUESTION, source / "b.json")
    (source / "notes.txt").write_text("not looked at")
    done = judge("import", "saved", "--output", "to", real=True)
    assert (done.returncode, done.stdout) == (2, "to/one-more\n")
    [line] = done.stderr.splitlines()
    assert line.startswith("judge: error: saved/a.json: params[0].type: unknown type 'wheel'")
    done = judge("import", "saved/b.json", "--output", "to", real=True)
    assert done.returncode == 2
    assert done.stderr.startswith("judge: error: saved/b.json: to/one-more: is there already")


def test_nothing_to_import(judge: Command) -> None:
    done = judge("import", "nowhere", real=True)
    assert (done.returncode, done.stderr) == (2, "judge: error: nowhere: there is no such file or directory\n")
    done = judge("import", ".", real=True)
    assert done.returncode == 2
    assert "holds nothing to import" in done.stderr
    assert judge("import", judge.file("empty.jsonl", ""), real=True).returncode == 5
    done = judge("import", judge.file("notes.txt", "words"), real=True)
    assert done.returncode == 2
