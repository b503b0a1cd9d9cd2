"""Which compilers and interpreters the images have, asked of themselves once for every image."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from judge.caching import cache_directory
from judge.errors import SandboxUnavailable
from judge.languages import Language
from judge.sandbox import images
from judge.sandbox.engine import engine_errors

if TYPE_CHECKING:
    from docker import DockerClient

_AT_ONCE = 4  # containers


def versions(client: DockerClient, languages: list[Language]) -> dict[str, str]:
    """The version of each language, by its key, in one line; of languages whose image is there.

    An image never changes under its name, so what it said is kept in the user's cache directory.

    Raises:
        SandboxUnavailable: The engine fails.
    """
    known = _read()
    names = {language.key: f"{images.tag(language.image)} {' '.join(language.version)}" for language in languages}
    missing = [language for language in languages if names[language.key] not in known]
    if missing:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            said = list(pool.map(lambda language: _ask(client, language), missing))
        known |= {names[language.key]: words for language, words in zip(missing, said, strict=True)}
        _write({name: known[name] for name in names.values()})
    return {key: known[name] for key, name in names.items()}


def _ask(client: DockerClient, language: Language) -> str:
    program, *arguments = language.version
    with engine_errors(f"asking for the version of {language.name}"):
        said = client.containers.run(
            images.tag(language.image),
            arguments,
            entrypoint=program,
            network_mode="none",
            read_only=True,
            cap_drop=["ALL"],
            user="nobody",
            environment={"PATH": "/usr/bin:/bin", "HOME": "/box"},
            stderr=True,
            remove=True,
        )
    lines = [line.strip() for line in said.decode(errors="replace").splitlines() if line.strip()]
    if not lines:
        raise SandboxUnavailable(f"`{' '.join(language.version)}` prints nothing")
    return lines[0].removeprefix("info: ")


def _kept() -> Path:
    return cache_directory() / "versions.json"


def _read() -> dict[str, str]:
    try:
        known = json.loads(_kept().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(words) for name, words in known.items()} if isinstance(known, dict) else {}


def _write(known: dict[str, str]) -> None:
    path = _kept()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(known, indent=1), encoding="utf-8")
    except OSError:
        return  # a home that cannot be written to: asked again next time
