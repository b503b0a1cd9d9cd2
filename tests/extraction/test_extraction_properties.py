"""What holds of every reply: extraction never fails but in its own way, and finds what was put in."""

from __future__ import annotations

import difflib
import html
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judge import languages
from judge.core import Parameter, Signature
from judge.errors import NoProgram, UsageError
from judge.extraction import CloseWatch, extract, facts
from judge.extraction.grammars import damage, grammar, parse
from judge.languages import Language
from tests.extraction.reading import CASES

SIGNATURE = Signature(name="twoSum", parameters=(Parameter(name="nums", type="integer[]"),), returns="integer[]")


python_programs = st.lists(
    st.sampled_from(["total = 0", "", "# note", "for i in range(n):\n    n += i", "import math"])
).map(lambda lines: "n = int(input())\n" + "".join(line + "\n" for line in lines) + "print(n)\n")
cpp_programs = st.lists(
    st.sampled_from(
        ["long long t = 0;", "", "// note", "for (int i = 0; i < n; i++) {\n        n--;\n    }", "if (n > 2) n--;"]
    )
).map(
    lambda lines: (
        "#include <iostream>\n\nint main() {\n    int n;\n    std::cin >> n;\n"
        + "".join(f"    {line}\n" if line else "\n" for line in lines)
        + "    std::cout << n;\n}\n"
    )
)
programs = st.one_of(
    st.tuples(st.just("python3"), st.sampled_from(["python", "py", "Python3", "{.python}", ""]), python_programs),
    st.tuples(st.just("cpp"), st.sampled_from(["cpp", "c++", "C++17", "cc", ""]), cpp_programs),
)

# Anything that opens no fence and no tag.
prose = st.text(st.characters(codec="utf-8", exclude_characters="`~<\r"), max_size=60)
fences = st.sampled_from(["```", "````", "~~~", "~~~~~"])
thoughts = st.sampled_from(
    ["", "<think>\nhm\n</think>\n", "<think>\n```python\nopen\n</think>", "a\n```\n</think>\n\n"]
)


def in_list(block: str) -> str:
    return "- so:\n\n" + "".join(f"  {line}" if line.strip() else line for line in block.splitlines(keepends=True))


def in_quote(block: str) -> str:
    return "".join(f"> {line}" for line in block.splitlines(keepends=True))


def glued(block: str) -> str:
    return "Answer: " + block


def unclosed(block: str) -> str:
    return block[: block.rstrip().rfind("\n") + 1]


def crlf(block: str) -> str:
    return block.replace("\n", "\r\n")


dressings = st.sampled_from([str, in_list, in_quote, glued, unclosed, crlf, lambda block: in_list(in_quote(block))])

# One token a line, written as in a Python string.
TOKENS = Path(__file__).with_name("tokens.txt").read_text(encoding="ascii").splitlines()
pieces = st.sampled_from([token.encode().decode("unicode_escape") for token in TOKENS])
anything = st.one_of(st.text(st.characters(exclude_categories=())), st.lists(pieces, max_size=60).map("".join))


@settings(max_examples=300, deadline=None)
@given(
    anything,
    st.sampled_from([None, *languages.table()]),
    st.sampled_from([None, SIGNATURE]),
    st.sampled_from(["", "n = int(input())\nprint(n)\n", "int main() {\n}\n"]),
)
def test_any_text_gives_candidates_or_no_program(
    text: str, language: str | None, signature: Signature | None, previous: str
) -> None:
    candidates = ()
    reason = ""
    try:
        candidates = extract(text, language, signature, previous=previous)
    except NoProgram as failure:
        reason = str(failure)
    assert bool(candidates) != bool(reason)
    assert "\n" not in reason
    assert [c.score for c in candidates] == sorted((c.score for c in candidates), reverse=True)
    assert len({c.source for c in candidates}) == len(candidates)
    assert all(fact.words for c in candidates[:2] for fact in facts(c.source, c.language, signature))
    for candidate in candidates:
        assert candidate.source.strip()
        assert candidate.source.endswith("\n")
        assert candidate.source.encode().decode() == candidate.source
        assert all(reason and "\n" not in reason for reason in candidate.reasons)


@settings(max_examples=200, deadline=None)
@given(programs, fences, thoughts, dressings)
def test_a_dressed_program_comes_back_as_it_was(program, fence, thought, dress) -> None:  # type: ignore[no-untyped-def]
    language, label, source = program
    reply = thought + dress(f"{fence}{label}\n{source}{fence}\n")
    if dress is glued and (fence.startswith("~") or not label):
        reply = thought + f"{fence}{label}\n{source}{fence}\n"
    assert extract(reply, language)[0].source == source


# A whole program of every language that the cases want, once.
OTHERS = {case.language: case.want for case in CASES if case.want and not case.files and not case.signature}


def escaped(program: str) -> str:
    return f"```\n{html.escape(program)}```\n"


def numbered(program: str) -> str:
    lines = program.splitlines(keepends=True)
    return "```\n" + "".join(f"{number:3d} | {line}" for number, line in enumerate(lines, start=1)) + "```\n"


def as_json(program: str) -> str:
    return f"Here: {json.dumps({'code': program})}\n"


def as_call(program: str) -> str:
    return f"<tool_call>\n{json.dumps({'name': 'submit', 'arguments': {'code': program}})}\n</tool_call>\n"


def as_answer(program: str) -> str:
    return f"<answer>\n{program}</answer>\n"


def as_file(program: str) -> str:
    return f"```bash\ncat > a <<'EOF'\n{program}EOF\n```\n"


def boxed(program: str) -> str:
    return f"\\boxed{{\n```\n{program}```\n}}\n"


@settings(max_examples=200, deadline=None)
@given(
    programs,
    st.sampled_from([escaped, numbered, as_json, as_call, as_answer, as_file, boxed]),
    thoughts,
    st.sampled_from(["", "Here is the idea, in short.\n", "\u601d\u8def\u5982\u4e0b\u3002\n"]),
)
def test_a_wrapped_program_comes_back_as_it_was(program, wrap, thought, before) -> None:  # type: ignore[no-untyped-def]
    language, _, source = program
    assert extract(thought + before + wrap(source), language)[0].source == source


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("wrap", [escaped, numbered, as_json, as_call, as_answer, as_file, boxed])
def test_a_program_of_any_language_comes_back_as_it_was(language: str, wrap: Callable[[str], str]) -> None:
    assert extract(wrap(OTHERS[language]), language)[0].source == OTHERS[language]


@settings(max_examples=100, deadline=None)
@given(programs, st.data())
def test_a_patch_gives_the_program_that_it_was_made_from(program, data) -> None:  # type: ignore[no-untyped-def]
    language, _, source = program
    lines = source.splitlines(keepends=True)
    number = data.draw(st.integers(0, len(lines) - 1))
    before = "".join([*lines[:number], "x = 12345;\n", *lines[number + 1 :]])
    patch = "".join(difflib.unified_diff(before.splitlines(keepends=True), lines, "a/main", "b/main", n=2))
    assert extract(f"```diff\n{patch}```\n", language, previous=before)[0].source == source


@settings(max_examples=200, deadline=None)
@given(programs, fences, prose, prose)
def test_one_clean_fence_is_always_found(program, fence, before, after) -> None:  # type: ignore[no-untyped-def]
    language, label, source = program
    reply = f"{before}\n{fence}{label}\n{source}{fence}\n{after}"
    assert source in [candidate.source for candidate in extract(reply, language)]


@settings(max_examples=100, deadline=None)
@given(programs, prose, st.lists(st.integers(1, 30), min_size=1))
def test_the_watch_closes_where_the_program_is_whole(program, before, sizes) -> None:  # type: ignore[no-untyped-def]
    language, label, source = program
    head = f"<think>\n```{label}\n{source}```\n</think>\n{before}\n```{label}\n{source}"
    watch = CloseWatch(language)
    at = turn = 0
    while at < len(head):
        size = sizes[turn % len(sizes)]
        assert not watch.feed(head[at : at + size])
        at, turn = at + size, turn + 1
    assert not watch.feed("```")
    assert watch.feed("\n")
    assert extract(head + "```\n", language)[0].source == source


def test_an_unknown_language_is_the_callers_fault() -> None:
    with pytest.raises(UsageError):
        extract("```python\nprint(1)\n```\n", "cobol")


@pytest.mark.parametrize("language", languages.table().values(), ids=languages.table())
def test_every_language_has_its_grammar(language: Language) -> None:
    known = grammar(language.grammar)
    assert known.functions
    assert damage(parse(known.name, "")) == 0
    assert damage(parse(known.name, "( [")) > 0
