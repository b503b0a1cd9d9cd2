"""Good, doubtful and bad packages, from the cases in ``good/``, ``warned/`` and ``bad/``."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import pytest

from judge.checking import checker_for
from judge.core import Group, Problem, ProgramSource, Timing, Verdict
from judge.errors import PackageError
from judge.package import gathered, load, submissions

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").iterdir())
WARNED = sorted((HERE / "warned").iterdir())
WILD = [case for case in GOOD if case.name.startswith("wild-")]
BAD = sorted((HERE / "bad").iterdir())

Build = Callable[[Path], Path]


def described(problem: Problem) -> str:
    """What a good case's ``want`` holds; what is as ever is left out."""
    limits = problem.limits
    lines = [
        f"title {problem.title}",
        f"limits {limits.time} s, {limits.memory} B, {limits.output} B",
        f"languages {' '.join(sorted(problem.languages)) if problem.languages else 'all'}",
        f"statements {' '.join(sorted(problem.statements))}",
    ]
    if problem.signature:
        parameters = ", ".join(f"{parameter.name}: {parameter.type}" for parameter in problem.signature.parameters)
        lines.append(f"signature {problem.signature.name}({parameters}): {problem.signature.returns}")
    lines += _rules(problem)
    for test in problem.tests:
        words = ["test", test.name, *(["public"] if test.public else []), *test.validator_args]
        words += [f"args={test.args}"] if test.args else []
        words += [f"{validator}={args}" for validator, args in test.input_validator_args.items()]
        words += [f"files={' '.join(test.files)}"] if test.files else []
        words += [f"interaction={test.interaction.name}"] if test.interaction else []
        lines.append(" ".join(words))
    return "\n".join(lines) + "\n"


def _rules(problem: Problem) -> Iterator[str]:
    if problem.timing != Timing():
        timing = problem.timing
        given = "given" if timing.given else "derived"
        yield f"timing {given} {timing.ac_to_time_limit} {timing.time_limit_to_tle} {timing.resolution}"
    if problem.code:
        yield f"code {problem.code} B"
    if problem.interactive:
        yield "interactive"
    if problem.passes > 1:
        yield f"passes {problem.passes}"
    if problem.validator:
        limits = problem.validator.limits
        yield f"validation {limits.time} s, {limits.memory} B, {limits.output} B"
        for program in problem.validator.programs:
            yield f"validator {_program(program)}"
        for header in problem.validator.include:
            yield f"with {header.relative_to(problem.directory)}"
    for program in problem.input_validators:
        yield f"input validator {_program(program)}"
    if problem.grader:
        yield f"grader {_program(problem.grader)}"
    for language, files in problem.include.items():
        yield f"include {language}: {' '.join(file.name for file in files)}"
    if problem.scoring:
        yield from _group(problem.scoring.root)


def _program(program: ProgramSource) -> str:
    scripts = " (scripts)" if program.has_build_or_run else ""
    return f"{program.name}: {' '.join(program.files)}{scripts}"


def _group(group: Group) -> Iterator[str]:
    least, most = group.range
    words = [f"group {group.name or 'all'}:", group.on_reject, group.verdict_mode, group.score_mode]
    words += [*sorted(group.flags), f"{group.reject_score:g}/{group.accept_score:g}", f"in {least:g}..{most:g}"]
    words += [f"max {group.max_score:g}"] if group.max_score is not None else []
    words += [f"after {' '.join(group.require_pass)}"] if group.require_pass else []
    words += [f"by the grader with {group.grader_args}"] if group.grader_args is not None else []
    names = [member if isinstance(member, str) else f"[{member.name}]" for member in group.members]
    yield " ".join([*words, "=", *names])
    for member in group.members:
        if isinstance(member, Group):
            yield from _group(member)


def expected(problem: Problem) -> str:
    """What a good case's ``want.submissions`` holds, where there is one."""
    lines = []
    for example in submissions(problem):
        words = [f"{example.group}/{example.path.name}", str(example.language)]
        words += [verdict for verdict in Verdict if verdict in example.expected]
        words += [f"from {example.entrypoint}"] if example.entrypoint else []
        words += ["on all tests"] if example.expectation.needs_all_tests else []
        words += [f"with {' '.join(example.program.files)}"] if len(example.program.files) > 1 else []
        lines.append(" ".join(words))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_good_package(case: Path, build: Build) -> None:
    package = build(case)
    problem = load(package)
    assert described(problem) == (case / "want").read_text()
    assert (problem.name, problem.directory) == ("sum-of-two", package)
    for test in problem.tests:
        assert test.input == package / "data" / f"{test.name}.in"
        if problem.validator is None:
            assert checker_for(problem).check(test, test.answer.read_bytes()).accepted
    want = case / "want.submissions"
    assert expected(problem) == (want.read_text() if want.exists() else expected(problem))


@pytest.mark.parametrize("case", WILD, ids=lambda case: case.name)
def test_statements_of_whole_packages(case: Path, build: Build) -> None:
    """Whatever they hold, there is text to show, but for PDF files that are none."""
    problem = load(build(case))
    for language in problem.statements:
        try:
            assert problem.statements[language].strip()
        except PackageError as error:
            assert ".pdf: cannot be read as PDF" in str(error)  # noqa: PT017 - only some raise


@pytest.mark.parametrize("case", WARNED, ids=lambda case: case.name)
def test_doubtful_package(case: Path, build: Build) -> None:
    """It loads all the same; a warning begins with the file, below the package, and the line where there is one."""
    package = build(case)
    problem = load(package)
    with gathered() as more:
        submissions(problem)
    warnings = [text.removeprefix(f"{package}/") for text in (*problem.warnings, *more)]
    want = (case / "want").read_text().removesuffix("\n")
    assert [text for text in warnings if text.startswith(want)], warnings
    assert problem.tests
    assert not any("\n" in text for text in warnings)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_bad_package(case: Path, build: Build) -> None:
    """The message begins with the file, below the package, and the line where there is one."""
    package = build(case)
    with pytest.raises(PackageError) as caught:
        submissions(load(package))
    message = str(caught.value)
    assert message.startswith(f"{package}/")
    assert message.removeprefix(f"{package}/").startswith((case / "want").read_text().removesuffix("\n"))
    assert "\n" not in message


def test_there_are_enough_cases() -> None:
    assert len(BAD) >= 95
    assert len(WARNED) >= 100
    assert len(GOOD) >= 90


def test_no_such_directory(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="nowhere: there is no such directory"):
        load(tmp_path / "nowhere")


@pytest.mark.parametrize("links", [{"data/secret/loop": ".."}, {"data/secret/a/x": "../b", "data/secret/b/y": "../a"}])
def test_links_in_a_circle(links: dict[str, str], tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(HERE / "stdin", package)
    for name in links:
        (package / name).parent.mkdir(exist_ok=True)
    for name, target in links.items():
        (package / name).symlink_to(target)
    with pytest.raises(PackageError, match=r"is a symbolic link to a directory above it$"):
        load(package)


def test_statement_that_is_no_utf8(tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(HERE / "stdin", package)
    (package / "statement" / "problem.en.md").write_bytes(b"Sum.\n\xe4\n")
    with gathered() as warnings:
        assert load(package).statements["en"] == "Sum.\nä\n"
    assert warnings == [f"{package}/statement/problem.en.md:2: is no UTF-8: it is read as Latin-1"]


def test_archive_is_to_be_unpacked(tmp_path: Path) -> None:
    (tmp_path / "sum.zip").touch()
    with pytest.raises(PackageError, match=r"sum\.zip: is no directory: unpack it first"):
        load(tmp_path / "sum.zip")


def test_commands_that_place_samples_are_left_out_of_the_statement(build: Build) -> None:
    problem = load(build(HERE / "good" / "samples-placed-in-the-statement"))
    assert problem.statements == {"en": "Sum.\nPrint it.\n"}


def test_package_of_30_tests_is_read_quickly_and_large_files_are_not_read(tmp_path: Path) -> None:
    package = tmp_path / "many"
    shutil.copytree(HERE / "leetcode", package)
    for number in range(30):
        base = package / "data" / "secret" / f"test{number:02}"
        base.with_suffix(".in").write_text("[" + ",".join(["1"] * 1000) + "]\n2\n")
        base.with_suffix(".ans").write_text("[" + ",".join(["3"] * 1000) + "]\n")
        base.with_suffix(".yaml").write_text("output_validator_args: [any_order, outer]\n")
    large = package / "data" / "secret" / "test99-large"
    with large.with_suffix(".in").open("wb") as file:
        file.truncate(1 << 40)  # a hole of a tebibyte: whoever reads it does not come back
    large.with_suffix(".ans").write_text("[]\n")
    seconds = []
    for _ in range(3):
        start = process_time()
        problem = load(package)
        seconds.append(process_time() - start)
    assert len(problem.tests) == 33
    assert min(seconds) < 0.1  # about 0.02 s


def test_legacy_package_of_30_tests_in_groups_is_read_quickly(tmp_path: Path) -> None:
    package = tmp_path / "many"
    shutil.copytree(HERE / "legacy", package)
    with (package / "problem.yaml").open("a") as yaml:
        yaml.write("type: scoring\n")
    for number in range(30):
        group = package / "data" / "secret" / f"group{number % 3}"
        group.mkdir(exist_ok=True)
        (group / "testdata.yaml").write_text("accept_score: 10\ngrader_flags: min\n")
        for end in (".in", ".ans", ".desc"):
            (group / f"{number:02}{end}").write_text("1 2\n")
    seconds = []
    for _ in range(3):
        start = process_time()
        problem = load(package)
        seconds.append(process_time() - start)
    assert len(problem.tests) == 32
    assert min(seconds) < 0.1  # about 0.005 s
