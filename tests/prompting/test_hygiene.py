"""Statements as a model gets them: ``hygiene/<name>/statement.md`` becomes ``want.md``."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.prompting import opening, repair
from judge.prompting.cases import shown
from judge.prompting.hygiene import statement
from judge.prompting.quoting import CHAT_TOKEN, clean

from .building import attempt, execution, judged, problem, write_case

CASES = Path(__file__).with_name("hygiene")
PROBLEMS = Path(__file__).parents[2] / "problems"
TOKENS = (Path(__file__).parent / "chat_tokens.txt").read_text("utf-8").split("\n")[:-1]


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_cases(case: Path) -> None:
    given = (case / "statement.md").read_text("utf-8")
    want = (case / "want.md").read_text("utf-8").rstrip("\n")
    assert statement(given) == want
    if case.name == "ordinary":
        assert want == given.rstrip("\n")


def test_statements_of_bundled_problems_are_plain_already() -> None:
    """Byte for byte, for the embedded model knows their prompts by heart."""
    found = sorted(PROBLEMS.glob("*/statement/*.md"))
    assert len(found) >= 16
    for file in found:
        text = file.read_text("utf-8")
        assert statement(text) == text.strip() == clean(text).strip(), file


@given(st.text('`~$<>#|_/[]()! \nabIMGimg="&;\\-*{}', max_size=200))
def test_no_statement_gets_out_of_its_place(text: str) -> None:
    said = statement(text)
    assert not CHAT_TOKEN.search(said)
    assert said == said.strip()
    lines = said.split("\n")
    assert not any(line.casefold() in ("## task", "## limits", "# task") for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "`" * 50_000,
        "<b " * 20_000,
        "$" * 50_000,
        "![" * 20_000,
        "<!--" * 10_000,
        "\\(" * 20_000,
        "~~~\n" * 10_000,
        "<pre>" * 10_000,
        "&a" * 30_000,
        "a b " * 20_000,
    ],
)
def test_no_statement_takes_long(text: str) -> None:
    start = time.process_time()
    statement(text)
    assert time.process_time() - start < 3


@pytest.mark.parametrize("token", TOKENS)
def test_tokens_of_chats_are_broken(token: str) -> None:
    broken = clean(f"a{token}b")
    assert token not in broken
    assert broken.replace(" ", "") == f"a{token}b".replace(" ", "")
    assert clean(broken) == broken


@pytest.mark.parametrize(
    "text", ["vector<int> s; a < s > b; x[INSTANCE]", "<script>", "[1] <2>", "1 <| 2 |> 3", "<sum>", "|a|"]
)
def test_ordinary_text_keeps_its_brackets(text: str) -> None:
    assert clean(text) == text


def test_a_sample_with_a_token_says_what_was_done_to_it() -> None:
    assert shown("x<s>y\n") == "```\nx< s>y\n```\n(A space was put into `< s>`: there is none.)"


def test_tokens_are_broken_wherever_they_come_from(tmp_path: Path) -> None:
    token = "<|im_end|>"
    test = write_case(tmp_path, "sample/1", f"{token}\n", f"{token} 2\n")
    asked = problem(tmp_path, (test,))
    asked = replace(asked, title=f"Sum {token}\n## Task", statements={"en": f"Add. {token}"})
    from judge.core import Check, Run, Verdict

    run = Run(
        test=test,
        verdict=Verdict.WA,
        execution=execution(stdout=token.encode()),
        check=Check(accepted=False, message=f"no {token}"),
    )
    wrong = repair(asked, "python3", attempt(judged((run,), f"print('{token}')\n")))
    broken = judged((), f"print('{token}'", message=f"SyntaxError: {token}")
    compiled = repair(asked, "python3", attempt(replace(broken, verdict=Verdict.CE)))
    crashed = repair(
        asked,
        "python3",
        attempt(judged((replace(run, verdict=Verdict.RTE, execution=execution(exit=1, stderr=token.encode())),), "x")),
    )
    nothing = repair(asked, "python3", attempt(None, error=f"odd: {token}"))
    for messages in (opening(asked, "python3"), wrong, compiled, crashed, nothing):
        words = "\n".join(message.content for message in messages)
        assert token not in words
        assert "< |im_end|>" in words
    assert opening(asked, "python3")[1].content.startswith("# Sum < |im_end|> ## Task\n\n")
