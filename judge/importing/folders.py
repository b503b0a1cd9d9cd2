"""Folders of leetgo, and code with the header comments of leetgo and leetcode-cli (skygragon's and clearloop's)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from judge.core import Signature
from judge.importing import comparing, starters
from judge.importing.cases import answer, from_examples, groups, prefixed
from judge.importing.examples import take
from judge.importing.markdown import from_text
from judge.importing.metadata import manual
from judge.importing.question import Case, Question, Refused
from judge.importing.signatures import signature_of

_TESTS = "testcases.txt"
_STATEMENTS = ("question.md", "README.md", "readme.md")
_ADDRESS = re.compile(r"leetcode(?:-cn)?\.(?:com|cn)/problems/([\w-]+)")
_MARK = re.compile(r"@lc app=|@lc code=|^\W*Category: \w+\s*$", re.MULTILINE)
# `# [1. Two Sum (Easy)](address)`, `1. Two Sum (Easy)` and `[1] Two Sum`.
_TITLE = re.compile(r"(?:# )?(?:\[?[\w ]+\.|\[\w+\])\s+(.+?)(?:\s*\((?:Easy|Medium|Hard)\))?(?:\].*)?")
# Lines of a header that say something about the problem, and are none of its statement.
_ABOUT = re.compile(
    r"Created by .*|.*leetcode(?:-cn)?\.(?:com|cn)/problems/.*|@lc app=.*|algorithms|(?:Easy|Medium|Hard) \([\d.]+%\)"
    r"|(?:Likes|Dislikes|Total \w+|Testcase Example|Category|Level|Percent):.*"
)
_COMMENTED = re.compile(r"^\s*(?:/\*+|\*/|\*(?!\w)|//|#|--|\"\"\"|''')? ?", re.MULTILINE)
_EXAMPLE_LINES = re.compile(r"Testcase Example:\s*'(.*)'")
_BEGIN = re.compile(r"^.*@lc code=(?:begin|start).*$", re.MULTILINE)
_CODE = re.compile(r"^\s*\*/\s*$|^(?=class |func |impl |public |#include|from |import )", re.MULTILINE)
_IMPORT = re.compile(r"package \w+;?$|import (?:\(|\"|[\w.*]+;?$)|from [\w.]+ import |#include|using .*;$")
_NUMBERED = re.compile(r"(?:\d+)\.(.+)")
_NO_TYPES = "there is no code in Python, C++, Java, Go or Rust, whose declarations tell what is asked for"


def is_leetgo(directory: Path) -> bool:
    """Whether leetgo made the folder."""
    return (directory / _TESTS).is_file()


def has_header(file: Path) -> bool:
    """Whether the file is code with a header comment."""
    if starters.language(file.suffix) is None:
        return False
    return _MARK.search(file.read_text(encoding="utf-8", errors="replace")[:4096]) is not None


def leetgo(directory: Path) -> Question:
    """Read a folder: a description, code, and test cases with outputs.

    Raises:
        Refused: Something is missing, or cannot be read.
    """
    code = next((one for one in sorted(directory.iterdir()) if starters.language(one.suffix)), None)
    if code is None:
        raise Refused(_NO_TYPES)
    source = code.read_text(encoding="utf-8", errors="replace")
    described = next((directory / name for name in _STATEMENTS if (directory / name).is_file()), None)
    text = described.read_text(encoding="utf-8", errors="replace") if described else _header(source)
    title, slug, body = _headed(text, source, directory.name)
    tests = (directory / _TESTS).read_text(encoding="utf-8", errors="replace")
    return _question(slug, title, body, code, source, inputs=(), tests=_test_cases(tests))


def headed(file: Path) -> Question:
    """Read a file of code with a header comment; a file ``.tests.dat`` beside it has inputs.

    Raises:
        Refused: Something is missing, or cannot be read.
    """
    if starters.language(file.suffix) is None:
        raise Refused(_NO_TYPES)
    source = file.read_text(encoding="utf-8", errors="replace")
    if not _MARK.search(source):
        raise Refused("it has no header comment of leetgo or leetcode-cli")
    name = _NUMBERED.fullmatch(file.stem)
    title, slug, body = _headed(_header(source), source, name[1] if name else file.stem)
    if "Created by" not in source:  # leetgo writes Markdown
        body = from_text(body)
    inputs: Sequence[str] = ()
    data = file.with_suffix(".tests.dat")
    if data.is_file():
        inputs = data.read_text(encoding="utf-8", errors="replace").strip("\n").split("\n")
    elif first := _EXAMPLE_LINES.search(source):
        inputs = first[1].replace("\\n", "\n").strip("\n").split("\n")
    return _question(slug, title, body, file, source, inputs=inputs, tests=())


def _question(
    slug: str,
    title: str,
    text: str,
    code: Path,
    source: str,
    inputs: Sequence[str],
    tests: Sequence[tuple[tuple[str, ...], str]],
) -> Question:
    known = manual().get(slug)
    language = starters.language(code.suffix)
    assert language
    statement, examples = take(text)
    asked = known.signature if known else prefixed(starters.asked(source, language), examples)
    signature = signature_of(asked)
    said = known.said if known else {}
    samples = _cases(tests, signature) if tests else from_examples(examples, inputs, signature, said)
    if not samples:
        raise Refused("no example with an input and an output that can be read")
    if not statement.strip():
        raise Refused("it has no statement: let the tool write the description into the file")
    args, notes = comparing.rules(slug, statement, signature)
    return Question(
        slug=slug,
        title=title,
        statement=statement,
        signature=asked,
        samples=samples,
        validator_args=args,
        notes=notes,
    )


def _cases(tests: Sequence[tuple[tuple[str, ...], str]], signature: Signature) -> tuple[Case, ...]:
    cases = []
    for lines, output in tests:
        read, found = groups(lines, signature), answer(output, signature, {}) if output else None
        if len(read) == 1 and found is not None:
            cases.append(Case(lines=read[0], answer=found))
    return tuple(cases)


def _test_cases(text: str) -> list[tuple[tuple[str, ...], str]]:
    """What stands behind ``input:`` and ``output:``."""
    tests = []
    for part in re.split(r"^input:\s*$", text, flags=re.MULTILINE)[1:]:
        given, _, output = part.partition("output:")
        tests.append((tuple(line.strip() for line in given.split("\n") if line.strip()), output.strip()))
    return tests


def _header(source: str) -> str:
    """The header comment without the marks of a comment, up to the code."""
    text = _BEGIN.split(source, maxsplit=1)[0]
    if text == source:  # older files have no mark where the code begins
        text = _CODE.split(source, maxsplit=1)[0]
    lines = []
    for line in text.split("\n"):
        if not _IMPORT.match(line):
            lines.append(_COMMENTED.sub("", line, count=1))
    return "\n".join(lines)


def _headed(text: str, source: str, name: str) -> tuple[str, str, str]:
    """Title, name in LeetCode's addresses, and what is below these."""
    address = _ADDRESS.search(text) or _ADDRESS.search(source)
    slug = address[1] if address else re.sub(r"^\d+\.", "", name)
    title = ""
    body: list[str] = []
    for line in text.split("\n"):
        found = _TITLE.fullmatch(line.strip())
        if found and not title:
            title = found[1]
        elif not _ABOUT.fullmatch(line.strip()):
            body.append(line)
    return title or " ".join(part.capitalize() for part in slug.split("-")), slug, "\n".join(body).strip("\n") + "\n"
