"""Compiled programs that are kept: some in memory, more on disk, each named by all that it was made from."""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

from judge.caching import cache_directory

MEMORY = 256 << 20  # bytes kept in memory
DISK = 1 << 30  # bytes kept on disk
MOST = 4096  # programs kept in either: all are looked through for each that is added
_NAME = struct.Struct("<IQ")

Files = Mapping[str, bytes]


class Artefacts:
    """A bounded store of programs' files by key, safe to use from several threads and processes.

    What can't be read, or is not what was written, counts as not there; what can't be written is not kept.
    """

    def __init__(self, directory: Path | None = None) -> None:
        """Keep on disk in ``directory``; without one in the user's cache."""
        self._directory = directory or cache_directory() / "compiled"
        self._near: OrderedDict[str, Files] = OrderedDict()
        self._guard = threading.Lock()

    def get(self, key: str) -> Files | None:
        """The files kept under ``key``, if any."""
        with self._guard:
            if key in self._near:
                self._near.move_to_end(key)
                return self._near[key]
        files = self._read(key)
        if files is not None:
            self._remember(key, files)
        return files

    def keep(self, key: str, files: Files) -> None:
        """Keep files under ``key``; those that were not asked for the longest give way."""
        self._remember(key, files)
        packed = _pack(files)
        with contextlib.suppress(OSError):
            self._directory.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor, name = tempfile.mkstemp(dir=self._directory)
            try:
                with open(descriptor, "wb") as file:
                    file.write(packed)
                os.replace(name, self._directory / key)
            except BaseException:
                Path(name).unlink(missing_ok=True)  # or this error would hide Ctrl-C
                raise
            self._make_room()

    def _remember(self, key: str, files: Files) -> None:
        with self._guard:
            self._near[key] = files
            total = sum(map(_size, self._near.values()))
            while len(self._near) > 1 and (total > MEMORY or len(self._near) > MOST):
                total -= _size(self._near.popitem(last=False)[1])

    def _read(self, key: str) -> Files | None:
        path = self._directory / key
        with contextlib.suppress(OSError, ValueError):
            files = _unpack(path.read_bytes())
            os.utime(path)
            return files
        return None

    def _make_room(self) -> None:
        with os.scandir(self._directory) as entries:
            kept = sorted((facts.st_mtime, facts.st_size, entry.path) for entry in entries if (facts := entry.stat()))
        total = sum(size for _, size, _ in kept)
        for gone, (_, size, path) in enumerate(kept):
            if total <= DISK and len(kept) - gone <= MOST:
                break
            Path(path).unlink(missing_ok=True)  # another judge makes room, too
            total -= size


def _size(files: Files) -> int:
    return sum(map(len, files.values()))


def _pack(files: Files) -> bytes:
    parts = []
    for name, content in files.items():
        encoded = name.encode("utf-8", "surrogateescape")
        parts += [_NAME.pack(len(encoded), len(content)), encoded, content]
    body = b"".join(parts)
    return hashlib.sha256(body).digest() + body


def _unpack(packed: bytes) -> Files:
    digest, body = packed[:32], packed[32:]
    if hashlib.sha256(body).digest() != digest:
        raise ValueError("not what was written")
    files, at = {}, 0
    while at < len(body):
        named, size = _NAME.unpack_from(body, at)
        at += _NAME.size
        name = body[at : at + named].decode("utf-8", "surrogateescape")
        at += named
        files[name] = body[at : at + size]
        at += size
    return files
