"""Options that several verbs share, and what they stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from judge import config, languages
from judge.cli.status import say
from judge.core import ANSWERS, Model, Problem, Request, Submission, Watcher
from judge.errors import UsageError

if TYPE_CHECKING:
    from judge.reports import Report
    from judge.translation import Chosen

language = click.option("--language", metavar="L", help="Programming language, such as python3 or cpp.")
format = click.option("--format", type=click.Choice(config.FORMATS), help="How to print. [text]")
model = click.option(
    "--model", metavar="M", help="embedded, a directory, a hub id, openai:MODEL or replay:FILE. [embedded]"
)
max_tokens = click.option("--max-tokens", type=click.IntRange(min=1), metavar="N", help="Tokens of a reply at most.")
base_url = click.option("--base-url", metavar="URL", help="Where the server of openai:MODEL answers.")
translate = click.option(
    "--translate", type=click.Choice(config.TRANSLATE), help="A statement that is not in English. [auto]"
)
translator = click.option("--translator", metavar="T", help="Directory or hub id of a translation model, for that.")
jobs = click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Submissions judged at a time. [1]")


def problem(name: str, options: config.Options) -> Problem:
    """The problem that an argument PROBLEM names.

    Raises:
        UsageError: There is none.
        PackageError: The package is wrong.
    """
    from judge import package

    found = package.load(package.find(name, options.problems))
    if options.testlib is None or found.validator is None:
        return found
    # What the package itself brings wins: it stands last.
    validator = replace(found.validator, include=(options.testlib, *found.validator.include))
    return replace(found, validator=validator)


def language_for(problem: Problem, options: config.Options) -> str:
    """The language to solve a problem in: the one asked for, else Python, else the first that the package allows.

    Raises:
        UsageError: There is no such language, the package does not allow it, or wants no program.
    """
    if problem.submit_answer:
        raise UsageError(f"{problem.name} asks for answers, not for a program: give them to `judge test`")
    if options.language:
        return allowed(problem, languages.get(options.language).key)
    known = [key for key in languages.table() if problem.languages is None or key in problem.languages]
    if not known:
        raise UsageError(f"{problem.name} allows none of the languages there are: {', '.join(languages.table())}")
    return "python3" if "python3" in known else known[0]


def allowed(problem: Problem, language: str) -> str:
    """``language``, if the package allows it.

    Raises:
        UsageError: It does not.
    """
    if problem.languages is not None and language not in problem.languages:
        raise UsageError(f"{problem.name} does not allow {language}: choose {' or '.join(sorted(problem.languages))}")
    return language


def submission(file: Path, problem: Problem, language: str | None, shown: str | None = None) -> Submission:
    """Read a submission; its language is the one given, else what the file's extension stands for.

    Args:
        file: The file; where the problem asks for answers, the file or directory of these.
        problem: What it is to be judged on.
        language: Language key, or ``None``.
        shown: How to call the file, if not by its path.

    Raises:
        UsageError: The file cannot be read, or its language is unknown or not allowed.
    """
    if problem.submit_answer:
        return _answers(file, shown)
    key = None if language is None else languages.get(language).key
    source = read(file)
    return Submission(
        language=allowed(problem, key or languages.of_file(file, source[:200].encode("utf-8", "replace")).key),
        source=source,
        file=shown or str(file),
    )


def _answers(path: Path, shown: str | None) -> Submission:
    if not path.is_dir():
        return Submission(language=ANSWERS, source=read(path), file=shown or str(path))
    try:
        files = {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    return Submission(language=ANSWERS, source="", file=shown or str(path), files=files)


def read(file: Path) -> str:
    """The text of a file; bytes that are no UTF-8 become surrogate escapes.

    Raises:
        UsageError: It cannot be read.
    """
    try:
        return file.read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        raise UsageError(f"{file}: {(error.strerror or str(error)).lower()}") from error


def load(**flags: Any) -> config.Options:
    """All options, of which ``flags`` were given on the command line (``None`` stands for: not given).

    Raises:
        UsageError: An option is wrong, or a template of the user's.
    """
    options = config.load(flags)
    if options.templates is not None:
        from judge.prompting import wording

        wording.use(options.templates)
    return options


def in_english(problem: Problem, options: config.Options, model: Callable[[], Model] | None = None) -> Chosen:
    """The problem with the statement that the model gets, said on standard error if it is no English one of its own.

    Raises:
        UsageError: Nothing can translate it, but it shall be translated.
        ModelUnavailable: What translates does not work.
    """
    from judge import models, translation

    def load_model() -> Model:
        return models.load(options.model, max_tokens=options.max_tokens, base_url=options.base_url)

    able = options.model != models.EMBEDDED
    chosen = translation.in_english(
        problem, options.translate, options.translator, (model or load_model) if able else None
    )
    if chosen.note:
        say(chosen.note)
    return chosen


def watcher(told: Report, model: Model) -> Watcher:
    """The report's watcher, which also says where a request leaves the model too little room for its reply."""
    from judge.models.fitting import warning

    def asked(round: int, sample: int, request: Request) -> None:
        if words := warning(model, request):
            told.close()
            say(words)
        theirs.asked(round, sample, request)

    theirs = told.watcher
    return replace(theirs, asked=asked)


def progress(told: Report) -> Callable[[str], None]:
    """What a sandbox calls to say what it is busy with, such as building an image."""

    def show(text: str) -> None:
        told.close()
        say(text)

    return show
