"""Run a command on Podman: installed if it is missing, its API served for as long as the command runs.

    python3 sandboxes/podman.py COMMAND...

The command finds the service by ``DOCKER_HOST``. Podman is root's or, for another user, rootless; images stay in that
user's storage. Plain Python without packages, like `engine`. Exit status: the command's, or 3 where a person has to
act.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time

from engine import answers, install, stop

PACKAGES = ["podman", "runc", "uidmap", "slirp4netns", "fuse-overlayfs", "netavark", "aardvark-dns", "debootstrap"]


def main() -> int:
    """Do what is missing, and run the command."""
    if not shutil.which("podman"):
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            stop(f"Podman is missing; type: sudo apt-get install -y {' '.join(PACKAGES)}")
        install(PACKAGES)
    # crun, Podman's own choice, refuses some mixtures of cgroup v1 and v2.
    runtime = [] if os.path.exists("/sys/fs/cgroup/cgroup.controllers") else ["--runtime", "runc"]
    with tempfile.TemporaryDirectory(prefix="judge-podman-") as directory:
        path, log = f"{directory}/podman.sock", f"{directory}/log"
        os.environ.setdefault("XDG_RUNTIME_DIR", directory)
        with open(log, "wb") as words:
            service = subprocess.Popen(
                ["podman", *runtime, "system", "service", "--time=0", f"unix://{path}"],
                stdin=subprocess.DEVNULL, stdout=words, stderr=words,
            )  # fmt: skip
        try:
            for _ in range(150):
                if answers(path):
                    break
                time.sleep(0.2)
            else:
                with open(log, errors="replace") as words_of_it:
                    stop(f"Podman does not answer: {words_of_it.read()[-500:]}")
            return subprocess.run(sys.argv[1:], env=os.environ | {"DOCKER_HOST": f"unix://{path}"}).returncode
        finally:
            service.terminate()
            service.wait()


if __name__ == "__main__":
    sys.exit(main())
