from __future__ import annotations

import pytest
import torch

from judge import models
from judge.core import Model


@pytest.fixture(scope="session")
def embedded() -> Model:
    # So small a model is not faster with more threads, and far slower where tests run beside one another.
    torch.set_num_threads(1)
    return models.load(models.EMBEDDED)
