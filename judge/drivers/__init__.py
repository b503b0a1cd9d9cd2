"""Drivers: what turns a LeetCode-style submission into a program that reads and prints.

A driver is data: every file of ``templates/<language>/`` goes to the build directory without its ``.txt``, with
``$placeholders`` filled from the signature. The submission lies beside them in a file of its own, so that compilers
and tracebacks name the submission's own lines. Adding a language is a folder of templates and one module with a
:class:`~judge.drivers.driver.Driver`.

The protocol, the same in every language: standard input holds one JSON value a line, one for each parameter, hidden
ones too. The driver turns standard output into standard error before any code of the submission runs, reads, calls
(how, says `judge.core.Style`), and prints two lines on what was standard output: the answer as JSON, and the CPU
seconds from the first call to the last return. For ``CLASS``, the lines are LeetCode's two: names of the constructor
and of methods, and a list of arguments for each; the answer is the list of results, null where there is none. Where the
signature has a class of nodes of its own (``linked``), a first line lists all nodes, each as the list of its fields,
and a node is its index in that list or null; the answer then is a list of two: the value, in which a node is an index
into the second, and all nodes that can be reached from it, each as its index in the input (null for a new one) followed
by its fields. `judge.linked` makes that line and reads that answer. Nothing that a driver is given helps to cheat: it
never sees an expected answer.
"""

from __future__ import annotations

from importlib import import_module, resources
from string import Template

from judge import entrypoints, languages
from judge.core import Signature, Sources, Submission
from judge.drivers.driver import Driver
from judge.drivers.reserved import renamed
from judge.drivers.signatures import check
from judge.errors import UsageError

__all__ = ["LANGUAGES", "dress", "starter"]

# Language to the module that has its driver, and to the folder of its templates.
_DRIVERS = {
    "python3": "python3",
    "pypy3": "python3",
    "cpp": "cpp",
    "c": "c",
    "java": "java",
    "kotlin": "kotlin",
    "go": "go",
    "rust": "rust",
    "javascript": "javascript",
    "typescript": "typescript",
    "csharp": "csharp",
}

LANGUAGES = tuple(_DRIVERS)


def dress(submission: Submission, signature: Signature | None) -> Sources:
    """The files to compile: the submission as it is, or with its driver where a function is asked for.

    Raises:
        UsageError: The language has no driver.
        PackageError: The signature is no valid one.
    """
    if signature is None:
        return entrypoints.of_submission(submission)
    language = languages.get(submission.language)
    driver = _driver(language.key)
    check(signature)
    signature = renamed(driver.templates or _DRIVERS[language.key], signature, calls=True)
    values = {**driver.placeholders(signature), **driver.own(submission.source)}
    folder = resources.files(__package__) / "templates" / (driver.templates or _DRIVERS[language.key])
    files = {
        template.name.removesuffix(".txt"): Template(template.read_text("utf-8")).substitute(values).encode()
        for template in sorted(folder.iterdir(), key=lambda template: template.name)
    }
    files[driver.solution] = driver.edited(signature, entrypoints.encoded(submission.source))
    return Sources(language=language.key, files=files, main=driver.main)


def starter(signature: Signature, language: str) -> str:
    """The starter code that LeetCode shows: class ``Solution`` with the typed method and an empty body.

    Raises:
        UsageError: The language has no driver.
        PackageError: The signature is no valid one.
    """
    driver = _driver(languages.get(language).key)
    check(signature)
    return driver.starter(renamed(driver.templates or _DRIVERS[language], signature))


def _driver(language: str) -> Driver:
    if language not in _DRIVERS:
        known = ", ".join(_DRIVERS)
        raise UsageError(f"no driver for '{language}': LeetCode-style problems take one of {known}")
    driver: Driver = import_module(f"{__package__}.{_DRIVERS[language]}").DRIVER
    return driver
