from __future__ import annotations

from pathlib import Path

import pytest

from tests.translation.tiny import make_translator


@pytest.fixture(scope="session")
def translator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_translator(tmp_path_factory.mktemp("translator"))
