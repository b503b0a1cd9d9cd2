"""How the conversations are made that the embedded model learns; with a package of the tests' own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from judge.errors import PackageError
from judge.models.embedded.corpus import FirstAnswer, Plan, conversations
from judge.sandbox import DockerSandbox

pytestmark = pytest.mark.engine

DOUBLE = Path(__file__).parents[2] / "problems" / "double"


@pytest.fixture
def problems(tmp_path: Path) -> Path:
    shutil.copytree(DOUBLE, tmp_path / "double")
    return tmp_path


def wrong_first(program: str) -> dict[str, Plan]:
    first = FirstAnswer(program=program, plan="I square it.", mistake="Twice two is four, but so is its square.")
    return {"double": Plan(plan="I add it to itself.", first={"python3": first})}


def test_a_wrong_first_answer_makes_a_second_round(problems: Path, sandbox: DockerSandbox) -> None:
    first, second, other = conversations(problems, wrong_first("wrong_answer/square"), sandbox)
    assert [(one.language, one.round) for one in (first, second, other)] == [("python3", 1), ("python3", 2), ("cpp", 1)]
    assert first.reply == "<think>\nI square it.\n</think>\n\n```python\nprint(int(input()) ** 2)\n```"
    assert [message.role for message in second.prompt] == ["system", "user", "assistant", "user"]
    assert second.prompt[:2] == first.prompt
    assert "** 2" in second.prompt[2].content
    assert "Wrong answer on sample" in second.prompt[3].content
    assert second.reply.startswith(
        "<think>\nTwice two is four, but so is its square. I add it to itself.\n</think>\n\n```python\n"
    )
    assert other.reply.startswith("<think>\nI add it to itself.\n</think>\n\n```cpp\n")


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("accepted/solution", "came to AC: choose one that a sample rejects"),
        ("time_limit_exceeded/spin", "came to TLE: choose one that a sample rejects"),
        ("wrong_answer/narrow", "no wrong_answer/narrow in Python 3"),
    ],
)
def test_a_first_answer_that_cannot_be_learnt_is_refused(
    program: str, reason: str, problems: Path, sandbox: DockerSandbox
) -> None:
    with pytest.raises(PackageError, match=reason):
        conversations(problems, wrong_first(program), sandbox)


def test_a_plan_needs_its_package(problems: Path, sandbox: DockerSandbox) -> None:
    with pytest.raises(PackageError, match=r"without a package: triple$"):
        conversations(problems, {"triple": Plan(plan="", first={})}, sandbox)
