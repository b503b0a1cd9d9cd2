"""``judge calibrate``, ``--language-factors``, and several packages in one ``judge verify``."""

from __future__ import annotations

from judge import calibration
from judge.calibration import Calibration
from judge.core import Verdict
from tests.cli.conftest import DOUBLE, Command
from tests.reports.schema import checked

GOOD = "print(2 * int(input()))"


def test_factors_are_named_and_applied(judge: Command) -> None:
    file = judge.file("a.py", GOOD)
    assert judge("test", "double", file).stderr == ""
    assert "time_factors" not in checked("test", judge("test", "double", file, "--format", "json").stdout)
    calibration.store(Calibration(seconds=0.6, factor=1.5), judge.environment)
    done = judge("test", "double", file, "--format", "json", "--language-factors", "leetcode")
    assert done.returncode == 0
    assert done.stderr.startswith(
        "judge: time limits are multiplied by 1.5 for this machine (judge calibrate) and for "
    )
    assert done.stderr.count("\n") == 1
    assert checked("test", done.stdout)["time_factors"] == {"machine": 1.5, "languages": "leetcode"}
    slow = judge.file("slow.py", "while True: pass")
    run = checked("test", judge("test", "double", slow, "--format", "json").stdout)["submissions"][0]["runs"][0]
    assert run["verdict"] == Verdict.TLE
    assert run["message"].endswith("of 0.75 s CPU")


def test_show_and_reset(judge: Command) -> None:
    assert judge("calibrate", "--show").returncode == 5
    calibration.store(Calibration(seconds=0.6, factor=1.36), judge.environment)
    done = judge("calibrate", "--show")
    assert done.stdout == "time limits are multiplied by 1.36: the reference workload takes 0.600 s here\n"
    assert judge("calibrate", "--reset").returncode == 0
    assert judge("calibrate", "--show").returncode == 5
    assert judge("calibrate", "--show", "--reset").returncode == 2


def test_an_unknown_preset(judge: Command) -> None:
    file = judge.file("a.py", GOOD)
    done = judge("test", "double", file, JUDGE_LANGUAGE_FACTORS="slow")
    assert (done.returncode, done.stderr.splitlines()) == (
        2,
        ["judge: error: JUDGE_LANGUAGE_FACTORS must be one of icpc, leetcode, not 'slow'"],
    )


def test_a_wrong_package_among_several(judge: Command) -> None:
    wrong = judge.directory / "wrong"
    wrong.mkdir()
    done = judge("verify", str(wrong), "double", "--format", "json")
    assert done.returncode == 2
    assert done.stderr.startswith("judge: error: ")
    assert [one["problem"] for one in checked("verify", done.stdout)["problems"]] == [DOUBLE.name]
