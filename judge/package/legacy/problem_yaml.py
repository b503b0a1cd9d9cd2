"""``problem.yaml`` of versions legacy and legacy-icpc, and the keys that are older than these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from judge.core import Group, Timing
from judge.package.format import Grading, Metadata
from judge.package.legacy.testdata_yaml import read_group
from judge.package.v2025_09.limits import read_sizes, read_validation
from judge.package.warnings import tolerated
from judge.package.yaml_entry import Entry

_KEYS = (
    "problem_format_version",
    "type",
    "name",
    "uuid",
    "author",
    "source",
    "source_url",
    "license",
    "rights_owner",
    "limits",
    "validation",
    "validator_flags",
    "grading",
    "keywords",
)
_LIMITS = (
    "time_multiplier",
    "time_safety_margin",
    "time_limit",
    "memory",
    "output",
    "code",
    "compilation_time",
    "compilation_memory",
    "validation_time",
    "validation_memory",
    "validation_output",
    "validation_passes",
)
_LICENSES = ("unknown", "public domain", "cc0", "cc by", "cc by-sa", "educational", "permission")
_DEPRECATED = ("accept_score", "reject_score", "range", "on_reject")


def read_metadata(root: Entry) -> Metadata:
    """Read and check every key; keep what judging needs. A key without a value counts as left out.

    What is wrong with keys that nothing is judged by is a warning, and so is a key that is unknown.

    Raises:
        PackageError: A key that judging needs is of a wrong type.
    """
    entries = _given(root, _KEYS)
    checks: dict[str, Callable[[Entry], object]] = {
        "uuid": Entry.text,
        "author": lambda entry: entry.strings() if entry.is_sequence() else entry.text(),
        "source": Entry.text,
        "source_url": Entry.text,
        "license": lambda entry: entry.choice(_LICENSES),
        "rights_owner": Entry.text,
        "keywords": lambda entry: entry.strings() if entry.is_sequence() else entry.words(),
    }
    for key, check in checks.items():
        if key in entries:
            tolerated(partial(check, entries[key]), None)
    tolerated(partial(_check_rights, root, entries), None)
    scoring = "type" in entries and entries["type"].choice(("pass-fail", "scoring")) == "scoring"
    custom, validation = _validation(entries.get("validation"), scoring)
    limits = _given(entries["limits"], _LIMITS) if "limits" in entries else {}
    code, output, memory = read_sizes(limits)
    return Metadata(
        names=tolerated(partial(_names, entries["name"]), {}) if "name" in entries else {},
        scoring=scoring,
        grading=_grading(entries.get("grading"), scoring, "score" in validation),
        interactive="interactive" in validation,
        passes=_passes(limits, "multi-pass" in validation),
        custom_validator=custom,
        validator_args=entries["validator_flags"].any_strings() if "validator_flags" in entries else (),
        time=float(limits["time_limit"].number()) if "time_limit" in limits else None,
        timing=_timing(limits),
        memory=memory,
        output=output,
        code=code,
        validation=read_validation(limits),
        root=root,
    )


def _given(entry: Entry, known: tuple[str, ...]) -> dict[str, Entry]:
    return {key: value for key, value in entry.map(known).items() if not value.is_null()}


def _check_rights(root: Entry, entries: dict[str, Entry]) -> None:
    terms = entries["license"].text() if "license" in entries else "unknown"
    if terms == "public domain" and "rights_owner" in entries:
        raise entries["rights_owner"].error("must not be given: the license is public domain")
    if terms not in {"unknown", "public domain"} and not {"rights_owner", "author", "source"} & entries.keys():
        raise root.error(f"license '{terms}' needs a rights_owner, an author or a source")
    if "source_url" in entries and "source" not in entries:
        raise entries["source_url"].error("must not be given without source")


def _names(entry: Entry) -> dict[str, str]:
    """One name, or as some tools write it one a language: English goes before others."""
    if not entry.is_map():
        return {"": entry.text()}
    names = {language: name.text() for language, name in entry.map().items()}
    return {"": names.get("en") or next(iter(names.values()), "")}


def _passes(limits: dict[str, Entry], multi_pass: bool) -> int:
    if "validation_passes" in limits and not multi_pass:
        limits["validation_passes"].warn("is only for multi-pass validation")
    if not multi_pass:
        return 1
    return limits["validation_passes"].integer(2) if "validation_passes" in limits else 2


def _timing(limits: dict[str, Entry]) -> Timing:
    return Timing(
        given="time_limit" in limits,
        ac_to_time_limit=float(limits["time_multiplier"].number()) if "time_multiplier" in limits else 5.0,
        time_limit_to_tle=float(limits["time_safety_margin"].number()) if "time_safety_margin" in limits else 2.0,
    )


def _validation(entry: Entry | None, scoring: bool) -> tuple[bool, tuple[str, ...]]:
    """Whether there is a custom validator, and the words that say more of it."""
    if entry is None:
        return False, ()
    kind, *words = entry.words() or ("",)
    if kind not in ("default", "custom"):
        raise entry.error(f"must begin with default or custom, not '{entry.text()}'")
    known = ("score", "interactive", "multi-pass") if kind == "custom" else ()
    for word in words:
        if word not in known:
            entry.warn(f"has '{word}' after {kind} (known: {', '.join(known) or 'nothing'})")
    if "score" in words and not scoring:
        entry.warn("has 'score', which is only for problems of type scoring")
    return kind == "custom", tuple(word for word in words if word in known)


def _grading(entry: Entry | None, scoring: bool, custom_score: bool) -> Grading:
    entries = _given(entry, ("objective", "show_test_data_groups", *_DEPRECATED)) if entry else {}
    shown = entries.get("show_test_data_groups")
    if shown and tolerated(shown.boolean, False) and not scoring:
        shown.warn("is only for problems of type scoring")
    for key in (*_DEPRECATED[:3], "objective"):
        if key in entries and not scoring:
            entries.pop(key).warn("is only for problems of type scoring")
    fixed = [key for key in _DEPRECATED[:3] if key in entries]
    group = Group(name="", members=(), own_score="required" if custom_score else "allowed")
    group = read_group({key: entries[key] for key in fixed}, group)
    if "on_reject" in entries:
        policy = entries["on_reject"].choice(("first_error", "worst_error", "grade", "break", "continue"))
        if policy != "worst_error":  # which says nothing of where judging ends
            fixed.append("on_reject")
            group = replace(group, on_reject="continue" if policy in ("grade", "continue") else "break")
    best = entries["objective"].choice(("max", "min")) if "objective" in entries else "max"
    return Grading(least_is_best=best == "min", custom_score=custom_score, group=group, fixed=tuple(fixed))
