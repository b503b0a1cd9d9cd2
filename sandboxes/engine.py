"""See to it that a Docker engine answers: use one that does, else install and start one where that is possible.

Plain Python without packages: the set-up runs it before there are any. Exit status 3 where a person has to act.
"""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time

SOCKET = "/var/run/docker.sock"
LOG = "/var/log/judge-dockerd.log"


class Engine(http.client.HTTPConnection):
    """A connection to an engine's socket."""

    def connect(self) -> None:
        """Connect to the socket, whose path stands in the place of a host."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(5)
        self.sock.connect(self.host)


def answers(path: str = SOCKET) -> bool:
    """Whether an engine answers on a socket."""
    try:
        connection = Engine(path)
        connection.request("GET", "/_ping", headers={"Host": "localhost"})
        return connection.getresponse().status == 200
    except OSError:
        return False


def say(text: str) -> None:
    """Tell people what happens."""
    sys.stderr.write(f"set-up: {text}\n")


def stop(text: str) -> None:
    """End, with the one command that a person has to type."""
    say(text)
    raise SystemExit(3)


def install(packages: list[str]) -> None:
    """Install packages with apt."""
    say(f"installing {' '.join(packages)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            tail = "\n".join(done.stdout.splitlines()[-5:])
            stop(f"`{' '.join(command)}` failed; mend it and try again:\n{tail}")


def start() -> None:
    """Start the engine and wait until it answers."""
    if os.path.isdir("/run/systemd/system"):
        subprocess.run(["systemctl", "start", "docker"], check=False)
    else:
        say(f"starting dockerd (log: {LOG})")
        with open(LOG, "ab") as log:
            subprocess.Popen(["dockerd"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    for _ in range(150):
        if answers():
            return
        time.sleep(0.2)
    stop(f"dockerd does not answer: read {LOG} or `journalctl -u docker`")


def main() -> None:
    """Do what is missing."""
    if os.environ.get("DOCKER_HOST") or answers():
        return
    if os.geteuid() != 0:
        if os.path.exists(SOCKET) and not os.access(SOCKET, os.W_OK):
            stop("you may not use the Docker engine; type: sudo usermod -aG docker $USER && newgrp docker")
        if shutil.which("dockerd"):
            stop("no Docker engine answers; type: sudo systemctl start docker")
        stop("no Docker engine answers; type: sudo apt-get install -y docker.io && sudo systemctl start docker")
    if not shutil.which("dockerd"):
        if not shutil.which("apt-get"):
            stop("no Docker engine answers: install Docker Engine, start it, and try again")
        install(["docker.io", "debootstrap", "ca-certificates"])
    start()


if __name__ == "__main__":
    main()
