from __future__ import annotations

from pathlib import Path

import pytest

from tests.models.tiny import make_checkpoint


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that knows ``replies/`` by heart."""
    return make_checkpoint(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def random(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that learnt nothing: its greedy replies go round in circles, its sampled ones are noise."""
    return make_checkpoint(tmp_path_factory.mktemp("random"), steps=0)
