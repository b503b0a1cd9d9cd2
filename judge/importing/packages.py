"""A question written as a problem package."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import uuid
from pathlib import Path

import yaml

from judge import package
from judge.errors import PackageError, UsageError
from judge.importing.question import Case, Question, Refused

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
# Identifiers are made of the names, so that a problem imported twice is the same problem.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://leetcode.com/problems/")


def write(question: Question, output: Path) -> Path:
    """Write the package into a directory of its own below ``output``, and return that.

    Raises:
        Refused: The package would be wrong.
        UsageError: It is there already, or cannot be written.
    """
    if not _SLUG.fullmatch(question.slug):
        raise Refused(f"its name must have small letters, digits and hyphens only, not {question.slug[:60]!r}")
    directory = output / question.slug
    if directory.exists():
        raise UsageError(f"{directory}: is there already: remove it, or choose another --output")
    try:
        output.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=output, prefix=".import-") as scratch:
            made = Path(scratch) / question.slug
            _write(question, made)
            try:
                package.load(made)
            except PackageError as error:
                raise Refused(str(error).replace(f"{made}/", "")) from None
            shutil.move(made, directory)
    except OSError as error:
        raise UsageError(f"{directory}: cannot be written: {error.strerror}") from None
    return directory


def _write(question: Question, directory: Path) -> None:
    described = {
        "problem_format_version": "2025-09",
        "name": question.title,
        "uuid": str(uuid.uuid5(_NAMESPACE, question.slug)),
        "source": {"name": "LeetCode", "url": f"https://leetcode.com/problems/{question.slug}/"},
        "license": "unknown",
    }
    _text(directory / "problem.yaml", yaml.safe_dump(described, sort_keys=False, allow_unicode=True))
    _text(directory / "statement" / f"problem.{question.language}.md", question.statement)
    _text(directory / "leetcode.json", json.dumps(question.signature, ensure_ascii=False) + "\n")
    for group, cases in (("sample", question.samples), ("secret", question.secret)):
        width = len(str(len(cases)))
        for number, case in enumerate(cases, 1):
            _case(directory / "data" / group / f"{number:0{width}}", case)
    if question.validator_args:
        text = yaml.safe_dump({"output_validator_args": list(question.validator_args)}, default_flow_style=None)
        _text(directory / "data" / "test_group.yaml", text)
    accepted = directory / "submissions" / "accepted"
    accepted.mkdir(parents=True)
    if question.solution:
        _text(accepted / "solution.py", question.solution)


def _case(path: Path, case: Case) -> None:
    _text(path.with_name(f"{path.name}.in"), "".join(f"{line}\n" for line in case.lines))
    _text(path.with_name(f"{path.name}.ans"), f"{case.answer}\n")


def _text(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
