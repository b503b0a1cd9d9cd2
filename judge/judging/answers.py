"""Submissions that are no programs but the answers to the test cases, of problems of type ``submit-answer``.

The specification leaves open how such a submission looks. Here it is one file a test case, named after it: ``01.out``
or ``01.ans``, with the directories of the test case's name or without. A single file is the answer to the secret test
case where there is only one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from judge.core import Check, Checker, Limits, Problem, Run, Submission, TestCase
from judge.entrypoints import encoded
from judge.judging.verdicts import assess, checked, not_run

_ENDINGS = (".out", ".ans")


class Answers:
    """The answers of one submission."""

    def __init__(self, submission: Submission, problem: Problem) -> None:
        """Take the files of ``submission``."""
        name = PurePosixPath(submission.file or "answer").name
        self._files: Mapping[str, bytes] = submission.files or {name: encoded(submission.source)}
        secret = [test.name for test in problem.tests if not test.name.startswith("sample/")]
        self._only = secret[0] if len(secret) == 1 and len(self._files) == 1 else ""

    def assess(self, test: TestCase, limits: Limits, checker: Checker) -> Run:
        """The run that the answer to ``test`` stands for; where there is none, it is a wrong answer.

        Raises:
            JudgeError: The checker failed.
        """
        name, answer = self._answer(test.name)
        if name:
            return assess(test, not_run(answer), limits, checker)
        wanted = f"{PurePosixPath(test.name).name}{_ENDINGS[0]}"
        words = f"the submission holds no answer to this test case: it is looked for in {wanted}"
        return checked(test, not_run(), Check(accepted=False, message=words))

    def _answer(self, test: str) -> tuple[str, bytes]:
        """The name and the content of the file that answers a test case; an empty name if there is none."""
        parts = test.split("/")
        stems = ["/".join(parts[at:]) for at in range(len(parts))]
        for name in (stem + ending for stem in stems for ending in _ENDINGS):
            if name in self._files:
                return name, self._files[name]
        return next(iter(self._files.items())) if test == self._only else ("", b"")
