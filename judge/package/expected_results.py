"""``@EXPECTED_RESULTS@`` in the files of a submission, as DOMjudge and other contest tools read it."""

from __future__ import annotations

import re

from judge.core import ProgramSource, Verdict
from judge.errors import PackageError
from judge.package.warnings import warn

# What comes after the words, on their line, is the comment's end or a remark.
_COMMENT = re.compile(
    rb"@EXPECTED_RESULTS@:[ \t]*([a-z]+(?:[-_][a-z]+)*(?:[ \t]*,[ \t]*[a-z]+(?:[-_][a-z]+)*)*|)", re.IGNORECASE
)
_LARGEST = 1 << 20  # bytes of a file that is looked through
_WORDS = {
    "CORRECT": {Verdict.AC},
    "ACCEPTED": {Verdict.AC},
    "WRONG-ANSWER": {Verdict.WA},
    "NO-OUTPUT": {Verdict.WA},
    "TIMELIMIT": {Verdict.TLE},
    "TIME-LIMIT": {Verdict.TLE},
    "TIME-LIMIT-EXCEEDED": {Verdict.TLE},
    "RUN-ERROR": {Verdict.RTE},
    "RUN-TIME-ERROR": {Verdict.RTE},
    "RUNTIME-ERROR": {Verdict.RTE},
    "MEMORY-LIMIT": {Verdict.RTE, Verdict.MLE},
    "MEMORY-LIMIT-EXCEEDED": {Verdict.RTE, Verdict.MLE},
    "OUTPUT-LIMIT": {Verdict.OLE},
    "OUTPUT-LIMIT-EXCEEDED": {Verdict.OLE},
    "COMPILER-ERROR": {Verdict.CE},
    "COMPILE-ERROR": {Verdict.CE},
    "CHECK-MANUALLY": set(Verdict) - {Verdict.JE, Verdict.NP},
}


def expected_results(program: ProgramSource) -> frozenset[Verdict]:
    """The verdicts that the first such comment in the program's files permits; none where none is understood.

    Raises:
        PackageError: A file cannot be read.
    """
    for file in program.files.values():
        try:
            content = file.read_bytes() if file.stat().st_size <= _LARGEST else b""
        except OSError as error:
            raise PackageError(f"{file}: {error.strerror}") from None
        if not (match := _COMMENT.search(content)):
            continue
        words = [word.strip().upper().replace("_", "-") for word in match[1].decode().split(",")]
        for word in words:
            if word not in _WORDS:
                line = content.count(b"\n", 0, match.start()) + 1
                warn(f"{file}:{line}: is left out: @EXPECTED_RESULTS@ has '{word}' (known: {', '.join(_WORDS)})")
                return frozenset()
        return frozenset().union(*(_WORDS[word] for word in words))
    return frozenset()


def of_directory(name: str) -> frozenset[Verdict]:
    """The verdicts that a directory named after one of the words, such as ``compiler_error``, permits; else none."""
    return frozenset(_WORDS.get(name.upper().replace("_", "-"), ()))
