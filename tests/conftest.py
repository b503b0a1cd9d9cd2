"""What all tests share: one warm sandbox for each process that runs tests, and a cache that starts empty."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from judge.sandbox import DockerSandbox


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> None:
    """A shell has the jobs that it starts in the background ignore Ctrl-C; the tests press it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def empty_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Nothing is compiled already because of an earlier run of the tests."""
    directory = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(directory))
        yield directory


@pytest.fixture(scope="session")
def sandbox(empty_cache: Path) -> Iterator[DockerSandbox]:
    with DockerSandbox() as sandbox:
        yield sandbox
