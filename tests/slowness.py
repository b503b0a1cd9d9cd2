"""How much slower this machine is than one that runs programs itself: an emulated one takes many times as long."""

from __future__ import annotations

import os

SLOW = float(os.environ.get("TESTS_SLOW", "1"))
