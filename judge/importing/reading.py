"""What the user saved, told apart and read: a question at a time, or the reason why there is none."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from judge.errors import UsageError
from judge.importing import dataset, folders, graphql
from judge.importing.question import Question, Refused


def questions(path: Path) -> Iterator[tuple[str, Question | Refused]]:
    """Read a file or a directory; each question comes with the place that it was read from.

    Raises:
        UsageError: Nothing there can be read.
    """
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or directory")
    try:
        if not path.is_dir():
            yield from _file(path)
        elif folders.is_leetgo(path):
            yield str(path), _tried(partial(folders.leetgo, path))
        else:
            yield from _directory(path)
    except OSError as error:
        raise UsageError(f"{error.filename}: cannot be read: {error.strerror}") from None


def _directory(path: Path) -> Iterator[tuple[str, Question | Refused]]:
    found = False
    for entry in sorted(path.iterdir()):
        if entry.is_dir() and folders.is_leetgo(entry):
            found = True
            yield str(entry), _tried(partial(folders.leetgo, entry))
        elif entry.is_file() and (entry.suffix in (".json", ".jsonl") or folders.has_header(entry)):
            found = True
            yield from _file(entry)
    if not found:
        raise UsageError(
            f"{path}: holds nothing to import: no saved .json or .jsonl, no folder of leetgo, no code with its header"
        )


def _file(file: Path) -> Iterator[tuple[str, Question | Refused]]:
    if file.suffix == ".jsonl":
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield f"{file}:{number}", _object(line)
    elif file.suffix == ".json":
        yield str(file), _object(file.read_bytes())
    else:
        yield str(file), _tried(partial(folders.headed, file))


def _object(data: bytes) -> Question | Refused:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        return Refused(f"it is no JSON: {error}")
    return _tried(lambda: dataset.question(value) if dataset.is_line(value) else graphql.question(value))


def _tried(read: Callable[[], Question]) -> Question | Refused:
    try:
        return read()
    except Refused as refused:
        return refused
