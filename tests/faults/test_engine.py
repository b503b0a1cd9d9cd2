"""The engine stops, is killed, comes back, loses an image or its containers: no wrong verdict, a clear word."""

from __future__ import annotations

import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import docker
import pytest

from judge import judging, package
from judge.core import Limits, Sources, Submission, Verdict
from judge.errors import SandboxUnavailable
from judge.languages import get
from judge.sandbox import DockerSandbox, build_images, images
from judge.sandbox.engine import LABEL
from tests.faults.engines import PrivateEngine
from tests.faults.judges import DOUBLE, EXPECTED, JUDGE_ERROR, Judge, eventually

pytestmark = [pytest.mark.engine, pytest.mark.faults]
SLOW = "import time\ntime.sleep(0.4)\nprint(2 * int(input()))\n"  # 14 runs
LIMITS = Limits(time=5.0, memory=256 << 20, output=8 << 20)


@pytest.fixture(scope="module")
def private(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateEngine]:
    if PrivateEngine.hindrance():
        pytest.skip(PrivateEngine.hindrance())
    build_images(["python3"], lambda line: None)
    private = PrivateEngine(tmp_path_factory.mktemp("engine"))
    shared = docker.from_env()
    network = {path.name for path in Path("/sys/class/net").iterdir()}
    try:
        try:
            private.start()
        except OSError as error:
            pytest.skip(str(error))
        gone = network - {path.name for path in Path("/sys/class/net").iterdir()}
        assert not gone, "without a bridge of its own, it removed that of the shared engine"
        private.load(images.tag(get("python3").image), shared)
        yield private
    finally:
        private.remove()
        shared.close()


@pytest.fixture
def engine(private: PrivateEngine) -> PrivateEngine:
    private.start()
    return private


@pytest.fixture
def slow(tmp_path: Path) -> str:
    path = tmp_path / "slow.py"
    path.write_text(SLOW)
    return str(path)


def running(engine: docker.DockerClient) -> list[str]:
    """Containers in which programs run."""
    return [container["Id"] for container in engine.api.containers(filters={"label": LABEL})]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("back", [True, False])
def test_an_engine_that_stops_in_mid_run(
    engine: PrivateEngine, number: signal.Signals, back: bool, slow: str, tmp_path: Path
) -> None:
    judge = Judge(slow, cwd=tmp_path, DOCKER_HOST=engine.host)
    assert eventually(lambda: running(engine.client()))
    time.sleep(1.5)
    engine.stop(number)
    if back:
        engine.start()
    status, err = judge.end({slow: "AC"})
    if not back:
        engine.start()
    assert (status, "error:" in err) in {(0, False), (JUDGE_ERROR, True)}, err
    assert judge.left_nothing(engine.client())
    assert not judge.files()
    status, err = Judge(slow, cwd=tmp_path, DOCKER_HOST=engine.host).end({slow: "AC"})
    assert status == 0, err


def test_no_engine_at_all(engine: PrivateEngine, slow: str, tmp_path: Path) -> None:
    engine.stop()
    status, err = Judge(slow, cwd=tmp_path, DOCKER_HOST=engine.host).end({})
    engine.start()
    assert status == JUDGE_ERROR
    assert "no Docker engine answers" in err


@pytest.fixture
def quickly_built(engine: PrivateEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Recipes that only give the image that is there another name."""
    recipes = tmp_path / "recipes"
    for name, below in (("python3", "DEBIAN"), ("base", "TOOLS")):
        (recipes / name).mkdir(parents=True)
        (recipes / name / "Dockerfile").write_text(f"ARG {below}\nFROM ${{{below}}}\n")
    shutil.copy(images.recipes() / "base" / images.SECCOMP, recipes / "base")
    engine.client().images.get(images.tag("python3")).tag("judge/debian", "trixie")
    monkeypatch.setattr(images, "recipes", lambda: recipes)
    monkeypatch.setenv("DOCKER_HOST", engine.host)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


@pytest.mark.usefixtures("quickly_built")
def test_an_image_that_is_removed_between_runs_is_built_again(engine: PrivateEngine) -> None:
    client, told, tag = engine.client(), list[str](), images.tag("python3")
    with DockerSandbox(progress=told.append) as sandbox:
        program = sandbox.compile(Sources(language="python3", files={"main.py": b"print(1)\n"}))
        client.images.remove(tag, force=True)
        # The container that stands goes on with what it has; a new one can't be.
        assert program.run(b"", LIMITS).stdout == b"1\n"
        client.api.remove_container(sandbox.containers[0], force=True)
        with pytest.raises(SandboxUnavailable):  # the container
            program.run(b"", LIMITS)
        assert not images.present(client, tag)
        assert program.run(b"", LIMITS).stdout == b"1\n"
        assert told.count(f"building the image {tag} (once)") == 2
    assert eventually(lambda: not running(client))


@pytest.mark.usefixtures("quickly_built")
def test_a_judge_that_lives_long_goes_on_without_an_image(engine: PrivateEngine) -> None:
    client, tag = engine.client(), images.tag("python3")
    problem = package.load(DOUBLE.parent)
    with DockerSandbox() as sandbox:
        for number in range(3):
            submission = Submission(language="python3", source=f"# {number}\nprint(2 * int(input()))\n")
            judgement = judging.judge(submission, problem, sandbox)
            assert judgement.verdict is Verdict.AC, judgement.message
            client.images.remove(tag, force=True)
            for container in sandbox.containers:
                client.api.remove_container(container, force=True)
    assert eventually(lambda: not running(client))


def test_containers_that_are_killed_as_soon_as_they_start(slow: str, tmp_path: Path) -> None:
    """As a host without memory does it: every container dies at once, until the judge gives up."""
    build_images(["python3"], lambda line: None)
    client, seen, over = docker.from_env(), set[str](), threading.Event()
    judge = Judge(slow, cwd=tmp_path)

    def kill() -> None:
        while not over.is_set():
            mine = {"label": [LABEL, f"{LABEL}.pid={judge.process.pid}"]}
            for container in client.api.containers(filters=mine):
                seen.add(container["Id"])
                try:
                    client.api.kill(container["Id"])
                except docker.errors.APIError:
                    continue

    killer = threading.Thread(target=kill)
    killer.start()
    status, err = judge.end({slow: "AC"})
    over.set()
    killer.join()
    assert status == JUDGE_ERROR
    assert "error:" in err
    assert "container" in err
    assert 1 <= len(seen) <= 4, "retries are bounded"
    assert judge.left_nothing(client)
    client.close()


def test_two_judges_on_the_same_cpus(tmp_path: Path) -> None:
    judges = [Judge(cwd=tmp_path) for _ in range(4)]
    for judge in judges:
        status, err = judge.end(EXPECTED)
        assert status == 1, err
