"""The store of compiled programs: what is kept is what was given, or nothing."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from judge.caching import cache_directory
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


@pytest.mark.parametrize("room", ["MOST", "MEMORY"])
def test_however_small_they_are_only_so_many_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str
) -> None:
    monkeypatch.setattr(artefacts, room, 2)
    if room == "MEMORY":
        monkeypatch.setattr(artefacts, "DISK", 0)  # so that only what is in memory is found again
    store = Artefacts(tmp_path)
    for age, key in enumerate(("a", "b", "c"), 1):
        store.keep(key, {"main": b"1"})
        with contextlib.suppress(FileNotFoundError):
            os.utime(tmp_path / key, (age, age))
    assert [key for key in ("a", "b", "c") if store.get(key)] == ["b", "c"]
    assert len(list(tmp_path.iterdir())) == (2 if room == "MOST" else 0)


def test_ctrl_c_is_not_lost_where_a_file_has_its_name_already(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(old: str, new: Path) -> None:
        Path(old).rename(new)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Artefacts(tmp_path).keep("key", FILES)


@pytest.mark.parametrize("home", ["", "relative"])
def test_a_cache_that_is_no_absolute_path_is_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", home)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_directory() == tmp_path / ".cache" / "judge"


@pytest.mark.engine
def test_a_file_name_that_is_no_text_is_a_name(sandbox: DockerSandbox) -> None:
    files = {"main.py": b"import os\nprint(len(os.listdir('/program')))\n", "\udcff.txt": b""}
    assert sandbox.compile(Sources(language="python3", files=files)).run(b"", LIMITS).stdout == b"2\n"


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
