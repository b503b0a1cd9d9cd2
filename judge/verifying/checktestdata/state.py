"""What a running script has: the data with a position in it, and variables."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

Value = int | Fraction | str  # a Fraction is a number that was written with a point or an exponent


@dataclass(frozen=True, slots=True)
class Place:
    """A command or a value of the script: its first word, and where that is, counted from 1."""

    word: str
    line: int
    column: int


class ScriptError(Exception):
    """The script itself is wrong."""

    def __init__(self, place: Place, text: str) -> None:
        """Say what is wrong at ``place``."""
        super().__init__(f"{place.line}:{place.column}: {text}")


class Mismatch(Exception):
    """The data is not what the script says."""

    def __init__(self, position: int, place: Place, text: str) -> None:
        """Say what the command at ``place`` does not find at ``position`` of the data."""
        super().__init__(text)
        self.position = position
        self.place = place


@dataclass(slots=True)
class Array:
    """The values of a variable by their indices; a variable without an index has one value, with no indices."""

    values: dict[tuple[int, ...], Value] = field(default_factory=dict)
    counts: dict[Value, int] = field(default_factory=dict)

    def set(self, index: tuple[int, ...], value: Value) -> None:
        """Set one value."""
        if index in self.values:
            self.counts[self.values[index]] -= 1
        self.values[index] = value
        self.counts[value] = self.counts.get(value, 0) + 1


@dataclass(slots=True)
class State:
    """What commands read and change.

    Attributes:
        data: The data, one character a byte.
        lenient: Whether other white space stands for a space, and may stand at the ends of lines.
        position: How far the data has been read.
        variables: Name to values.
    """

    data: str
    lenient: bool = False
    position: int = 0
    variables: dict[str, Array] = field(default_factory=dict)

    def array(self, name: str) -> Array:
        """The variable of this name, with no values where none was set."""
        array = self.variables.get(name)
        if array is None:
            array = self.variables[name] = Array()
        return array

    def where(self, position: int) -> str:
        """Line and column of a position, as people count."""
        line_start = self.data.rfind("\n", 0, position) + 1
        return f"{self.data.count(chr(10), 0, position) + 1}:{position - line_start + 1}"
