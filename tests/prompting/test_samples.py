"""Samples as the statement shows them: what takes the place of input and answer, and interactions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from judge.core import Judgement, Limits, Problem, Run, Submission, TestCase, Verdict
from judge.prompting import feedback, opening
from judge.prompting.cases import shown_answer, shown_input, shown_samples
from tests.prompting.building import execution


def problem(directory: Path, names: tuple[str, ...] = ("1",), interactive: bool = False, passes: int = 1) -> Problem:
    """A package whose samples ``names`` are test cases."""
    sample = directory / "data" / "sample"
    sample.mkdir(parents=True, exist_ok=True)
    tests = []
    for name in names:
        input, answer, interaction = (sample / f"{name}{end}" for end in (".in", ".ans", ".interaction"))
        input.write_text(f"in of {name}\n")
        answer.write_text(f"ans of {name}\n")
        shown = interaction if interaction.exists() else None
        tests.append(TestCase(name=f"sample/{name}", input=input, answer=answer, public=True, interaction=shown))
    return Problem(
        name="sums",
        title="Sums",
        directory=directory,
        statements={"en": "Sum."},
        limits=Limits(time=1.0, memory=1 << 28, output=1 << 20),
        tests=tuple(tests),
        interactive=interactive,
        passes=passes,
    )


def write(directory: Path, **files: str) -> None:
    """Write sample files; ``_`` stands for a point in their names."""
    sample = directory / "data" / "sample"
    sample.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (sample / name.removeprefix("f").replace("_", ".")).write_text(text)


def test_input_and_answer(tmp_path: Path) -> None:
    text = shown_samples(problem(tmp_path))
    assert text == "## Sample 1\n\nInput:\n```\nin of 1\n```\nOutput:\n```\nans of 1\n```"


def test_arguments_and_files_are_part_of_the_input(tmp_path: Path) -> None:
    shown = problem(tmp_path)
    (tmp_path / "table.txt").write_text("7\n")
    test = replace(shown.tests[0], args=("--fast", "a b"), files={"table.txt": tmp_path / "table.txt"})
    text = shown_samples(replace(shown, tests=(test,)))
    assert "in of 1\n```\nCommand line arguments, one a line:\n```\n--fast\na b\n```\nFile `table.txt` in" in text
    assert "directory:\n```\n7\n```\nOutput:" in text


def test_files_that_are_shown_instead(tmp_path: Path) -> None:
    write(tmp_path, f1_in_statement="shown in\n", f1_ans_statement="shown ans\n", f2_out="shown out\n")
    one, two = problem(tmp_path, ("1", "2")).tests
    shown = problem(tmp_path, ("1", "2"))
    assert "shown in" in shown_input(shown, one)
    assert "shown ans" in shown_answer(one)
    assert "in of 2" in shown_input(shown, two)
    assert "shown out" in shown_answer(two)
    assert "in of 1" not in shown_samples(shown)


def test_samples_that_are_only_shown_stand_in_their_place(tmp_path: Path) -> None:
    write(tmp_path, f2_in_statement="only in\n", f2_ans_statement="only ans\n")
    text = shown_samples(problem(tmp_path, ("1", "3")))
    assert [text.index(words) for words in ("in of 1", "only in", "only ans", "ans of 3")] == sorted(
        text.index(words) for words in ("in of 1", "only in", "only ans", "ans of 3")
    )
    assert "## Sample 3" in text


def test_interactions_stand_for_samples_and_the_files_of_the_judge_are_not_shown(tmp_path: Path) -> None:
    write(tmp_path, f1_interaction="<3\n>5\n", f2_interaction=">7\n")
    shown = problem(tmp_path, ("1", "3"), interactive=True)
    text = opening(shown, "cpp")[1].content
    assert "Your program reads what stands after `<` and writes what stands after `>`.\n```\n<3\n>5\n```" in text
    assert "## Sample 2\n" in text
    assert ">7" in text
    assert "## Sample 3" not in text
    assert "in of" not in text
    assert "ans of" not in text


def test_passes_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, f1_interaction="<1\n>2\n---\n<3\n")
    text = shown_samples(problem(tmp_path, ("1", "2"), passes=2))
    assert "`---` ends one run of your program" in text
    assert "in of 1" not in text
    assert "in of 2" in text


@pytest.mark.parametrize("verdict", [Verdict.WA, Verdict.RTE])
def test_feedback_on_a_sample_does_not_show_the_files_of_the_judge(verdict: Verdict, tmp_path: Path) -> None:
    shown = problem(tmp_path, interactive=True)
    run = Run(test=shown.tests[0], verdict=verdict, execution=execution(exit=1, stdout=b"my words"))
    words = feedback(shown, Judgement(submission=Submission(language="cpp", source=""), verdict=verdict, runs=(run,)))
    assert "in of" not in words
    assert "ans of" not in words
    assert "sample 1" in words
