"""The constants of a package: ``{{name}}`` in its statements, programs and settings."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from judge.caching import cache_directory
from judge.core import ProgramSource
from judge.errors import PackageError
from judge.package.warnings import tolerated
from judge.package.yaml_entry import Entry

_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")
_SEQUENCE = re.compile(r"\{\{([a-zA-Z_][a-zA-Z0-9_]*(?:\.[a-zA-Z_][a-zA-Z0-9_]*)?)\}\}")
_COMMAND = re.compile(r"\\constant\s*\{\s*([a-zA-Z_][a-zA-Z0-9_.]*)\s*\}")
_LARGEST = 1 << 20  # bytes of a program's file that is looked through


@dataclass(frozen=True, slots=True)
class Constants:
    """Names, and names with a variant such as ``n.tex``, to the text that stands for them."""

    values: Mapping[str, str] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """The text with every ``{{name}}`` of a constant replaced; others stay."""
        if not self.values or "{{" not in text:
            return text
        return _SEQUENCE.sub(lambda match: self.values.get(match[1], match[0]), text)

    def latex(self, text: str) -> str:
        r"""The text with every ``\\constant{name}`` replaced; others stay."""
        return _COMMAND.sub(lambda match: self.values.get(match[1], match[0]), text)

    def program(self, program: ProgramSource) -> ProgramSource:
        """The program with constants replaced in its files.

        Files that hold none stay where they are; of others there is a copy below the user's cache directory.

        Raises:
            PackageError: A file cannot be read.
        """
        if not self.values:
            return program
        files = {name: self.file(file) for name, file in program.files.items()}
        return ProgramSource(name=program.name, files=files, has_build_or_run=program.has_build_or_run)

    def file(self, file: Path) -> Path:
        """The file, or a copy of it with constants replaced, as from ``program``.

        Raises:
            PackageError: The file cannot be read.
        """
        if not self.values:
            return file
        try:
            content = file.read_bytes() if file.stat().st_size <= _LARGEST else b""
        except OSError as error:
            raise PackageError(f"{file}: {error.strerror}") from None
        before = content.decode("utf-8", "surrogateescape")
        after = self.text(before)
        return file if after == before else _kept(file, after.encode("utf-8", "surrogateescape"))


def read_constants(entry: Entry) -> Constants:
    """Read ``constants`` of ``problem.yaml``.

    One whose name is none, or whose value is no integer, number, string or map of these with the key ``value``, is left
    out with a warning.

    Raises:
        PackageError: It is no map.
    """
    values: dict[str, str] = {}
    for name, constant in entry.map().items():
        values |= tolerated(partial(_read, entry, name, constant), {})
    return Constants(values)


def _read(entry: Entry, name: str, constant: Entry) -> dict[str, str]:
    """The variants of one constant, and the constant itself."""
    _check_name(entry, name)
    variants = constant.map() if constant.is_map() else {"value": constant}
    if "value" not in variants:
        raise constant.error("has no key 'value'")
    values = {}
    for variant, text in variants.items():
        _check_name(constant, variant)
        values[f"{name}.{variant}"] = _value(text)
    return values | {name: values[f"{name}.value"]}


def _check_name(entry: Entry, name: str) -> None:
    if not _NAME.fullmatch(name):
        raise entry.error(f"has '{name}', which is no name of letters, digits and underscores")


def _value(entry: Entry) -> str:
    if entry.is_null():
        raise entry.error("must be a number or a string, not nothing")
    return entry.text()


def _kept(file: Path, content: bytes) -> Path:
    """A file of this name and content in the cache. Whoever writes the same at the same time does no harm."""
    kept = cache_directory() / "constants" / hashlib.sha256(content).hexdigest()[:32] / file.name
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as new:
            new.write(content)
        Path(new.name).chmod(file.stat().st_mode & 0o755 | 0o400)
        Path(new.name).replace(kept)
    return kept
