"""The images that a sandbox knows to be there; others are built when they are asked for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from judge.sandbox import images
from judge.sandbox.engine import Engine

BUILD_AGAIN = 60.0  # seconds after a failed build: it may have taken minutes, and every submission asks for it


class Built:
    """Safe to use from several threads: one builds, the others wait for it."""

    def __init__(self, progress: Callable[[str], None]) -> None:
        """Know nothing yet; ``progress`` gets lines for people while images are built."""
        self._progress = progress
        self._guard = threading.Lock()
        self._images: dict[str, str] = {}
        self._failed: dict[str, tuple[float, images.BuildFailed]] = {}

    def image(self, engine: Engine, recipe: str) -> str:
        """The image of a recipe, built if the engine lacks it.

        Raises:
            SandboxUnavailable: The engine does not answer; or the image can't be built, or could not a short time ago.
        """
        with self._guard:
            if recipe in self._images:
                return self._images[recipe]
            if recipe in self._failed and time.monotonic() < self._failed[recipe][0] + BUILD_AGAIN:
                raise self._failed[recipe][1]
            try:
                image = self._images[recipe] = images.ensure(engine.client, recipe, self._progress)
            except images.BuildFailed as error:
                self._failed[recipe] = time.monotonic(), error
                raise
            return image

    def forget(self) -> None:
        """One of them may have been removed: ask the engine again."""
        self._images.clear()
