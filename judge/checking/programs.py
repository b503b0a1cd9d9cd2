"""Programs of a package (validators, graders), from their files to something that runs in a container of their own."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from judge import entrypoints, languages
from judge.core import Program, ProgramSource, Sandbox, Sources
from judge.data import of_package
from judge.errors import CompileError, PackageError, UsageError

TESTLIB = "testlib.h"
_MARK = b"\xef\xbb\xbf"  # that some editors put before UTF-8
_INCLUDES_TESTLIB = re.compile(
    rb'^(?:\xef\xbb\xbf)?[ \t]*#[ \t]*include[ \t]*["<](?:[^">\n]*/)?testlib\.h[">]', re.MULTILINE
)
# What is made with testlib.h but speaks as the package format does (by a changed testlib.h, a header around it, or by
# itself) writes this file of the feedback directory, or names both statuses of the format.
_FORMAT_FILE = b"judgemessage"
_STATUS = re.compile(rb"(?:\bdefine[ \t]+\w+[ \t]|\breturn\b|(?<![=!<>])=|[?:(])[ \t]*(4[23])\b")
# Where testlib is built without this, the points of _pc(n) are statuses that have other meanings.
_POINTS_APART = b"#ifndef TESTSYS\n#define TESTSYS\n#endif\n#line 1\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A program of a package, ready to run.

    Attributes:
        name: Its file's or directory's name.
        program: What runs.
        testlib: Whether it takes its arguments, and ends, as programs made with testlib do.
    """

    name: str
    program: Program
    testlib: bool = False


def build(source: ProgramSource, include: Iterable[Path], sandbox: Sandbox) -> Built:
    """Compile a program of a package, with those files of ``include`` that its own do not replace.

    Raises:
        PackageError: It can't be read or doesn't compile, or is in no language that there is.
        SandboxUnavailable: The sandbox failed.
    """
    files = {name: of_package(path)[:] for name, path in source.files.items()}
    shared = {path.name: of_package(path)[:] for path in include}
    includes_testlib = any(_INCLUDES_TESTLIB.search(content) for content in files.values())
    if not includes_testlib:
        shared.pop(TESTLIB, None)
    elif not any(PurePosixPath(name).name == TESTLIB for name in (*files, *shared)):
        raise PackageError(
            f"{_place(source)}: needs testlib.h, which the package does not bring: name yours with the setting "
            "`testlib` in judge.toml, or JUDGE_TESTLIB"
        )
    files = shared | files
    # What scripts make and start is called as the package format says, whatever it calls in turn.
    testlib = includes_testlib and not source.has_build_or_run and not _speaks_format(files)
    if testlib:
        files = {name: _pointed(content) for name, content in files.items()}
    try:
        program = sandbox.compile(_sources(source, files))
    except UsageError as error:
        raise PackageError(f"{_place(source)}: {error}") from None
    except CompileError as error:
        raise PackageError(f"{_place(source)}: does not compile:\n{error}") from None
    return Built(name=source.name, program=program, testlib=testlib)


def shell_script(files: Iterable[str]) -> str:
    """The shell script that a program of these files is; empty where it is another program."""
    scripts = [name for name in files if PurePosixPath(name).suffix == ".sh"]
    extensions = {extension for language in languages.table().values() for extension in language.extensions}
    others = any(PurePosixPath(name).suffix in extensions for name in files)
    return scripts[0] if len(scripts) == 1 and not others else ""


def _sources(source: ProgramSource, files: Mapping[str, bytes]) -> Sources:
    if source.has_build_or_run:
        return Sources(language="cpp", files=files, trusted=True, scripted=True)
    own = {name: files[name] for name in source.files}
    if shell := shell_script(own):
        run = f'#!/bin/sh\nexec /bin/bash {shlex.quote(f"./{shell}")} "$@"\n'
        return Sources(language="cpp", files={**files, "run": run.encode()}, trusted=True, scripted=True)
    language = languages.of_files(own, source.name)
    return replace(entrypoints.together(language.key, files), trusted=True)


def _speaks_format(files: Mapping[str, bytes]) -> bool:
    statuses = {status for content in files.values() for status in _STATUS.findall(content)}
    return len(statuses) == 2 or any(_FORMAT_FILE in content for content in files.values())


def _pointed(content: bytes) -> bytes:
    return _POINTS_APART + content.removeprefix(_MARK) if _INCLUDES_TESTLIB.search(content) else content


def _place(source: ProgramSource) -> str:
    paths = list(source.files.values())
    return str(paths[0] if len(paths) == 1 else paths[0].parent) if paths else source.name
