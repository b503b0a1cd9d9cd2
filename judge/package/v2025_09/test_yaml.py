"""``test_group.yaml`` and the settings file of a test case in version 2025-09."""

from __future__ import annotations

from judge.package.format import Settings
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


def read_group(root: Entry, inherited: Settings) -> Settings:
    """Read ``test_group.yaml``; a key that it leaves out keeps what the directory above has.

    The specification does not say whether a group inherits from ``data/secret/test_group.yaml``; the tools of its
    authors do so, and without it that file would have no effect beside groups.

    Raises:
        PackageError: A key is unknown, of a wrong type or not supported.
    """
    entries = root.map((*_SHARED, *_SCORING, *_STATIC))
    for key in _SCORING:
        if key in entries:
            raise entries[key].error("is only for problems of type scoring")
    for key in _STATIC:
        if key in entries:
            raise entries[key].error("is not supported yet: there are no static validators")
    return _settings(entries, inherited)


def read_test(root: Entry, inherited: Settings) -> Settings:
    """Read the settings file of one test case; a key that it leaves out keeps what its group has.

    Raises:
        PackageError: A key is unknown, of a wrong type or not supported.
    """
    entries = root.map((*_SHARED, *_TEST_ONLY))
    for key in _TEST_ONLY:
        if key in entries:
            entries[key].string()
    return _settings(entries, inherited)


def _settings(entries: dict[str, Entry], inherited: Settings) -> Settings:
    if "args" in entries and entries["args"].strings():
        raise entries["args"].error("are not supported yet: programs get their input on standard input")
    if "input_validator_args" in entries:
        by_name = entries["input_validator_args"]
        for arguments in by_name.map().values() if by_name.is_map() else [by_name]:
            arguments.strings()
    for key in ("input_visualizer_args", "output_visualizer_args"):
        if key in entries:
            entries[key].strings()
    source = entries.get("output_validator_args")
    return Settings(
        public=entries["full_feedback"].boolean() if "full_feedback" in entries else inherited.public,
        validator_args=source.strings() if source else inherited.validator_args,
        source=source or inherited.source,
    )
