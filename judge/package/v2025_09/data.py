"""How test data is grouped in version 2025-09: the sections "Test data" and "Test data groups"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from judge.core import Group
from judge.errors import PackageError
from judge.package.files import Item, visible
from judge.package.format import FoundGroup, FoundTest, Settings
from judge.package.testdata import TestReader
from judge.package.v2025_09.test_yaml import GroupYaml, read_test

_FILE = "test_group.yaml"


def read_data(reader: TestReader, draft: bool = False) -> FoundGroup:
    """Read the test data: samples first, then by group and name, each in lexicographical order.

    Raises:
        PackageError: A file is missing, left over, of an unknown kind or wrong.
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
            members.append(FoundGroup(name="sample", group=group, members=self._tests(sample, settings)))
        if secret.exists() or not sample.exists():
            members.append(self._secret(secret, common))
        # The samples count for nothing in the score, but every submission is run on them.
        flags = frozenset({"ignore_sample"} if sample.exists() else ())
        root = Group(name="", members=(), on_reject="continue", flags=flags)
        return reader.finish(FoundGroup(name="", group=root, members=tuple(members)))

    def _secret(self, secret: Path, common: Settings) -> FoundGroup:
        """The secret test cases: either groups, each a directory with a settings file, or plain test cases."""
        settings, group = self._settings(secret, common, "secret")
        items = [item for item in visible(secret, self._reader.package) if item.name != _FILE]
        groups = [item for item in items if item.is_directory and (item.path / _FILE).exists()]
        if not groups and not (self._draft and all(item.is_directory for item in items)):
            return FoundGroup(name="secret", group=group, members=self._tests(secret, settings))
        members = tuple(self._member(item, items, groups, settings, group) for item in items)
        return FoundGroup(name="secret", group=group, members=members)

    def _member(
        self, item: Item, items: list[Item], groups: list[Item], inherited: Settings, whole: Group
    ) -> FoundGroup:
        if not item.is_directory:
            raise PackageError(f"{item.path}: lies beside the group {groups[0].name}: move it into a group")
        if item not in groups and not self._draft:
            raise PackageError(f"{item.path}: has no {_FILE}, but {groups[0].name} has one")
        earlier = frozenset({"sample", *(f"secret/{other.name}" for other in items if other.name < item.name)})
        settings, group = self._settings(item.path, inherited, "group", earlier)
        name = f"secret/{item.name}"
        if self._reader.metadata.scoring:
            _check_score(item.path / _FILE, group, whole)
        found = self._tests(item.path, settings)
        if not found:
            raise PackageError(f"{item.path}: this group holds no test case")
        return FoundGroup(name=name, group=group, members=found)

    def _settings(
        self, directory: Path, inherited: Settings, level: str, earlier: frozenset[str] = frozenset({"sample"})
    ) -> tuple[Settings, Group]:
        yaml = GroupYaml(scoring=self._reader.metadata.scoring, level=level, draft=self._draft, earlier=earlier)
        reader = replace(self._reader, read_group=yaml.read)
        settings = reader.settings(directory, replace(inherited, group=yaml.default))
        return settings, settings.group

    def _tests(self, directory: Path, settings: Settings) -> tuple[FoundTest, ...]:
        return tuple(sorted(self._below(directory, settings), key=lambda found: found.test.name))

    def _below(self, directory: Path, settings: Settings) -> Iterator[FoundTest]:
        tests, directories = self._reader.cases(directory, settings)
        yield from tests
        for item in directories:
            if (item.path / _FILE).exists():
                raise PackageError(f"{item.path / _FILE}: groups lie directly in data/secret")
            yield from self._below(item.path, settings)


def _check_score(file: Path, group: Group, whole: Group) -> None:
    """Check a group's greatest score against that of all secret test data."""
    if group.max_score is None and whole.max_score is not None:
        raise PackageError(f"{file}: needs a max_score, because that of data/secret is {whole.max_score:g}")
