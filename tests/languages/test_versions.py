"""What ``judge doctor`` says of the languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from judge import languages
from judge.sandbox import build_images, engine, facts
from judge.sandbox.versions import versions

pytestmark = pytest.mark.engine


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    build_images(languages.DEFAULT, print)
    return tmp_path / "judge" / "versions.json"


def test_compilers_say_their_versions() -> None:
    said = {label: value for label, value, ok in facts() if ok}
    assert said["python3"].startswith("Python 3.")
    assert said["cpp"].startswith("g++ (Debian")
    assert said["c"].startswith("gcc (Debian")
    assert set(languages.table()) <= said.keys()  # what is not built yet is no fault


def test_an_image_is_asked_once(cache: Path) -> None:
    client, python = engine.connect().client, [languages.get("python3")]
    versions(client, python)
    (name,) = json.loads(cache.read_text())
    cache.write_text(json.dumps({name: "as it said before"}))
    assert versions(client, python) == {"python3": "as it said before"}
    cache.write_text("not JSON")
    assert versions(client, python)["python3"].startswith("Python 3.")


@pytest.mark.languages
@pytest.mark.parametrize("key", languages.table())
def test_every_language_says_its_version(key: str) -> None:
    build_images([key], print)
    words = versions(engine.connect().client, [languages.get(key)])[key]
    assert any(character.isdigit() for character in words)
    assert "\n" not in words
    assert "/tmp" not in words
