"""``testdata.yaml`` of version legacy: how results of a group are put together, and arguments of validators."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from judge.core import Group
from judge.package.format import Settings
from judge.package.yaml_entry import Entry

_SCORING = ("accept_score", "reject_score", "range")
_KEYS = (
    "on_reject",
    "grading",
    "grader_flags",
    "input_validator_flags",
    "output_validator_flags",
    *_SCORING,
    # Of drafts after this version, whose tools read the rest of this file nevertheless.
    "input_validator_args",
    "output_validator_args",
    "full_feedback",
)
_OLD_POLICIES = {"first_error": "break", "worst_error": "continue", "grade": "continue"}  # older than the version
_VERDICTS = {
    "worst_error": "worst_error",
    "no_errors": "worst_error",  # its older name
    "first_error": "first_error",
    "always_accept": "always_accept",
}
_SCORES = ("sum", "avg", "min", "max")
_FLAGS = ("ignore_sample", "accept_if_any_accepted")


@dataclass(frozen=True, slots=True, kw_only=True)
class TestdataYaml:
    """Reads ``testdata.yaml``.

    Attributes:
        scoring: Whether the problem is of type scoring.
        validator_args: The arguments that ``problem.yaml`` gives, which stand before those of a group.
        fixed: Keys that ``problem.yaml`` has too, which goes before.
    """

    __test__ = False  # not a test to collect

    scoring: bool
    validator_args: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()

    def read(self, root: Entry, inherited: Settings) -> Settings:
        """Read the file; a key that it leaves out keeps what the directory above has.

        Raises:
            PackageError: A key is of a wrong type.
        """
        entries = {key: entry for key, entry in root.map(_KEYS).items() if not entry.is_null()}
        for key in _SCORING:
            if key in entries and not self.scoring:
                entries.pop(key).warn("is only for problems of type scoring")
        group = {key: entry for key, entry in entries.items() if key not in self.fixed}
        settings = _with_grader(entries, replace(inherited, group=read_group(group, inherited.group)))
        source = entries.get("output_validator_flags") or entries.get("output_validator_args")
        if source:
            flags = source.any_strings() if source.is_sequence() else _flags(source)
            settings = replace(settings, source=source, validator_args=(*self.validator_args, *flags))
        source = entries.get("input_validator_flags") or entries.get("input_validator_args")
        if source and source.is_map():
            flags = _flags(source)
            settings = replace(settings, input_validator_args={source.map()["name"].string(): flags})
        elif source:
            arguments = source.any_strings() if source.is_sequence() else source.words()
            settings = replace(settings, input_validator_args=arguments)
        if "full_feedback" in entries:
            settings = replace(settings, public=entries["full_feedback"].boolean())
        return settings


def read_group(entries: Mapping[str, Entry], inherited: Group) -> Group:
    """How results are put together, from the keys that say so.

    Raises:
        PackageError: A value is wrong.
    """
    group = inherited
    if "on_reject" in entries:
        policy = entries["on_reject"].choice(("break", "continue", *_OLD_POLICIES))
        group = replace(group, on_reject=_OLD_POLICIES.get(policy, policy))
    if "accept_score" in entries:
        group = replace(group, accept_score=entries["accept_score"].real())
    if "reject_score" in entries:
        group = replace(group, reject_score=entries["reject_score"].real())
    if "range" in entries:
        group = replace(group, range=_range(entries["range"]))
    return group


def _with_grader(entries: Mapping[str, Entry], settings: Settings) -> Settings:
    """The settings with those of the grader: which it is, and its flags, are inherited each for itself."""
    source = entries.get("grader_flags") or entries.get("grading")
    if source is None:
        return settings
    group, words = settings.group, settings.grader_flags
    custom = group.grader_args is not None
    if "grading" in entries:
        custom = entries["grading"].choice(("default", "custom")) == "custom"
    if "grader_flags" in entries:
        words = entries["grader_flags"].words()
    group = replace(group, grader_args=words) if custom else _graded(source, words, replace(group, grader_args=None))
    return replace(settings, group=group, grader_flags=words)


def _graded(entry: Entry, words: tuple[str, ...], group: Group) -> Group:
    verdict_mode, score_mode, flags = "worst_error", "sum", set()
    for word in words:
        if word in _VERDICTS:
            verdict_mode = _VERDICTS[word]
        elif word in _SCORES:
            score_mode = word
        elif word in _FLAGS:
            flags.add(word)
        else:
            known = ", ".join((*_VERDICTS, *_SCORES, *_FLAGS))
            raise entry.error(f"has '{word}', which the default grader does not know (known: {known})")
    return replace(group, verdict_mode=verdict_mode, score_mode=score_mode, flags=frozenset(flags))


def _range(entry: Entry) -> tuple[float, float]:
    words = entry.words()
    try:
        low, high = (float(word) for word in words)
    except ValueError:
        raise entry.error(f"must be two numbers such as 0 100 or -inf +inf, not '{entry.text()}'") from None
    if math.isnan(low) or math.isnan(high) or low > high:
        raise entry.error(f"must go from the least to the greatest score, not '{entry.text()}'")
    return low, high


def _flags(entry: Entry) -> tuple[str, ...]:
    """Flags that are written as such, or in a map with the name of the validator that they are for."""
    if not entry.is_map():
        return entry.words()
    values = entry.map(("name", "flags"))
    if "name" not in values:
        raise entry.error("has no key 'name'")
    return values["flags"].words() if "flags" in values else ()
