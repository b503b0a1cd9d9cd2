"""Drivers: what turns a LeetCode-style submission into a program that reads and prints.

A driver is data: every file of ``templates/<language>/`` goes to the build directory without its ``.txt``, with
``$placeholders`` filled from the signature. The submission lies beside them in a file of its own, so that compilers
and tracebacks name the submission's own lines. Adding a language is a folder of templates and one module with a
:class:`~judge.drivers.driver.Driver`.

The protocol, the same in every language: the driver reads its parameters from standard input, one JSON value a line;
turns standard output into standard error before any code of the submission runs; makes one fresh ``Solution``, calls
the method once, and prints the result as one line of JSON on what was standard output. Nothing it is given helps to
cheat: it never sees an expected answer.
"""

from __future__ import annotations

from importlib import resources
from string import Template

from judge import entrypoints, languages
from judge.core import Signature, Sources, Submission
from judge.drivers import cpp, python3
from judge.drivers.driver import Driver
from judge.errors import UsageError

__all__ = ["dress", "starter"]

_DRIVERS: dict[str, Driver] = {"python3": python3.DRIVER, "cpp": cpp.DRIVER}


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
    values = driver.placeholders(signature)
    folder = resources.files(__package__) / "templates" / language.key
    files = {
        template.name.removesuffix(".txt"): Template(template.read_text("utf-8")).substitute(values).encode()
        for template in sorted(folder.iterdir(), key=lambda template: template.name)
    }
    return Sources(language=language.key, files=files | {driver.solution: entrypoints.encoded(submission.source)})


def starter(signature: Signature, language: str) -> str:
    """The starter code that LeetCode shows: class ``Solution`` with the typed method and an empty body.

    Raises:
        UsageError: The language has no driver.
        PackageError: The signature is no valid one.
    """
    return _driver(languages.get(language).key).starter(signature)


def _driver(language: str) -> Driver:
    try:
        return _DRIVERS[language]
    except KeyError:
        known = ", ".join(_DRIVERS)
        raise UsageError(f"no driver for '{language}': LeetCode-style problems take one of {known}") from None
