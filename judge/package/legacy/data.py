"""How test data is grouped in version legacy: a tree of directories, whose ``testdata.yaml`` is inherited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from judge.core import Group
from judge.package.files import Item
from judge.package.format import FoundGroup, FoundTest, Settings
from judge.package.legacy.testdata_yaml import TestdataYaml
from judge.package.testdata import TestReader
from judge.package.warnings import warn

_FILE = "testdata.yaml"


def read_data(reader: TestReader) -> FoundGroup:
    """Read the test data: samples first, and in each group test cases and groups in the order of their names.

    Raises:
        PackageError: A file is missing, left over or wrong.
    """
    metadata = reader.metadata
    yaml = TestdataYaml(scoring=metadata.scoring, validator_args=metadata.validator_args, fixed=metadata.grading.fixed)
    reader = replace(reader, group_file=_FILE, read_group=yaml.read, strict=False)
    reader.check_top()
    start = Settings(
        public=False,
        validator_args=metadata.validator_args,
        source=metadata.root.map().get("validator_flags"),
        group=metadata.grading.group,
    )
    settings = reader.settings(reader.data, start)
    members = []
    for name in ("sample", "secret"):
        directory = reader.data / name
        if directory.exists():
            members.append(_group(reader, directory, name, replace(settings, public=name == "sample")))
    group = settings.group
    if "sample" not in {member.name for member in members}:
        group = replace(group, flags=group.flags - {"ignore_sample"})
    root = FoundGroup(name="", group=group, members=tuple(members))
    return reader.finish(replace(root, graded=any(_decides(each.group) for each in root.groups())))


def _decides(group: Group) -> bool:
    """Whether the verdict may be another than the first rejection."""
    return (
        group.on_reject == "continue"
        or group.verdict_mode == "always_accept"
        or bool(group.flags)
        or group.grader_args is not None
    )


def _group(reader: TestReader, directory: Path, name: str, inherited: Settings) -> FoundGroup:
    # Flags are for the group that they are written in and those below; this one is for the root alone.
    group = replace(inherited.group, flags=inherited.group.flags - {"ignore_sample"})
    words = tuple(word for word in inherited.grader_flags if word != "ignore_sample")
    settings = reader.settings(directory, replace(inherited, group=group, grader_flags=words))
    group = settings.group
    if "ignore_sample" in group.flags:
        warn(f"{directory / _FILE}: grader_flags has ignore_sample, which is only for data/{_FILE}")
        group = replace(group, flags=group.flags - {"ignore_sample"})
        settings = replace(settings, group=group)
    members = tuple(_members(reader, directory, name, settings))
    if not members and name not in ("sample", "secret"):
        warn(f"{directory}: this group holds no test case")
    return FoundGroup(name=name, group=group, members=members)


def _members(reader: TestReader, directory: Path, name: str, settings: Settings) -> Iterator[FoundTest | FoundGroup]:
    tests, directories = reader.cases(directory, settings)
    found: list[tuple[str, FoundTest | Item]] = [(test.test.name.rpartition("/")[2], test) for test in tests]
    found += [(item.name, item) for item in directories]
    for key, member in sorted(found, key=lambda pair: pair[0]):
        if isinstance(member, FoundTest):
            yield member
        else:
            group = _group(reader, member.path, f"{name}/{key}", settings)
            if group.members:
                yield group
