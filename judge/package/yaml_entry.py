"""YAML with the line of every value, so that errors and warnings can name it.

Plain scalars have the types of YAML 1.2's core schema: `no` is a string (and the code of Norwegian), `010` is ten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import yaml

from judge.errors import PackageError
from judge.package.files import read_text
from judge.package.warnings import warn

_NULL = re.compile(r"|~|null|Null|NULL")
_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_INTEGER = re.compile(r"[-+]?[0-9]{1,30}")
_WHOLE = re.compile(r"\.0*\Z")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_FINITE_NUMBER = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_OLD_BOOLEANS = ("yes", "no", "on", "off")
_STRING_TAG = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class Entry:
    """A value in a YAML file. Its methods give the value as one type, or raise PackageError with file and line.

    Attributes:
        file: The file, as messages name it.
        node: The parsed YAML.
        key: What the value is called in messages, such as ``limits.memory``.
    """

    file: Path
    node: yaml.Node
    key: str = ""

    @classmethod
    def empty(cls, file: Path) -> Entry:
        """What a file that holds nothing is read as: a map without keys."""
        return cls(file, yaml.MappingNode("tag:yaml.org,2002:map", [], yaml.Mark("", 0, 0, 0, "", 0)))

    def error(self, words: str) -> PackageError:
        """An error at this value; ``words`` follow its key."""
        subject = f"{self.key} " if self.key else ""
        return PackageError(f"{self.file}:{self.node.start_mark.line + 1}: {subject}{words}")

    def warn(self, words: str) -> None:
        """A warning at this value; ``words`` follow its key."""
        warn(str(self.error(words)))

    def is_map(self) -> bool:
        """Whether the value is a map."""
        return isinstance(self.node, yaml.MappingNode)

    def is_sequence(self) -> bool:
        """Whether the value is a sequence."""
        return isinstance(self.node, yaml.SequenceNode)

    def is_null(self) -> bool:
        """Whether nothing stands here."""
        node = self.node
        return isinstance(node, yaml.ScalarNode) and node.style is None and bool(_NULL.fullmatch(node.value))

    def map(self, known: Collection[str] | None = None) -> dict[str, Entry]:
        """The values of a map by their keys; with ``known``, every other key is left out with a warning."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self._wrong("a map of keys to values")
        entries: dict[str, Entry] = {}
        for key_node, value in self.node.value:
            key = key_node.value
            at = Entry(self.file, key_node)
            if not isinstance(key, str):
                raise at.error("a key must be a plain word")
            if known is not None and key not in known:
                inside = f" in {self.key}" if self.key else ""
                at.warn(f"unknown key '{key}'{inside} (known: {', '.join(known)})")
                continue
            if key in entries:
                at.warn(f"key '{key}' is given twice, first on line {entries[key].node.start_mark.line + 1}")
            entries[key] = Entry(self.file, value, f"{self.key}.{key}" if self.key else key)
        return entries

    def sequence(self) -> list[Entry]:
        """The values of a sequence."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self._wrong("a sequence")
        return [Entry(self.file, item, f"{self.key}[{index}]") for index, item in enumerate(self.node.value)]

    def string(self) -> str:
        """A string that is not blank."""
        text, plain = self._scalar("a string")
        if plain and _NULL.fullmatch(text):
            raise self._wrong("a string")
        if plain and any(kind.fullmatch(text) for kind in (_BOOLEAN, _NUMBER, _NO_FINITE_NUMBER)):
            raise self.error(f"must be a string: write '{text}' in quotes")
        if not text.strip():
            raise self.error("must not be blank")
        return text

    def text(self) -> str:
        """Any scalar as it is written, a number too; empty where nothing stands."""
        text, plain = self._scalar("a string")
        return "" if plain and _NULL.fullmatch(text) else text

    def words(self) -> tuple[str, ...]:
        """The words of any scalar, split at white space."""
        return tuple(self.text().split())

    def strings(self) -> tuple[str, ...]:
        """A sequence of strings."""
        return tuple(entry.string() for entry in self.sequence())

    def any_strings(self) -> tuple[str, ...]:
        """A sequence of scalars as they are written, or the words of one scalar."""
        if not self.is_sequence():
            return self.words()
        return tuple(entry.text() for entry in self.sequence())

    def string_or_strings(self) -> tuple[str, ...]:
        """One string, or a sequence of at least one."""
        if not self.is_sequence():
            return (self.string(),)
        strings = self.strings()
        if not strings:
            raise self.error("must not be empty")
        return strings

    def boolean(self) -> bool:
        """``true`` or ``false``, or one of YAML 1.1's further words for them, such as ``yes``."""
        text, _ = self._scalar("true or false")
        if not _BOOLEAN.fullmatch(text) and text.lower() not in _OLD_BOOLEANS:
            raise self._wrong("true or false")
        return text.lower() in ("true", "yes", "on")

    def choice(self, known: Collection[str]) -> str:
        """One of the words ``known``."""
        word = self.string()
        if word not in known:
            raise self.error(f"'{word}' is unknown: choose one of {', '.join(known)}")
        return word

    def integer(self, at_least: int) -> int:
        """An integer of at least ``at_least``; ``256.0`` is one."""
        wanted = f"an integer >= {at_least}"
        text, _ = self._scalar(wanted)
        text = _WHOLE.sub("", text)
        if not _INTEGER.fullmatch(text) or int(text) < at_least:
            raise self._wrong(wanted)
        return int(text)

    def number(self, at_least: int | None = None) -> Decimal:
        """A number of at least ``at_least``, or one above 0; never infinite."""
        wanted = "a number > 0" if at_least is None else f"a number >= {at_least}"
        text, _ = self._scalar(wanted)
        if not _NUMBER.fullmatch(text) or not 0 <= float(text) < 1e9:
            raise self._wrong(wanted)
        value = Decimal(text)
        if float(text) == 0 if at_least is None else value < at_least:
            raise self._wrong(wanted)
        return value

    def real(self) -> float:
        """A number, which may be negative; never infinite."""
        text, _ = self._scalar("a number")
        if not _NUMBER.fullmatch(text) or not abs(float(text)) < 1e15:
            raise self._wrong("a number")
        return float(text)

    def _scalar(self, wanted: str) -> tuple[str, bool]:
        """The text of a scalar, and whether it is written without quotes."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self._wrong(wanted)
        if self.node.tag != _STRING_TAG:
            raise self.error(f"must not have a tag ({self.node.tag})")
        return self.node.value, self.node.style is None

    def _wrong(self, wanted: str) -> PackageError:
        if isinstance(self.node, yaml.ScalarNode):
            got = f"'{self.node.value}'" if self.node.value else "nothing"
        else:
            got = "a map" if self.is_map() else "a sequence"
        return self.error(f"must be {wanted}, not {got}")


def read_yaml(file: Path, prepare: Callable[[str], str] = lambda text: text) -> Entry | None:
    """Read a file that holds one YAML document; ``None`` if it holds nothing but comments.

    ``prepare`` makes of the file's text what is read instead, line by line.

    Raises:
        PackageError: The file cannot be read or is not one YAML document.
    """
    text = prepare(read_text(file))
    try:
        # The base loader gives every scalar as it is written, and makes no objects.
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise PackageError(f"{file}{line}: not valid YAML: {error.problem}") from None
    except yaml.reader.ReaderError as error:
        line_number = text.count("\n", 0, error.position) + 1
        raise PackageError(f"{file}:{line_number}: character U+{error.character:04X} is not allowed in YAML") from None
    except RecursionError:
        raise PackageError(f"{file}: not valid YAML: nested too deeply") from None
    return None if node is None else Entry(file, node)
