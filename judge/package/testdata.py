"""The test cases of a package: the files of each, and what they say. How they are grouped is the format's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from judge.core import TestCase
from judge.errors import PackageError
from judge.package.files import Item, read_text, visible
from judge.package.format import FoundGroup, FoundTest, Metadata, Settings
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
        strict: Whether files that belong to no test case are errors.
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

    def check_top(self) -> None:
        """Check that ``data`` holds only directories that the format knows.

        Raises:
            PackageError: It does not.
        """
        known = ("sample", "secret", *_VALIDATION)
        if not self.data.exists():
            raise PackageError(f"{self.data}: there is no such directory: it must hold secret/ with a test case")
        for item in visible(self.data, self.package):
            if item.is_directory and item.name not in known:
                raise PackageError(f"{item.path}: unknown directory (known: {', '.join(sorted(known))})")
            if item.path.suffix in (".in", ".ans") and not item.is_directory:
                raise PackageError(f"{item.path}: test cases lie in data/sample or data/secret")
            if item.name in _GROUP_FILES and item.name != self.group_file:
                raise PackageError(f"{item.path}: groups of this version of the format have {self.group_file}")

    def finish(self, root: FoundGroup) -> FoundGroup:
        """The whole test data, found to hold test cases.

        A package with samples alone is read: tools that generate the secret test data leave such packages behind.

        Raises:
            PackageError: There is no test case at all.
        """
        if not any(root.tests()):
            raise PackageError(f"{self.data / 'secret'}: holds no test case: it needs at least one")
        return root

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
            PackageError: A file is missing, left over, of an unknown kind or wrong.
        """
        files: dict[str, dict[str, Item]] = {}
        directories = []
        for item in visible(directory, self.package):
            if item.name == self.group_file:
                continue
            if item.name in _GROUP_FILES:
                raise PackageError(f"{item.path}: groups of this version of the format have {self.group_file}")
            extension = next((end for end in _EXTENSIONS if item.name.endswith(end)), "")
            if item.is_directory and extension != ".files":
                directories.append(item)
            elif extension:
                files.setdefault(item.name.removesuffix(extension), {})[extension] = item
            elif self.strict:
                known = ", ".join((".in", ".ans", ".yaml", ".files", *_IMAGES))
                raise PackageError(f"{item.path}: no kind of file that belongs to a test case (known: {known})")
        for item in directories:
            if item.name in files and self.strict:
                raise PackageError(f"{item.path}: has the name of the test case beside it")
        sample = directory == self.data / "sample"
        tests = [
            self._test(base, parts, settings)
            for base, parts in sorted(files.items())
            if ".in" in parts or not self._is_no_test(base, parts, sample)
        ]
        return tests, directories

    def _is_no_test(self, base: str, parts: Mapping[str, Item], sample: bool) -> bool:
        """Whether files without an input are right nevertheless: what is only shown, or, unless strict, notes.

        Raises:
            PackageError: They are not.
        """
        talk = self.metadata.interactive or self.metadata.passes > 1
        if sample and talk and ".interaction" in parts:
            return True
        if sample and {".in.statement", ".ans.statement"} <= parts.keys():
            return True
        if not self.strict and ".ans" not in parts:
            return True
        first = next(iter(parts.values())).path
        raise PackageError(f"{first}: there is no {base}.in{_remedy(base)}")

    def _check_shown(self, parts: Mapping[str, Item]) -> None:
        for row in _IN_PLACE:
            both = [parts[extension] for extension in row if extension in parts]
            if len(both) > 1:
                raise PackageError(f"{both[1].path}: there is {both[0].name} too: at most one of them")
        for shown, downloaded in _BOTH if self.downloads else ():
            first = next((parts[extension] for extension in (*shown, *downloaded) if extension in parts), None)
            if first and not (set(shown) & parts.keys() and set(downloaded) & parts.keys()):
                known = f"{' or '.join(shown)} and {' or '.join(downloaded)}"
                raise PackageError(f"{first.path}: is shown or downloaded only: there must be both, {known}")

    def _test(self, base: str, parts: Mapping[str, Item], settings: Settings) -> FoundTest:
        input = parts[".in"].path
        if ".ans" not in parts:
            raise PackageError(f"{input}: there is no {base}.ans")
        if base == PurePath(self.group_file).stem:
            raise PackageError(f"{input}: a test case cannot have this name: {base}.yaml is the group's own file")
        images = [parts[extension] for extension in _IMAGES if extension in parts]
        if len(images) > 1:
            raise PackageError(f"{images[1].path}: there is {images[0].name} too: at most one picture")
        if self.strict:
            self._check_shown(parts)
        settings = self._settings(parts, settings)
        test = TestCase(
            name=input.relative_to(self.data).as_posix().removesuffix(".in"),
            input=input,
            answer=parts[".ans"].path,
            public=settings.public or (self.data / "sample") in input.parents,
            validator_args=settings.validator_args,
            input_validator_args=self._input_validator_args(input, settings),
            args=settings.args,
            files=self._files(parts[".files"].path, "") if ".files" in parts else {},
            interaction=parts[".interaction"].path if ".interaction" in parts else None,
        )
        return FoundTest(test=test, settings=settings)

    def _input_validator_args(self, input: Path, settings: Settings) -> tuple[str, ...]:
        args = settings.input_validator_args
        if isinstance(args, tuple):
            return args
        by_stem = {PurePath(name).stem: words for name, words in args.items()}
        given = {args.get(name, by_stem.get(PurePath(name).stem, ())) for name in self.input_validators}
        if len(given) > 1:
            raise PackageError(f"{input}: arguments that differ between input validators are not supported yet")
        return given.pop() if given else ()

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


def _remedy(base: str) -> str:
    return ": run `make problems`, which writes large inputs" if "-large" in base else ""
