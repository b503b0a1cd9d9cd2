"""What all tests share: one warm sandbox for each process that runs tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from judge.sandbox import DockerSandbox


@pytest.fixture(scope="session")
def sandbox() -> Iterator[DockerSandbox]:
    with DockerSandbox() as sandbox:
        yield sandbox
