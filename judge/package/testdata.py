"""The test cases of a package: the files of each, and what they say. How they are grouped is the format's."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from judge.core import TestCase
from judge.errors import PackageError
from judge.package.files import Item, read_text, visible
from judge.package.format import FoundGroup, FoundTest, Metadata, Settings
from judge.package.warnings import warn
from judge.package.yaml_entry import Entry, read_yaml

_IMAGES = (".png", ".jpg", ".jpeg", ".svg")
_SHOWN = (".in.statement", ".ans.statement", ".out", ".interaction")
_DOWNLOADED = (".in.download", ".ans.download")
_KNOWN = (".in", ".ans", ".yaml", *_IMAGES, ".files", ".args", ".hint", ".desc", *_SHOWN, *_DOWNLOADED)
# Longest first, so that `1.in.statement` belongs to test case 1 and not to 1.in.
_EXTENSIONS = sorted(_KNOWN, key=len, reverse=True)
# What is shown or downloaded in place of an input or an answer: at most one of each row.
_IN_PLACE = (
    (".in.statement", ".interaction"),
    (".out", ".ans.statement", ".interaction"),
    (".out", ".ans.download"),
)
# What replaces an input or an answer on screen, and what replaces it for download: both or neither.
_BOTH = (
    ((".in.statement", ".interaction"), (".in.download",)),
    ((".out", ".ans.statement", ".interaction"), (".out", ".ans.download")),
)
_GROUP_FILES = ("testdata.yaml", "test_group.yaml")
_VALIDATION = (
    *("invalid_input", "invalid_inputs", "invalid_answer", "invalid_answers", "invalid_output", "invalid_outputs"),
    *("valid_output", "valid_outputs", "bad", "testing_tool_test"),
)


@dataclass(frozen=True, slots=True)
class TestReader:
    """Reads the test cases below the ``data`` directory of one package.

    Attributes:
        package: The package directory.
        metadata: What ``problem.yaml`` says.
        input_validators: Names of the input validators.
        group_file: The name of a group's settings file.
        read_group: Reads that file, given what is handed down to the group.
        read_test: Reads a test case's settings file, given what is handed down to the test case.
        strict: Whether files have only the names that the specification allows, and none lies there but those of test
            cases; what differs is left out, with a warning.
        downloads: Whether what replaces a file on screen must be replaced for download too.
    """

    __test__ = False  # not a test to collect

    package: Path
    metadata: Metadata
    input_validators: tuple[str, ...] = ()
    group_file: str = ""
    read_group: Callable[[Entry, Settings], Settings] = lambda root, inherited: inherited
    read_test: Callable[[Entry, Settings], Settings] = lambda root, inherited: inherited
    strict: bool = True
    downloads: bool = True

    @property
    def data(self) -> Path:
        """The directory of all test data."""
        return self.package / "data"

    @property
    def _talks(self) -> bool:
        """Whether the output validator goes on with what a submission writes, so that answers may be of no use."""
        return self.metadata.interactive or self.metadata.passes > 1

    def check_top(self) -> None:
        """Check that ``data`` holds only directories that the format knows; others are left out with a warning.

        Raises:
            PackageError: There is no such directory.
        """
        known = ("sample", "secret", *_VALIDATION)
        if not self.data.exists():
            raise PackageError(f"{self.data}: there is no such directory: {self._remedy()}")
        for item in visible(self.data, self.package):
            if item.is_directory and item.name not in known:
                warn(f"{item.path}: unknown directory (known: {', '.join(sorted(known))})")
            if item.path.suffix in (".in", ".ans") and not item.is_directory:
                warn(f"{item.path}: is left out: test cases lie in data/sample or data/secret")
            if item.name in _GROUP_FILES and item.name != self.group_file:
                warn(f"{item.path}: is left out: groups of this version of the format have {self.group_file}")

    def finish(self, root: FoundGroup) -> FoundGroup:
        """The whole test data, found to hold test cases.

        A package with samples alone is read: tools that generate the secret test data leave such packages behind.

        Raises:
            PackageError: There is no test case at all.
        """
        if not any(root.tests()):
            raise PackageError(f"{self.data / 'secret'}: holds no test case: {self._remedy()}")
        return root

    def _remedy(self) -> str:
        if (self.package / "generators").is_dir():
            return "the package has generators/ that make the test cases: run the contest tool that does so first"
        return "it needs at least one"

    def settings(self, directory: Path, inherited: Settings) -> Settings:
        """What is in force for a directory, given what is handed down to it.

        Raises:
            PackageError: Its settings file is wrong.
        """
        file = directory / self.group_file
        if not file.exists():
            return inherited
        root = read_yaml(file, self.metadata.constants.text)
        return self.read_group(root, inherited) if root else inherited

    def cases(self, directory: Path, settings: Settings) -> tuple[list[FoundTest], list[Item]]:
        """The test cases that lie directly in a directory, by name, and the directories beside them.

        Raises:
            PackageError: An answer is missing, or a settings file is wrong.
        """
        files: dict[str, dict[str, Item]] = {}
        directories = []
        for item in visible(directory, self.package, odd=not self.strict):
            if item.name == self.group_file:
                continue
            if item.name in _GROUP_FILES:
                warn(f"{item.path}: is left out: groups of this version of the format have {self.group_file}")
                continue
            extension = next((end for end in _EXTENSIONS if item.name.endswith(end)), "")
            if item.is_directory and extension != ".files":
                directories.append(item)
            elif extension:
                files.setdefault(item.name.removesuffix(extension), {})[extension] = item
            elif self.strict:
                known = ", ".join((".in", ".ans", ".yaml", ".files", *_IMAGES))
                warn(f"{item.path}: no kind of file that belongs to a test case (known: {known})")
        for item in directories:
            if item.name in files and self.strict:
                warn(f"{item.path}: has the name of the test case beside it")
        sample = directory == self.data / "sample"
        tests = [
            self._test(base, parts, settings)
            for base, parts in sorted(files.items())
            if self._is_test(base, parts, sample)
        ]
        return tests, directories

    def _is_test(self, base: str, parts: Mapping[str, Item], sample: bool) -> bool:
        """Whether files with one name are a test case. Files without an input are only shown, or left out.

        Raises:
            PackageError: The input is one that was to be made and is not there.
        """
        if ".in" in parts and not parts[".in"].is_directory:
            if base != PurePath(self.group_file).stem:
                return True
            warn(f"{parts['.in'].path}: is left out: {base}.yaml would be the group's own file")
            return False
        if sample and (
            (self._talks and ".interaction" in parts) or {".in.statement", ".ans.statement"} <= parts.keys()
        ):
            return False
        first = next(iter(parts.values())).path
        if ".ans" in parts and "-large" in base:
            raise PackageError(f"{first}: there is no {base}.in: run `make problems`, which writes large inputs")
        if self.strict or ".ans" in parts:
            warn(f"{first}: is left out: there is no {base}.in")
        return False

    def _check_shown(self, parts: Mapping[str, Item]) -> None:
        for row in _IN_PLACE:
            both = [parts[extension] for extension in row if extension in parts]
            if len(both) > 1:
                warn(f"{both[1].path}: there is {both[0].name} too: at most one of them")
        for shown, downloaded in _BOTH if self.downloads else ():
            first = next((parts[extension] for extension in (*shown, *downloaded) if extension in parts), None)
            if first and not (set(shown) & parts.keys() and set(downloaded) & parts.keys()):
                known = f"{' or '.join(shown)} and {' or '.join(downloaded)}"
                warn(f"{first.path}: is shown or downloaded only: there must be both, {known}")

    def _test(self, base: str, parts: Mapping[str, Item], settings: Settings) -> FoundTest:
        input = parts[".in"].path
        if ".ans" not in parts and not self._talks:
            raise PackageError(f"{input}: there is no {base}.ans")
        if ".ans" not in parts:
            warn(f"{input}: there is no {base}.ans: the output validator gets an empty one")
        images = [parts[extension] for extension in _IMAGES if extension in parts]
        if len(images) > 1:
            warn(f"{images[1].path}: there is {images[0].name} too: at most one picture")
        if self.strict:
            self._check_shown(parts)
        settings = self._settings(parts, settings)
        test = TestCase(
            name=input.relative_to(self.data).as_posix().removesuffix(".in"),
            input=input,
            answer=parts[".ans"].path if ".ans" in parts else Path(os.devnull),
            public=settings.public or (self.data / "sample") in input.parents,
            validator_args=settings.validator_args,
            input_validator_args=self._input_validator_args(settings),
            args=settings.args,
            files=self._files(parts[".files"].path, "") if ".files" in parts else {},
            interaction=parts[".interaction"].path if ".interaction" in parts and self._talks else None,
        )
        return FoundTest(test=test, settings=settings)

    def _input_validator_args(self, settings: Settings) -> dict[str, tuple[str, ...]]:
        args = settings.input_validator_args
        if isinstance(args, tuple):
            return dict.fromkeys(self.input_validators, args) if args else {}
        by_stem = {PurePath(name).stem: words for name, words in args.items()}
        given = {name: args.get(name, by_stem.get(PurePath(name).stem, ())) for name in self.input_validators}
        return {name: words for name, words in given.items() if words}

    def _settings(self, parts: Mapping[str, Item], settings: Settings) -> Settings:
        if ".args" in parts:
            settings = replace(settings, args=tuple(read_text(parts[".args"].path).split()))
        if ".yaml" not in parts:
            return settings
        root = read_yaml(parts[".yaml"].path)
        return self.read_test(root, settings) if root else settings

    def _files(self, directory: Path, prefix: str) -> dict[str, Path]:
        files: dict[str, Path] = {}
        for item in visible(directory, self.package):
            if item.is_directory:
                files |= self._files(item.path, f"{prefix}{item.name}/")
            else:
                files[prefix + item.name] = item.path
        return files
