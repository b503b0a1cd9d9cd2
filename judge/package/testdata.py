"""The test cases of a package, as the section "Test data" of the specification has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from judge.core import TestCase
from judge.errors import PackageError
from judge.package.files import Item, visible
from judge.package.format import Format, Settings
from judge.package.yaml_entry import read_yaml

_FILES = (".in", ".ans", ".yaml")
_ILLUSTRATIONS = (".png", ".jpg", ".jpeg", ".svg")
_UNSUPPORTED = {
    ".files": "input files beside standard input are not supported yet",
    ".interaction": "interactive problems are not supported yet",
    ".out": "files that are shown instead of the test data are not supported yet",
    ".in.statement": "files that are shown instead of the test data are not supported yet",
    ".ans.statement": "files that are shown instead of the test data are not supported yet",
    ".in.download": "files that are shown instead of the test data are not supported yet",
    ".ans.download": "files that are shown instead of the test data are not supported yet",
}
# Longest first, so that `1.in.statement` belongs to test case 1 and not to 1.in.
_EXTENSIONS = sorted((*_FILES, *_ILLUSTRATIONS, *_UNSUPPORTED), key=len, reverse=True)
_VALIDATION = ("invalid_input", "invalid_output", "valid_output")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTest:
    """A test case, with what the package's checks need besides.

    Attributes:
        test: The test case.
        group: Name of the group that it is in.
        settings: What is in force for it.
    """

    test: TestCase
    group: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class TestReader:
    """Reads the test cases below the ``data`` directory of one package."""

    __test__ = False  # not a test to collect

    package: Path
    format: Format

    @property
    def data(self) -> Path:
        """The directory of all test data."""
        return self.package / "data"

    def read(self) -> tuple[FoundTest, ...]:
        """Every test case: samples first, then by group and name, each in lexicographical order.

        Raises:
            PackageError: A file is missing, left over, of an unknown kind or wrong.
        """
        known = {"sample", "secret", *_VALIDATION}
        for item in visible(self.data, self.package):
            if item.name == self.format.group_file:
                raise PackageError(f"{item.path}: belongs in data/sample or data/secret")
            if item.is_directory and item.name not in known:
                raise PackageError(f"{item.path}: unknown directory (known: {', '.join(sorted(known))})")
        secret = sorted(self._secret(), key=lambda found: (found.group, found.test.name))
        if not secret:
            raise PackageError(f"{self.data / 'secret'}: holds no test case: it needs at least one")
        sample = self.data / "sample"
        samples = list(self._group(sample, "sample", Settings(public=True))) if sample.exists() else []
        return (*sorted(samples, key=lambda found: found.test.name), *secret)

    def _secret(self) -> Iterator[FoundTest]:
        """The secret test cases: either groups, each a directory with a settings file, or plain test cases."""
        secret = self.data / "secret"
        items = [item for item in visible(secret, self.package) if item.name != self.format.group_file]
        groups = [item for item in items if (item.path / self.format.group_file).exists()]
        if not groups:
            yield from self._group(secret, "secret", Settings(public=False))
            return
        inherited = self._settings(secret, Settings(public=False))
        for item in items:
            if not item.is_directory:
                raise PackageError(f"{item.path}: lies beside the group {groups[0].name}: move it into a group")
            if item not in groups:
                raise PackageError(f"{item.path}: has no {self.format.group_file}, but {groups[0].name} has one")
            found = list(self._group(item.path, f"secret/{item.name}", inherited))
            if not found:
                raise PackageError(f"{item.path}: this group holds no test case")
            yield from found

    def _group(self, directory: Path, group: str, inherited: Settings) -> Iterator[FoundTest]:
        yield from self._directory(directory, group, self._settings(directory, inherited))

    def _settings(self, directory: Path, inherited: Settings) -> Settings:
        file = directory / self.format.group_file
        if not file.exists():
            return inherited
        root = read_yaml(file)
        return self.format.read_group(root, inherited) if root else inherited

    def _directory(self, directory: Path, group: str, settings: Settings) -> Iterator[FoundTest]:
        files: dict[str, dict[str, Item]] = {}
        directories = []
        for item in visible(directory, self.package):
            if item.name == self.format.group_file:
                continue
            extension = next((end for end in _EXTENSIONS if item.name.endswith(end)), "")
            if item.is_directory and extension != ".files":
                directories.append(item)
            elif not extension:
                known = ", ".join((*_FILES, *_ILLUSTRATIONS))
                raise PackageError(f"{item.path}: no kind of file that belongs to a test case (known: {known})")
            else:
                files.setdefault(item.name.removesuffix(extension), {})[extension] = item
        for base, parts in files.items():
            yield self._test(base, parts, group, settings)
        for item in directories:
            if item.name in files:
                raise PackageError(f"{item.path}: has the name of the test case beside it")
            if (item.path / self.format.group_file).exists():
                raise PackageError(f"{item.path / self.format.group_file}: groups lie directly in data/secret")
            yield from self._directory(item.path, group, settings)

    def _test(self, base: str, parts: dict[str, Item], group: str, settings: Settings) -> FoundTest:
        if ".in" not in parts:
            raise PackageError(f"{next(iter(parts.values())).path}: there is no {base}.in{_remedy(base)}")
        input = parts[".in"].path
        if ".ans" not in parts:
            raise PackageError(f"{input}: there is no {base}.ans")
        if base == PurePath(self.format.group_file).stem:
            raise PackageError(f"{input}: a test case cannot have this name: {base}.yaml is the group's own file")
        for extension, words in _UNSUPPORTED.items():
            if extension in parts:
                raise PackageError(f"{parts[extension].path}: {words}")
        illustrations = [parts[extension] for extension in _ILLUSTRATIONS if extension in parts]
        if len(illustrations) > 1:
            raise PackageError(f"{illustrations[1].path}: there is {illustrations[0].name} too: at most one picture")
        if ".yaml" in parts:
            root = read_yaml(parts[".yaml"].path)
            settings = self.format.read_test(root, settings) if root else settings
        test = TestCase(
            name=input.relative_to(self.data).as_posix().removesuffix(".in"),
            input=input,
            answer=parts[".ans"].path,
            public=settings.public or group == "sample",
            validator_args=settings.validator_args,
        )
        return FoundTest(test=test, group=group, settings=settings)


def _remedy(base: str) -> str:
    return ": run `make problems`, which writes large inputs" if "-large" in base else ""
