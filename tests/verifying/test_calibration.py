from __future__ import annotations

from pathlib import Path

import pytest

from judge import calibration, languages
from judge.calibration import Calibration
from judge.core import Timing
from judge.errors import UsageError
from judge.sandbox import DockerSandbox
from judge.time_factors import TimeFactors, presets
from judge.verifying import timing


def test_what_is_stored_is_read(tmp_path: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert calibration.read(home) is None
    assert not calibration.reset(home)
    calibration.store(Calibration(seconds=0.6, factor=1.36), home)
    assert calibration.read(home) == Calibration(seconds=0.6, factor=1.36)
    assert calibration.reset(home)
    assert calibration.read(home) is None


@pytest.mark.parametrize("text", ["factor = ", "seconds = 1", "factor = 'x'\nseconds = 1", "factor = 0\nseconds = 1"])
def test_a_file_that_is_not_ours(tmp_path: Path, text: str) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path)}
    calibration.place(home).parent.mkdir()
    calibration.place(home).write_text(text)
    with pytest.raises(UsageError, match=r"calibration\.toml.*judge calibrate"):
        calibration.read(home)


@pytest.mark.engine
def test_the_workload_takes_about_its_time(sandbox: DockerSandbox) -> None:
    measured = calibration.measure(sandbox)
    assert 0.2 < measured.factor < 10
    assert measured.seconds > 0.1


def test_presets_name_languages() -> None:
    for preset in presets().values():
        assert preset.keys() <= languages.table().keys()
        assert all(factor > 0 for factor in preset.values())
    assert TimeFactors(languages=presets()["icpc"]).words == ""


@pytest.mark.parametrize(
    ("seconds", "resolution", "limit"),
    [(0.0, 1.0, 1.0), (0.5, 1.0, 1.0), (0.51, 1.0, 2.0), (0.1, 0.1, 0.2), (0.15, 0.1, 0.3), (0.151, 0.1, 0.4)],
)
def test_derived(seconds: float, resolution: float, limit: float) -> None:
    assert timing.derived(seconds, Timing(given=False, ac_to_time_limit=2.0, resolution=resolution)) == limit
