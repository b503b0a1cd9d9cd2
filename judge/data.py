"""Bytes of any size: few in memory, many in a file without a name, so that no judge grows with what it judges."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from judge.core import Data
from judge.errors import PackageError

PIECE = 1 << 20
_FEW = 1 << 20  # bytes that stay in memory
_KEPT = 64 << 10  # bytes that `abridged` leaves at either end


class Stored:
    """Bytes in an open file, read where they are asked for; behind `judge.core.Data`."""

    def __init__(self, descriptor: int) -> None:
        """Take over the descriptor of a regular file."""
        self._descriptor = descriptor
        self._size = os.fstat(descriptor).st_size

    def __len__(self) -> int:
        """Bytes in all."""
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        """The bytes of a slice without a step.

        Raises:
            OSError: The file can't be read, or became shorter.
        """
        start, stop, _ = part.indices(self._size)
        pieces = []
        while start < stop:
            piece = os.pread(self._descriptor, stop - start, start)
            if not piece:
                raise OSError(0, "the file became shorter while it was read")
            pieces.append(piece)
            start += len(piece)
        return b"".join(pieces)

    def __del__(self) -> None:
        """Give the file back."""
        os.close(self._descriptor)


class Gathering:
    """Bytes that come piece by piece."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._pieces: list[bytes] = []
        self._size = 0
        self._file: int | None = None

    def __len__(self) -> int:
        """Bytes so far."""
        return self._size

    def add(self, piece: bytes) -> None:
        """Put a piece behind the others.

        Raises:
            OSError: There is no room for it on the disk.
        """
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size <= _FEW:
            return
        if self._file is None:
            self._file, path = tempfile.mkstemp(prefix="judge-data-")
            os.unlink(path)
        left = memoryview(b"".join(self._pieces))
        self._pieces.clear()
        while left:
            left = left[os.write(self._file, left) :]

    def all(self) -> Data:
        """What was gathered; to be asked for once, at the end."""
        if self._file is None:
            return b"".join(self._pieces)
        descriptor, self._file = self._file, None
        return Stored(descriptor)

    def __del__(self) -> None:
        """Give up what nobody asked for."""
        if self._file is not None:
            os.close(self._file)


def of_file(path: Path) -> Data:
    """The content of a file.

    Raises:
        OSError: It can't be read.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    stored = Stored(descriptor)
    return stored if len(stored) > _FEW else stored[:]


def of_package(path: Path) -> Data:
    """The content of a package's file.

    Raises:
        PackageError: It can't be read.
    """
    try:
        return of_file(path)
    except OSError as error:
        raise PackageError(f"{path}: cannot be read: {error.strerror}") from error


class Head:
    """The first bytes of some data; behind `judge.core.Data`."""

    def __init__(self, data: Data, size: int) -> None:
        """The first ``size`` bytes of ``data``, which has at least that many."""
        self._data = data
        self._size = size

    def __len__(self) -> int:
        """Bytes in all."""
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        """The bytes of a slice without a step."""
        start, stop, _ = part.indices(self._size)
        return self._data[start:stop]


def pieces(data: Data) -> Iterator[bytes]:
    """All of it, a piece of at most `PIECE` bytes at a time."""
    for start in range(0, len(data), PIECE):
        yield data[start : start + PIECE]


def abridged(data: Data) -> bytes:
    """All of it, or its two ends with a line between them that says how much is left out."""
    if len(data) <= 2 * _KEPT:
        return data[:]
    gap = f"\n[… {len(data) - 2 * _KEPT} bytes left out …]\n"
    return data[:_KEPT] + gap.encode() + data[len(data) - _KEPT :]
