"""The sandbox images: built on first use, named by a hash of all that goes into them.

An image is never out of date: a changed Dockerfile, runner or base gives another tag. Where no registry answers, the
base comes from ``debootstrap``.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from judge.errors import SandboxUnavailable
from judge.sandbox.engine import engine_errors
from judge.sandbox.locks import lock_file

if TYPE_CHECKING:
    from docker import DockerClient


class BuildFailed(SandboxUnavailable):
    """An image's recipe does not work here; the message ends with the builder's last words."""


SECCOMP = "seccomp.json"
_SUITE = "trixie"
_PULLED = f"debian:{_SUITE}-slim"
_BOOTSTRAPPED = f"judge/debian:{_SUITE}"


@cache
def recipes() -> Path:
    """The directory of the Dockerfiles."""
    beside = Path(__file__).resolve().parents[2] / "sandboxes"
    if not beside.is_dir():
        raise SandboxUnavailable(f"{beside}: the sandboxes' recipes are missing: install judge from its repository")
    return beside


def tag(recipe: str) -> str:
    """The name of an image; it changes with every file that the image is made from.

    ``recipe`` is ``image`` in the language table, or several of them joined by ``+``.
    """
    return _named(recipe, "base")


def _tools(recipe: str) -> str:
    """The name of the image that has the compilers alone: a changed runner installs none anew."""
    return _named(recipe, suffix="-tools")


def _named(recipe: str, *more: str, suffix: str = "") -> str:
    digest = hashlib.sha256()
    name = recipe.replace("+", "-") + suffix
    for part in (*recipe.split("+"), *more):
        for path in sorted((recipes() / part).iterdir()):
            if path.is_file() and path.name != SECCOMP:  # the profile is the container's, not the image's
                digest.update(f"{part}/{path.name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return f"judge/{name}:{digest.hexdigest()[:16]}"


def present(client: DockerClient, image: str) -> bool:
    """Whether the engine has this image."""
    import docker

    with engine_errors(f"looking for the image {image}"):
        try:
            client.images.get(image)
        except docker.errors.ImageNotFound:
            return False
        return True


def ensure(client: DockerClient, recipe: str, progress: Callable[[str], None]) -> str:
    """The image of ``recipe`` (see `tag`), built if the engine does not have it; ``progress`` gets lines for people.

    Raises:
        BuildFailed: It can't be built.
        SandboxUnavailable: The engine does not answer, or there is no base image and none can be made.
    """
    image = tag(recipe)
    if present(client, image):
        return image
    with _alone():
        if not present(client, image):
            debian = tools = _debian(client, progress)
            parts = recipe.split("+")
            for length, part in enumerate(parts, 1):
                below, tools = tools, _tools("+".join(parts[:length]))
                if not present(client, tools):
                    _build(client, part, tools, {"DEBIAN": below}, progress)
            _build(client, "base", image, {"DEBIAN": debian, "TOOLS": tools}, progress)
    return image


@contextmanager
def _alone() -> Iterator[None]:
    """One process of this user builds at a time; the others wait and then find the image made."""
    with lock_file("images") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _build(
    client: DockerClient, recipe: str, image: str, arguments: dict[str, str], progress: Callable[[str], None]
) -> None:
    progress(f"building the image {image} (once)")
    said: list[str] = []
    with engine_errors(f"building the image {image}"):
        for event in client.api.build(
            fileobj=_context(recipe),
            custom_context=True,
            tag=image,
            buildargs=arguments,
            rm=True,
            forcerm=True,
            decode=True,
        ):
            if "error" in event:
                words = "".join(said[-15:]) + event["error"]
                raise BuildFailed(f"the image {image} can't be built:\n{words}")
            text = event.get("stream", "")
            said.append(text)
            if text.startswith("Step "):
                progress("  " + text.strip())


def _context(recipe: str) -> io.BytesIO:
    """A recipe's files; and the certificates that this machine was told to trust, for networks that sign for others."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        tar.add(recipes() / recipe, ".")
        trusted = os.environ.get("SSL_CERT_FILE", "")
        if Path(trusted).is_file():
            tar.add(Path(trusted).resolve(), "certificates.crt")
    packed.seek(0)
    return packed


def _debian(client: DockerClient, progress: Callable[[str], None]) -> str:
    """A Debian image to start from: one that is there, else a registry's, else one made here."""
    import docker

    for image in (_BOOTSTRAPPED, _PULLED):
        if present(client, image):
            return image
    try:
        progress(f"pulling {_PULLED}")
        client.images.pull(_PULLED)
        return _PULLED
    except docker.errors.DockerException:
        progress(f"no image registry answers: making {_BOOTSTRAPPED} with debootstrap (about half a minute)")
    _bootstrap(client, progress)
    return _BOOTSTRAPPED


def _bootstrap(client: DockerClient, progress: Callable[[str], None]) -> None:
    if os.geteuid() != 0:
        raise SandboxUnavailable(
            f"no image registry answers, and making the base image needs root: load {_PULLED} into the engine, or type "
            "`sudo make images`"
        )
    if not shutil.which("debootstrap"):
        if not shutil.which("apt-get"):
            raise SandboxUnavailable(f"no image registry answers and debootstrap is missing: load {_PULLED} by hand")
        progress("installing debootstrap")
        _command(["apt-get", "update"])
        _command(["apt-get", "install", "-y", "--no-install-recommends", "debootstrap", "debian-archive-keyring"])
    with tempfile.TemporaryDirectory(prefix="judge-debootstrap-") as directory:
        root = Path(directory) / "root"
        _command(["debootstrap", "--variant=minbase", _SUITE, str(root)])
        pack = ["tar", "-C", str(root), "--exclude=./var/cache/apt/archives/*.deb", "--exclude=./dev/*", "-c", "."]
        with subprocess.Popen(pack, stdout=subprocess.PIPE) as tar, engine_errors("importing the base image"):
            repository, _, version = _BOOTSTRAPPED.partition(":")
            client.api.import_image_from_stream(tar.stdout, repository=repository, tag=version)
            if not present(client, _BOOTSTRAPPED) and present(client, repository):  # Podman takes no tag here
                client.images.get(repository).tag(repository, version)
        if tar.returncode or not present(client, _BOOTSTRAPPED):
            raise SandboxUnavailable("the base image can't be imported: is the disk full?")


def _command(command: Sequence[str]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-8:])
        raise SandboxUnavailable(f"`{' '.join(command)}` failed with status {done.returncode}:\n{tail}")
