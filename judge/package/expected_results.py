"""``@EXPECTED_RESULTS@`` in the files of a submission, as DOMjudge and other contest tools read it."""

from __future__ import annotations

import re

from judge.core import ProgramSource, Verdict
from judge.errors import PackageError

_COMMENT = re.compile(rb"@EXPECTED_RESULTS@:[ \t]*([^\r\n]*)", re.IGNORECASE)
_LARGEST = 1 << 20  # bytes of a file that is looked through
_WORDS = {
    "CORRECT": {Verdict.AC},
    "ACCEPTED": {Verdict.AC},
    "WRONG-ANSWER": {Verdict.WA},
    "NO-OUTPUT": {Verdict.WA},
    "TIMELIMIT": {Verdict.TLE},
    "TIME-LIMIT-EXCEEDED": {Verdict.TLE},
    "RUN-ERROR": {Verdict.RTE},
    "RUN-TIME-ERROR": {Verdict.RTE},
    "RUNTIME-ERROR": {Verdict.RTE},
    "MEMORY-LIMIT": {Verdict.RTE, Verdict.MLE},
    "OUTPUT-LIMIT": {Verdict.OLE},
    "COMPILER-ERROR": {Verdict.CE},
    "COMPILE-ERROR": {Verdict.CE},
    "CHECK-MANUALLY": set(Verdict) - {Verdict.JE, Verdict.NP},
}


def expected_results(program: ProgramSource) -> frozenset[Verdict]:
    """The verdicts that the first such comment in the program's files permits; none where there is no comment.

    Raises:
        PackageError: A file cannot be read, or the comment has a word that is unknown.
    """
    for file in program.files.values():
        try:
            content = file.read_bytes() if file.stat().st_size <= _LARGEST else b""
        except OSError as error:
            raise PackageError(f"{file}: {error.strerror}") from None
        if not (match := _COMMENT.search(content)):
            continue
        # A comment may be closed on its own line.
        text = match[1].decode("utf-8", "replace").split("*/")[0].split("-->")[0]
        words = [word.strip().upper().replace("_", "-") for word in text.split(",")]
        for word in words:
            if word not in _WORDS:
                line = content.count(b"\n", 0, match.start()) + 1
                raise PackageError(f"{file}:{line}: @EXPECTED_RESULTS@ has '{word}' (known: {', '.join(_WORDS)})")
        return frozenset().union(*(_WORDS[word] for word in words))
    return frozenset()
