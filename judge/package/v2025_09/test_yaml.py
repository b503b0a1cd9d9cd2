"""``test_group.yaml`` and the settings file of a test case in version 2025-09."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from judge.core import Group
from judge.package.format import Settings
from judge.package.warnings import tolerated
from judge.package.yaml_entry import Entry

_SHARED = (
    "args",
    "input_validator_args",
    "output_validator_args",
    "input_visualizer_args",
    "output_visualizer_args",
    "full_feedback",
)
_TEST_ONLY = ("hint", "description")
_SCORING = ("max_score", "score_aggregation", "require_pass")
_STATIC = ("static_validation_score", "static_validator_args")
_DRAFT_STATIC = {"score": "static_validation_score", "args": "static_validator_args"}
_DRAFT = {"score": "max_score", "aggregation": "score_aggregation", "require-pass": "require_pass"}
_AGGREGATIONS = ("pass-fail", "sum", "min")
_PASS_FAIL = ("pass-fail", "true")  # a draft had true

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupYaml:
    """Reads ``test_group.yaml`` of one directory.

    Attributes:
        scoring: Whether the problem is of type scoring.
        level: ``data``, ``sample``, ``secret``, ``group`` or, for a group within one, ``inner``.
        draft: Whether keys of the drafts are known too.
        earlier: Names of the groups that this one may require to have been passed.
    """

    scoring: bool
    level: str
    draft: bool = False
    earlier: frozenset[str] = frozenset({"sample"})

    @property
    def default(self) -> Group:
        """How results are put together without the file."""
        if self.level == "secret":
            return self._made("sum", 100, ())
        return self._made("pass-fail", None, ())

    def read(self, root: Entry, inherited: Settings) -> Settings:
        """Read the file; a key that it leaves out keeps what the directory above has, but for scores.

        The specification does not say whether a group inherits from ``data/secret/test_group.yaml``, nor of a file in
        ``data`` itself; the tools of its authors read both.

        Raises:
            PackageError: A key is of a wrong type or not supported.
        """
        drafted = ("scoring", "static_validation", *_TEST_ONLY) if self.draft else ()
        entries = root.map((*_SHARED, *_SCORING, *_STATIC, *drafted))
        if "scoring" in entries:
            entries |= {_DRAFT[key]: entry for key, entry in entries["scoring"].map(_DRAFT).items()}
        if "static_validation" in entries:
            entries |= _drafted_static(entries["static_validation"])
        for key in _SCORING:
            if key in entries and not self.scoring:
                entries.pop(key).warn("is only for problems of type scoring")
            elif key in entries and self.level not in ("secret", "group"):
                entries.pop(key).warn("is only for data/secret and the groups in it")
        settings = replace(_settings(entries, inherited), group=self._group(entries))
        return self._with_static(entries, settings)

    def _with_static(self, entries: Mapping[str, Entry], settings: Settings) -> Settings:
        """The settings with those of the static validation test case, if there is one."""
        score, args = (entries.get(key) for key in _STATIC)
        if score is None or self.level not in ("sample", "secret", "group"):
            for entry in (score, args):
                if entry:
                    entry.warn("is left out: there is no static validation test case here")
            return settings
        words = args.any_strings() if args else ()
        if score.text() not in _PASS_FAIL:
            settings = replace(settings, group=replace(settings.group, static_score=float(score.integer(0))))
        if self.scoring and score.text() in _PASS_FAIL and settings.group.score_mode == "sum":
            raise score.error("must be a number: the scores are added up here")
        if (not self.scoring or settings.group.own_score == "forbidden") and score.text() not in _PASS_FAIL:
            score.warn("must be pass-fail, as all else is here")
        most = settings.group.max_score
        if most is not None and settings.group.static_score > most:
            raise score.error(f"is more than the max_score of {most:g}")
        return replace(settings, static=words)

    def _group(self, entries: Mapping[str, Entry]) -> Group:
        aggregation = "sum" if self.level == "secret" else "pass-fail"
        if "score_aggregation" in entries:
            aggregation = entries["score_aggregation"].choice(_AGGREGATIONS)
        most: int | None = 100 if self.level == "secret" else None
        if "max_score" in entries:
            entry = entries["max_score"]
            most = None if entry.text() == "unbounded" else entry.integer(0)
        require = entries["require_pass"].string_or_strings() if _given(entries, "require_pass") else ()
        for name in require:
            if name not in self.earlier:
                raise entries["require_pass"].error(f"has '{name}', which is neither sample nor an earlier group")
        return self._made(aggregation, most, require)

    def _made(self, aggregation: str, most: int | None, require: tuple[str, ...]) -> Group:
        """A group is judged to its first rejection where nothing after that can score."""
        sum_up = aggregation == "sum"
        score_mode = "all" if aggregation == "pass-fail" and most is not None else "sum" if sum_up else "min"
        return Group(
            name="",
            members=(),
            on_reject="continue" if sum_up else "break",
            score_mode=score_mode,
            flags=frozenset({"accept_if_any_accepted"} if sum_up else ()),
            range=(0.0, math.inf if most is None else float(most)),
            max_score=None if most is None else float(most),
            own_score=self._own_score(aggregation, most),
            require_pass=require,
        )

    def _own_score(self, aggregation: str, most: int | None) -> str:
        if self.level not in ("secret", "group"):  # the samples have no score, which their validator cannot know
            return "ignored"
        if self.draft:
            return "allowed"
        if aggregation == "pass-fail":
            return "forbidden"
        return "allowed" if most is not None else "required"


def read_test(root: Entry, inherited: Settings) -> Settings:
    """Read the settings file of one test case; a key that it leaves out keeps what its group has.

    Raises:
        PackageError: A key that judging needs is of a wrong type.
    """
    entries = root.map((*_SHARED, *_TEST_ONLY))
    for key in _TEST_ONLY:
        if key in entries:
            tolerated(entries[key].string, "")
    return _settings(entries, inherited)


def _given(entries: Mapping[str, Entry], key: str) -> bool:
    """Whether there is a value that is no empty sequence."""
    return key in entries and not (entries[key].is_sequence() and not entries[key].sequence())


def _drafted_static(entry: Entry) -> dict[str, Entry]:
    """What a draft wrote under one key: a word for yes or no, or score and arguments."""
    if entry.is_map():
        return {_DRAFT_STATIC[key]: value for key, value in entry.map(_DRAFT_STATIC).items()}
    return {"static_validation_score": entry} if entry.text() != "false" else {}


def _settings(entries: Mapping[str, Entry], inherited: Settings) -> Settings:
    for key in ("input_visualizer_args", "output_visualizer_args"):
        if key in entries:
            tolerated(entries[key].any_strings, ())
    source = entries.get("output_validator_args")
    return replace(
        inherited,
        public=_or(entries, "full_feedback", Entry.boolean, inherited.public),
        validator_args=source.any_strings() if source else inherited.validator_args,
        source=source or inherited.source,
        args=_or(entries, "args", Entry.any_strings, inherited.args),
        input_validator_args=_or(entries, "input_validator_args", _by_validator, inherited.input_validator_args),
    )


def _or(entries: Mapping[str, Entry], key: str, read: Callable[[Entry], T], default: T) -> T:
    return read(entries[key]) if key in entries else default


def _by_validator(entry: Entry) -> tuple[str, ...] | Mapping[str, tuple[str, ...]]:
    if entry.is_map():
        return {name: arguments.any_strings() for name, arguments in entry.map().items()}
    return entry.any_strings()
