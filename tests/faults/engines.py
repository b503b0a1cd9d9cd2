"""An engine of our own beside the shared one, to be stopped and killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import docker

READY = 60.0  # seconds that an engine may take to answer


class PrivateEngine:
    """A Docker engine whose data, sockets and containers are apart from every other's."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.host = f"unix://{directory}/engine.sock"
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def hindrance() -> str:
        """Why none can be started here, if so."""
        if os.geteuid() != 0:
            return "starting an engine needs root"
        return "" if shutil.which("dockerd") else "there is no dockerd to start"

    def start(self) -> None:
        """Start it, or again, and wait until it answers; nothing where it runs."""
        if self._process:
            return
        here = self.directory
        # In a network of its own: one without a bridge removes the bridge of another engine.
        command = ["unshare", "--net", "dockerd", "--data-root", str(here / "data"), "--exec-root", str(here / "exec")]
        command += ["--pidfile", str(here / "pid"), "--host", self.host, "--bridge", "none", "--iptables=false"]
        for name in ("pid", "exec/containerd/containerd.pid"):  # one that was killed leaves them
            (here / name).unlink(missing_ok=True)
        with open(here / "log", "ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        deadline = time.monotonic() + READY
        while True:
            try:
                self.client().ping()
            except (docker.errors.DockerException, OSError) as error:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    raise OSError(f"no engine: {(here / 'log').read_text()[-500:]}") from error
                time.sleep(0.1)
            else:
                return

    def client(self) -> docker.DockerClient:
        return docker.DockerClient(base_url=self.host, timeout=120)

    def load(self, image: str, source: docker.DockerClient) -> None:
        """Copy an image from another engine."""
        packed = self.directory / "image.tar"
        with packed.open("wb") as file:
            file.writelines(source.images.get(image).save(named=True))
        with packed.open("rb") as file:
            self.client().images.load(file)
        packed.unlink()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        """End it and wait: SIGTERM ends its containers too, SIGKILL leaves them alone."""
        if self._process:
            self._process.send_signal(number)
            self._process.wait(timeout=60)
            self._process = None

    def remove(self) -> None:
        """Stop it and remove all that it kept, also what it mounted."""
        self.stop()
        mounted = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
        for place in sorted((place for place in mounted if place.startswith(f"{self.directory}/")), reverse=True):
            subprocess.run(["umount", "-l", place], check=True)
        shutil.rmtree(self.directory)
