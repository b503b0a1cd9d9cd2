from __future__ import annotations

from pathlib import Path

import pytest

from judge.models import profiles
from judge.models.profiles import profile_for


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("embedded", "embedded"),
        ("WeiboAI/VibeThinker-1.5B", "VibeThinker-1.5B*"),
        ("/models/vibethinker-1.5b-q8/", "VibeThinker-1.5B*"),
        ("WeiboAI/VibeThinker-3B", "VibeThinker-3B*"),
        ("Qwen/Qwen2.5-Coder-1.5B-Instruct", "*"),
        ("/VibeThinker-1.5B/other", "*"),
    ],
)
def test_the_name_or_its_last_part_chooses(name: str, pattern: str) -> None:
    assert profile_for(name).pattern == pattern


def test_the_makers_settings_are_kept() -> None:
    small = profile_for("WeiboAI/VibeThinker-1.5B")
    assert (small.temperature, small.top_p, small.top_k, small.max_new_tokens) == (0.6, 0.95, 0, 40960)
    assert profile_for("WeiboAI/VibeThinker-3B").temperature == 1.0


def test_the_last_profile_is_for_every_model() -> None:
    assert profiles.table()[-1].pattern == "*"
    assert sum(profile.pattern == "*" for profile in profiles.table()) == 1


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (("top_k = 0", ""), "top_k"),
        (("top_k = 0", "top_k = 0\nbeams = 4"), "beams"),
        (("top_k = 0", "top_k = 0.5"), "top_k"),
        (("thinks = false", "thinks = 0"), "thinks"),
    ],
)
def test_keys_are_strict(change: tuple[str, str], key: str, tmp_path: Path) -> None:
    table = '["*"]\ntemperature = 1.0\ntop_p = 1.0\ntop_k = 0\nmax_new_tokens = 1\ncontext = 0\nthinks = false\n'
    file = tmp_path / "profiles.toml"
    file.write_text(table)
    assert len(profiles.read(file)) == 1
    file.write_text(table.replace(*change))
    with pytest.raises(ValueError, match=rf"profiles.toml: \[\*\] has a wrong, missing or mistyped key: {key}"):
        profiles.read(file)
