"""Bytes of any size."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.data import PIECE, Gathering, Stored, abridged, of_file, of_package, pieces
from judge.errors import PackageError

SIZES = (0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 17)


def patterned(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


@pytest.mark.parametrize("size", SIZES)
def test_what_was_gathered_is_what_came(size: int) -> None:
    content, gathering = patterned(size), Gathering()
    for start in range(0, size, 70_001):
        gathering.add(content[start : start + 70_001])
    assert len(gathering) == size
    data = gathering.all()
    assert isinstance(data, Stored) == (size > PIECE)
    assert len(data) == size
    assert b"".join(pieces(data)) == data[:] == content


@given(st.integers(-9, 9) | st.none(), st.integers(-9, 9) | st.none())
def test_slices_are_those_of_bytes(start: int | None, stop: int | None) -> None:
    descriptor = os.memfd_create("data")
    os.write(descriptor, b"abcdefg")
    assert Stored(descriptor)[start:stop] == b"abcdefg"[start:stop]


@pytest.mark.parametrize("size", SIZES)
def test_files_large_and_small(size: int, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(patterned(size))
    assert of_file(file)[:] == patterned(size)
    assert of_package(file)[2:5] == patterned(size)[2:5]


def test_a_file_that_shrinks_is_found_out(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(patterned(3 * PIECE))
    data = of_file(file)
    file.write_bytes(b"short")
    with pytest.raises(OSError, match="became shorter"):
        data[:]


def test_a_missing_file_is_the_packages_error(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"none: cannot be read: No such file"):
        of_package(tmp_path / "none")


def test_long_data_is_abridged_and_says_so() -> None:
    assert abridged(patterned(128 << 10)) == patterned(128 << 10)
    assert len(abridged(patterned(PIECE))) < 129 << 10
    short = abridged(b"<" + bytes(4 * PIECE) + b">")
    assert short.startswith(b"<")
    assert short.endswith(b">")
    assert f"{4 * PIECE + 2 - 2 * 65536} bytes left out".encode() in short


def test_no_descriptor_is_left_open() -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        asked, forgotten = Gathering(), Gathering()
        asked.add(bytes(2 * PIECE))
        forgotten.add(bytes(2 * PIECE))
        assert len(asked.all()) == 2 * PIECE
    del asked, forgotten
    assert len(os.listdir("/proc/self/fd")) == before
