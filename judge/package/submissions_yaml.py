"""``submissions/submissions.yaml``: what submissions must come to, by patterns of their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from judge.core import Verdict
from judge.package.expectations import Rule
from judge.package.globs import Glob
from judge.package.people import check_people
from judge.package.warnings import tolerated
from judge.package.yaml_entry import Entry, read_yaml

_REQUIREMENTS = ("permitted", "required", "score", "message", "use_for_time_limit")
_ABOUT = ("language", "entrypoint", "authors", "model_solution")
_VERDICTS = {"AC": Verdict.AC, "WA": Verdict.WA, "TLE": Verdict.TLE, "RTE": Verdict.RTE}
_TESTS = ("sample", "secret", "*", "{")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What a pattern says of the submissions that it matches.

    Attributes:
        glob: The pattern, below ``submissions/``.
        rules: What they must come to.
        language: Code of the language that they are in, or ``None``.
        entrypoint: The class or file that they start from, or ``None``.
    """

    glob: Glob
    rules: tuple[Rule, ...]
    language: str | None = None
    entrypoint: str | None = None


def default_patterns(submissions: Mapping[str, Rule]) -> dict[str, Pattern]:
    """The patterns that are in force without the file, by name: one a directory."""
    return {name: Pattern(glob=Glob(name), rules=(rule,)) for name, rule in submissions.items()}


def read_patterns(file: Path, submissions: Mapping[str, Rule], scoring: bool) -> dict[str, Pattern]:
    """The patterns of the file and of the directories that it does not name.

    Raises:
        PackageError: A value is of a wrong type, or a rule contradicts itself.
    """
    patterns = default_patterns(submissions)
    root = read_yaml(file)
    for name, entry in root.map().items() if root else ():
        known = submissions.get(name.removesuffix("/"), Rule())
        patterns[name.removesuffix("/")] = _pattern(name, entry, known, scoring)
    return patterns


def _pattern(name: str, entry: Entry, default: Rule, scoring: bool) -> Pattern:
    entries = entry.map()
    rules = [_rule(entry, entries, default, scoring)]
    for key, value in entries.items():
        if key in (*_REQUIREMENTS, *_ABOUT):
            continue
        if not key.startswith(_TESTS):
            known = ", ".join((*_REQUIREMENTS, *_ABOUT))
            value.warn(f"is unknown (known: {known}, and test cases such as sample or secret/*)")
            continue
        rule = _rule(value, value.map(_REQUIREMENTS), Rule(), scoring)
        rules.append(replace(rule, tests=Glob(key)))
    if "authors" in entries:
        tolerated(partial(check_people, entries["authors"]), None)
    if "model_solution" in entries:
        tolerated(entries["model_solution"].boolean, False)
    return Pattern(
        glob=Glob(name),
        rules=tuple(rules),
        language=entries["language"].string() if "language" in entries else None,
        entrypoint=entries["entrypoint"].string() if "entrypoint" in entries else None,
    )


def _rule(entry: Entry, entries: Mapping[str, Entry], default: Rule, scoring: bool) -> Rule:
    permitted = _verdicts(entries["permitted"]) if "permitted" in entries else default.permitted
    required = _verdicts(entries["required"]) if "required" in entries else default.required
    bound = _bound(entries.get("use_for_time_limit"), permitted, required)
    if bound == "lower":  # the specification's section "Timelimit inference"
        permitted -= {Verdict.TLE}
    elif bound == "upper":
        required &= {Verdict.TLE}
    if not permitted & required:
        raise entry.error("permits no verdict that it requires")
    if "score" in entries and not scoring:
        entries["score"].warn("is only for problems of type scoring")
    return Rule(
        permitted=permitted,
        required=required,
        score=_score(entries["score"]) if "score" in entries and scoring else None,
        message=entries["message"].text() if "message" in entries else "",
        bound=bound,
    )


def _verdicts(entry: Entry) -> frozenset[Verdict]:
    words = entry.string_or_strings()
    for word in words:
        if word not in _VERDICTS:
            raise entry.error(f"has '{word}', which is none of {', '.join(_VERDICTS)}")
    return frozenset(_VERDICTS[word] for word in words)


def _score(entry: Entry) -> tuple[float, float]:
    if not entry.is_sequence():
        return entry.real(), entry.real()
    scores = [item.real() for item in entry.sequence()]
    if len(scores) != 2 or scores[0] > scores[1]:
        raise entry.error("must be a score or the least and the greatest, such as [10, 20]")
    return scores[0], scores[1]


def _bound(entry: Entry | None, permitted: frozenset[Verdict], required: frozenset[Verdict]) -> str:
    if entry is None or entry.text() == "true":
        lower = "" if Verdict.TLE in permitted else "lower"
        return "upper" if required == {Verdict.TLE} else lower
    if entry.text() not in ("lower", "upper"):
        entry.boolean()
        return ""
    return entry.text()
