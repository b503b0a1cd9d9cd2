"""The sandbox: Docker containers in which programs of strangers are compiled and run.

Importing this package imports no Docker client; that happens when an engine is first asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from judge.languages import get
from judge.sandbox.facts import facts
from judge.sandbox.leftovers import prune
from judge.sandbox.pool import DockerSandbox

__all__ = ["DockerSandbox", "build_images", "facts", "prune"]


def build_images(languages: Iterable[str], progress: Callable[[str], None]) -> None:
    """Build the images of ``languages`` that the engine lacks.

    Raises:
        SandboxUnavailable: No engine answers, or an image can't be built.
    """
    from judge.sandbox import engine, images

    client = engine.connect().client
    for image in dict.fromkeys(get(language).image for language in languages):
        images.ensure(client, image, progress)
