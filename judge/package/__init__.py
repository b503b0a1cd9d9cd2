"""Problem packages: found by name, read whole, with their example submissions."""

from __future__ import annotations

from judge.package.examples import Example, submissions
from judge.package.expectations import Expectation, Rule
from judge.package.finding import find
from judge.package.reading import load
from judge.package.warnings import gathered

__all__ = ["Example", "Expectation", "Rule", "find", "gathered", "load", "submissions"]
