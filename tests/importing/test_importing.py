from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from judge import drivers, importing, package
from judge.errors import UsageError
from judge.importing.metadata import manual
from judge.importing.signatures import signature_of
from judge.importing.values import named_values, value
from judge.value_types import parse_type

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").iterdir())
REFUSED = tomllib.loads((HERE / "refused.toml").read_text(encoding="utf-8"))
VALUES = tomllib.loads((HERE / "values.toml").read_text(encoding="utf-8"))
GOOD = [(type, text, json) for type, table in VALUES.items() for text, json in table["good"].items()]
BAD = [(type, text) for type, table in VALUES.items() for text in table.get("bad", [])]


def files(directory: Path) -> dict[str, str]:
    found = (file for file in directory.rglob("*") if file.is_file())
    return {str(file.relative_to(directory)): file.read_text(encoding="utf-8") for file in found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_was_saved_becomes_the_package_expected(case: Path, tmp_path: Path) -> None:
    for place, question in importing.questions(case):
        assert isinstance(question, importing.Question), (place, str(question))
        written = importing.write(question, tmp_path)
        with package.gathered() as warnings:
            problem = package.load(written)
            package.submissions(problem)
        assert not [text for text in warnings if "holds no submission" not in text]
        assert problem.signature
        assert drivers.starter(problem.signature, "python3")
    assert files(tmp_path) == files(case / "expected")


def test_what_is_doubtful_is_noted() -> None:
    [(_, question)] = importing.questions(HERE / "cases" / "odd-examples")
    assert isinstance(question, importing.Question)
    assert [note.partition(":")[0] for note in question.notes] == [
        "several answers may be right, and one is accepted",
        "1 of 3 examples cannot be read",
    ]


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_become_a_package_is_refused(name: str, tmp_path: Path) -> None:
    given = json.loads((HERE / "question.json").read_text(encoding="utf-8"))
    question: dict[str, Any] = given["data"]["question"]
    metadata = json.loads(question["metaData"]) | REFUSED[name].get("metadata", {})
    question |= {"metaData": json.dumps(metadata)} | REFUSED[name].get("question", {})
    question = {key: one for key, one in question.items() if one != ""}
    file = tmp_path / "question.json"
    file.write_text(json.dumps(question))
    [(place, found)] = importing.questions(file)
    assert place == str(file)
    if isinstance(found, importing.Question):
        with pytest.raises(importing.Refused) as refused:
            importing.write(found, tmp_path / "packages")
        found = refused.value
    assert REFUSED[name]["reason"] in str(found)
    assert not list(tmp_path.glob("packages/*"))


def test_the_question_of_these_is_right(tmp_path: Path) -> None:
    [(_, question)] = importing.questions(HERE / "question.json")
    assert isinstance(question, importing.Question)
    written = importing.write(question, tmp_path)
    assert written == tmp_path / "one-more"
    with pytest.raises(UsageError, match="is there already"):
        importing.write(question, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["one-more"]


@pytest.mark.parametrize(("type", "text", "wanted"), GOOD)
def test_values_become_json(type: str, text: str, wanted: str) -> None:
    found = value(text, None if type == "any" else parse_type(type))
    assert found == wanted
    json.loads(found)


@pytest.mark.parametrize(("type", "text"), BAD)
def test_what_is_no_value_is_none(type: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        value(text, parse_type(type))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("nums = [3,3], target = 6", [("nums", "[3,3]"), ("target", "6")]),
        ('s = "a, b = c", t = "\\"x"', [("s", '"a, b = c"'), ("t", '"\\"x"')]),
        ("s = it's, t = x", [("s", "it's"), ("t", "x")]),
        ('["A","b"]\n[[],[1]]', [("", '["A","b"]'), ("", "[[],[1]]")]),
        ("s = a, b", [("s", "a, b")]),
    ],
)
def test_inputs_are_cut_at_the_names(text: str, parts: list[tuple[str, str]]) -> None:
    assert named_values(text) == parts


@pytest.mark.parametrize("slug", manual())
def test_the_table_has_signatures_that_the_reader_knows(slug: str) -> None:
    signature = signature_of(manual()[slug].signature)
    assert drivers.starter(signature, "python3")
    assert drivers.starter(signature, "cpp")


def test_deep_and_broken_files_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    deep = json.loads((HERE / "question.json").read_text(encoding="utf-8"))
    deep["data"]["question"]["content"] = f"<b>Example:</b><pre>Input: a = {'[' * 9999}\nOutput: 1</pre>"
    deep["data"]["question"]["exampleTestcases"] = "1\n2\n" + "[" * 9999
    file.write_text("\n".join(["{", "[" * 100_000, "7", "", json.dumps(deep)]))
    found = list(importing.questions(file))
    assert [place for place, _ in found] == [f"{file}:{number}" for number in (1, 2, 3, 5)]
    assert all(isinstance(question, importing.Refused) for _, question in found)
