"""Every directory in ``cases/<language>`` is a program for the real sandbox; ``kinds.toml`` says what comes of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from judge import entrypoints, languages
from judge.core import Limits, Problem, Submission, TestCase
from judge.judging import judge
from judge.sandbox import DockerSandbox, engine, images

HERE = Path(__file__).parent
KINDS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "kinds.toml").read_text())


def cases() -> Iterator[Any]:
    for path in sorted((HERE / "cases").glob("*/*")):
        marks = [] if path.parent.name in languages.DEFAULT else [pytest.mark.languages]
        yield pytest.param(path, id=f"{path.parent.name}-{path.name}", marks=marks)


def problem_of(kind: str, directory: Path) -> Problem:
    """A problem with one test case, as the kind's table describes it."""
    table = KINDS["default"] | KINDS.get(kind, {})
    given, answer = table["input"], table["answer"]
    if kind == "fast-io":
        numbers = [i * 7919 % 1_000_003 for i in range(200_000)]
        given = "".join(f"{number}\n" for number in (len(numbers), *numbers))
        answer = "".join(f"{number}\n" for number in (*numbers, sum(numbers)))
    (directory / "1.in").write_text(given)
    (directory / "1.ans").write_text(answer)
    return Problem(
        name=kind,
        title=kind,
        directory=directory,
        statements={},
        limits=Limits(time=table["time"], memory=table["memory"] << 20, output=8 << 20),
        tests=(TestCase(name="secret/1", input=directory / "1.in", answer=directory / "1.ans", public=False),),
    )


def submission_of(case: Path) -> Submission:
    files = {file.name: file.read_bytes() for file in sorted(case.iterdir())}
    first = next(name for name in files if not name.endswith(".h"))
    source = files.pop(first).decode()
    return Submission(language=case.parent.name, source=source, file=first, files=files)


@pytest.mark.engine
@pytest.mark.parametrize("case", list(cases()))
def test_program(case: Path, sandbox: DockerSandbox, tmp_path: Path) -> None:
    want = (KINDS["default"] | KINDS.get(case.name, {}))["verdict"]
    judgement = judge(submission_of(case), problem_of(case.name, tmp_path), sandbox)
    assert judgement.verdict == want, (judgement.message, [run.execution for run in judgement.runs])


def test_every_language_has_every_usual_case() -> None:
    usual = {"ac", "wa", "ce", "rte", "tle", "ole", "mle", "deep-recursion", "fast-io", "several-files"}
    for key in languages.table():
        assert usual <= {path.name for path in (HERE / "cases" / key).iterdir()}, key


def test_every_kind_is_used() -> None:
    assert KINDS.keys() - {"default"} <= {path.name for path in (HERE / "cases").glob("*/*")}


@pytest.mark.engine
def test_the_header_compiled_beforehand_is_used() -> None:
    client = engine.connect().client
    image = images.ensure(client, "cpp", print)
    command = languages.get("cpp").compile_command([])
    script = 'echo "#include <bits/stdc++.h>" | exec "$@" -H -fsyntax-only -'
    said = client.containers.run(image, ["-c", script, "sh", *command], entrypoint="/bin/sh", stderr=True, remove=True)
    assert said.startswith(b"! /usr/include/"), said


@pytest.mark.engine
@pytest.mark.languages
@pytest.mark.parametrize("key", ["java", "kotlin"])
@pytest.mark.parametrize(("more", "ends_well"), [((), True), (("-XX:SharedArchiveFile=/none",), False)])
def test_the_archive_of_loaded_classes_is_used(
    sandbox: DockerSandbox, key: str, more: tuple[str, ...], ends_well: bool
) -> None:
    """Runs with an archive or not at all; another archive, which is not there, shows that this is so."""
    program = sandbox.compile(entrypoints.of_submission(submission_of(HERE / "cases" / key / "ac")))
    start = program.artefact.language.run
    archive = next(at for at, part in enumerate(start) if part == f"-XX:SharedArchiveFile=/judge/{key}/run.jsa")
    strict = (*start[: archive + 1], *more, "-Xshare:on", *start[archive + 1 :])
    language = replace(program.artefact.language, run=strict)
    strictly = replace(program, artefact=replace(program.artefact, language=language))
    given = str(KINDS["default"]["input"]).encode()
    execution = strictly.run(given, Limits(time=10.0, memory=512 << 20, output=8 << 20))
    assert (execution.exit == 0) == ends_well, execution
