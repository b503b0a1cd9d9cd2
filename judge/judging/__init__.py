"""Judging a submission: what its runs come to, test by test and as a whole.

`submission.judge` is the way in; `running` runs test cases (plainly, in passes, with an interactor), `answers` stands
for that where a submission is no program, `verdicts` says what a run means, `scoring` and `graders` put the results of
groups together.
"""

from __future__ import annotations

from judge.judging.running import RETRIES
from judge.judging.submission import judge
from judge.judging.verdicts import assess, size, verdict

__all__ = ["RETRIES", "assess", "judge", "size", "verdict"]
