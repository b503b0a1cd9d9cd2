"""Proving a package: its own submissions, its test data, and its time limit.

`proving.verify` is the way in; `testdata` asks the package's validators about its test data, `timing` says what its
time limit is and whether it stands clear of its submissions.
"""

from __future__ import annotations

from judge.verifying.proving import verify
from judge.verifying.results import Finding, Level, Verification, Verified

__all__ = ["Finding", "Level", "Verification", "Verified", "verify"]
