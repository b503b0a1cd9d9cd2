"""The store of compiled programs: what is kept is what was given, or nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from judge.core import Limits, Sources
from judge.sandbox import DockerSandbox, artefacts
from judge.sandbox.artefacts import Artefacts

FILES = {"main": b"\x7fELF\0", "lib/ä b\udcff": b"", "empty": b""}
LIMITS = Limits(time=5.0, memory=256 << 20, output=8 << 20)


def test_another_process_finds_what_was_kept(tmp_path: Path) -> None:
    Artefacts(tmp_path).keep("key", FILES)
    assert Artefacts(tmp_path).get("key") == FILES
    assert Artefacts(tmp_path).get("other") is None


def test_a_damaged_file_counts_as_not_there(tmp_path: Path) -> None:
    Artefacts(tmp_path).keep("key", FILES)
    for damaged in (b"", b"short", (tmp_path / "key").read_bytes()[:-1]):
        (tmp_path / "key").write_bytes(damaged)
        assert Artefacts(tmp_path).get("key") is None


def test_a_directory_that_cannot_be_made_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Artefacts(tmp_path / "file" / "below")
    store.keep("key", FILES)
    assert store.get("key") == FILES
    assert Artefacts(tmp_path / "file" / "below").get("key") is None


def test_the_oldest_give_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artefacts, "DISK", 2500)
    store = Artefacts(tmp_path)
    for age, key in enumerate(("a", "b"), 1):
        store.keep(key, {"main": bytes(1000)})
        os.utime(tmp_path / key, (age, age))
    assert Artefacts(tmp_path).get("a")  # asked for: no longer the oldest
    store.keep("c", {"main": bytes(1000)})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


@pytest.mark.engine
def test_a_program_is_compiled_once_for_all_judges(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    sources = Sources(language="cpp", files={"main.cpp": b"int main() { return 7; }"})
    seconds = []
    for _ in range(2):
        with DockerSandbox() as sandbox:
            program = sandbox.compile(sources)
            seconds.append(program.compile_seconds)
            assert program.run(b"", LIMITS).exit == 7
    assert seconds[0] > 0
    assert seconds[1] == 0.0
