"""How test data is grouped in version 2025-09: the sections "Test data" and "Test data groups"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from judge.core import Group, TestCase
from judge.errors import PackageError
from judge.package.files import Item
from judge.package.format import FoundGroup, FoundTest, Settings
from judge.package.testdata import TestReader
from judge.package.v2025_09.test_yaml import GroupYaml, read_test
from judge.package.warnings import warn

_FILE = "test_group.yaml"
_STATIC = "(static validation)"  # in the name of a test case; no file can have it


def read_data(reader: TestReader, draft: bool = False) -> FoundGroup:
    """Read the test data: samples first, then by group and name, each in lexicographical order.

    Raises:
        PackageError: A file is missing or wrong.
    """
    return _Data(replace(reader, group_file=_FILE, read_test=read_test, downloads=not draft), draft).read()


class _Data:
    def __init__(self, reader: TestReader, draft: bool) -> None:
        self._reader = reader
        self._draft = draft

    def read(self) -> FoundGroup:
        reader = self._reader
        reader.check_top()
        sample, secret = reader.data / "sample", reader.data / "secret"
        common, _ = self._settings(reader.data, Settings(public=False), "data")
        members = []
        if sample.exists():
            settings, group = self._settings(sample, replace(common, public=True), "sample")
            members.append(self._found(sample, settings, group, self._tests(sample, settings)))
        if secret.exists() or not sample.exists():
            members.append(self._secret(secret, common))
        # The samples count for nothing in the score, but every submission is run on them.
        flags = frozenset({"ignore_sample"} if sample.exists() else ())
        range = members[-1].group.range  # that of data/secret
        root = Group(name="", members=(), on_reject="continue", flags=flags, range=range)
        return reader.finish(FoundGroup(name="", group=root, members=tuple(members)))

    def _secret(self, secret: Path, common: Settings) -> FoundGroup:
        """The secret test cases: either groups, each a directory with a settings file, or plain test cases."""
        settings, group = self._settings(secret, common, "secret")
        tests, items = self._reader.cases(secret, settings)
        groups = [item for item in items if (item.path / _FILE).exists()]
        if not groups and not (self._draft and items and not tests):
            return self._found(secret, settings, group, self._tests(secret, settings))
        members: list[FoundTest | FoundGroup] = list(tests)
        if tests:
            warn(f"{tests[0].test.input}: lies beside the group {items[0].name}: move it into a group")
        for item in items:
            if item not in groups and not self._draft:
                warn(f"{item.path}: has no {_FILE}, but {groups[0].name} has one")
            found = self._member(item, items, settings, group)
            if found.members:
                members.append(found)
            else:
                warn(f"{item.path}: this group holds no test case")
        members.sort(key=lambda member: member.test.name if isinstance(member, FoundTest) else member.name)
        return self._found(secret, settings, group, tuple(members))

    def _member(self, item: Item, items: list[Item], inherited: Settings, whole: Group) -> FoundGroup:
        earlier = frozenset({"sample", *(f"secret/{other.name}" for other in items if other.name < item.name)})
        settings, group = self._settings(item.path, inherited, "group", earlier)
        if self._reader.metadata.scoring:
            _check_score(item.path / _FILE, group, whole)
        return self._found(item.path, settings, group, self._tests(item.path, settings))

    def _found(
        self, directory: Path, settings: Settings, group: Group, members: tuple[FoundTest | FoundGroup, ...]
    ) -> FoundGroup:
        """The group of a directory: its members, after the static validation test case if it has one."""
        name = directory.relative_to(self._reader.data).as_posix()
        if settings.static is None:
            return FoundGroup(name=name, group=group, members=members)
        static = f"{name}/{_STATIC}"
        file = directory / _FILE
        test = TestCase(name=static, input=file, answer=file, public=False, static_args=settings.static)
        found = FoundTest(test=test, settings=settings)
        return FoundGroup(name=name, group=replace(group, static=static), members=(found, *members))

    def _settings(
        self, directory: Path, inherited: Settings, level: str, earlier: frozenset[str] = frozenset({"sample"})
    ) -> tuple[Settings, Group]:
        yaml = GroupYaml(scoring=self._reader.metadata.scoring, level=level, draft=self._draft, earlier=earlier)
        reader = replace(self._reader, read_group=yaml.read)
        settings = reader.settings(directory, replace(inherited, group=yaml.default, static=None))
        return settings, settings.group

    def _tests(self, directory: Path, settings: Settings) -> tuple[FoundTest, ...]:
        return tuple(sorted(self._below(directory, settings), key=lambda found: found.test.name))

    def _below(self, directory: Path, settings: Settings) -> Iterator[FoundTest]:
        tests, directories = self._reader.cases(directory, settings)
        yield from tests
        for item in directories:
            inner = settings
            if (item.path / _FILE).exists():
                warn(f"{item.path / _FILE}: groups lie directly in data/secret: only its settings of tests are read")
                inner, _ = self._settings(item.path, settings, "inner")
            yield from self._below(item.path, inner)


def _check_score(file: Path, group: Group, whole: Group) -> None:
    """Check a group's greatest score against that of all secret test data."""
    if group.max_score is None and whole.max_score is not None:
        raise PackageError(f"{file}: needs a max_score, because that of data/secret is {whole.max_score:g}")
    if whole.own_score == "forbidden" != group.own_score:
        warn(f"{file}: needs the score_aggregation pass-fail, because data/secret has it")
    if group.own_score == "forbidden" and group.max_score is None:
        warn(f"{file}: needs a max_score, because its score_aggregation is pass-fail")
