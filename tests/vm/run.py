"""Run the sandbox's tests on cgroup v2 and systemd, in a virtual machine that needs no support of the hardware.

    sudo python3 tests/vm/run.py [DIRECTORY]

From nothing: debootstrap makes a Debian with a kernel, systemd and Docker, `mkfs.ext4 -d` writes it to a disk, qemu
boots it under software emulation with this checkout, the images of this machine's engine (built if it has none) and the
Python packages on a second disk, and `guest.sh` runs the tests there. What it says, pass and fail counts, meter, kernel
and engine, comes out on standard output; the exit status is the tests'.

Needs root, debootstrap, qemu-system-x86, e2fsprogs, 8 GB of disk, 7 GB of memory, two cpus and half an hour. The first
disk is kept in DIRECTORY (`/var/tmp/judge-vm`) for the next time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = (
    *("linux-image-cloud-amd64", "initramfs-tools", "systemd-sysv", "dbus", "udev", "procps"),
    *("docker.io", "docker-cli", "iptables", "ca-certificates", "python3"),
)
GUEST_PYTHON = "3.13"  # of Debian trixie
LANGUAGES = ("cpp", "python3")
TEST_TOOLS = {"pytest", "pytest-xdist", "hypothesis"}
UNIT = """
[Unit]
Wants=docker.service
After=docker.service

[Service]
Type=oneshot
TimeoutStartSec=infinity
StandardOutput=tty
StandardError=inherit
TTYPath=/dev/ttyS1
ExecStart=/bin/bash /data/checkout/tests/vm/guest.sh
ExecStopPost=/bin/systemctl --no-block poweroff
"""


def say(text: str) -> None:
    """Tell people what happens."""
    sys.stderr.write(f"vm: {text}\n")


def command(*words: str | Path) -> None:
    """Run a program of this machine; its output is nobody's product."""
    subprocess.run(words, check=True, stdout=sys.stderr, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def disk(path: Path, content: Path, size: str) -> None:
    """Write a directory to a disk image of at most ``size``; the part that is empty takes no space."""
    path.unlink(missing_ok=True)
    command("mkfs.ext4", "-q", "-d", content, path, size)


def make_system(directory: Path) -> None:
    """The first disk, and the kernel beside it."""
    say("making a Debian with a kernel and Docker")
    root = directory / "root"
    shutil.rmtree(root, ignore_errors=True)
    command("debootstrap", "--variant=minbase", f"--include={','.join(PACKAGES)}", "trixie", root)
    units = root / "etc/systemd/system"
    (units / "judge-tests.service").write_text(UNIT)
    (units / "multi-user.target.wants/judge-tests.service").symlink_to("../judge-tests.service")
    (root / "etc/fstab").write_text("/dev/vdb /data ext4 defaults 0 0\n")
    (root / "data").mkdir()
    for name in ("vmlinuz", "initrd.img"):
        (found,) = (root / "boot").glob(f"{name}-*")
        shutil.copy(found, directory / name)
    disk(directory / "half-made", root, "12G")
    shutil.rmtree(root)
    (directory / "half-made").rename(directory / "system.ext4")


def make_data(directory: Path) -> None:
    """The second disk: this checkout, the packages that it needs, and the sandbox's images."""
    sys.path.insert(0, str(CHECKOUT))
    from judge import languages
    from judge.sandbox import build_images, images

    build_images(LANGUAGES, say)
    say("packing this checkout, its packages and the images")
    with tempfile.TemporaryDirectory(dir=directory) as packed:
        data = Path(packed)
        listed = subprocess.check_output(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=CHECKOUT)
        for name in filter(None, listed.decode().split("\0")):
            if (CHECKOUT / name).is_file():
                (data / "checkout" / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(CHECKOUT / name, data / "checkout" / name)
        project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
        tools = [wanted for wanted in project["optional-dependencies"]["dev"] if wanted.split(">")[0] in TEST_TOOLS]
        command(
            *(sys.executable, "-m", "pip", "install", "-q", "--target", data / "packages"),
            *("--only-binary=:all:", "--python-version", GUEST_PYTHON, "-c", CHECKOUT / ".ci/constraints.txt"),
            *(*project["dependencies"], *tools),
        )
        tags = {images.tag(languages.get(key).image) for key in LANGUAGES}
        command("docker", "save", "-o", data / "images.tar", *sorted(tags))
        disk(directory / "data.ext4", data, "4G")


def boot(directory: Path) -> int:
    """Run the machine until it turns itself off: the exit status of the tests."""
    say(f"booting; the console goes to {directory / 'console.log'}")
    drives = [
        f"file={directory / name},format=raw,if=virtio,cache=unsafe,snapshot=on"
        for name in ("system.ext4", "data.ext4")
    ]
    machine = subprocess.Popen(
        (
            *("qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", "6G"),
            *("-kernel", directory / "vmlinuz", "-initrd", directory / "initrd.img"),
            *("-append", "root=/dev/vda rw console=ttyS0 quiet"),
            *("-drive", drives[0], "-drive", drives[1], "-nic", "none", "-display", "none", "-no-reboot"),
            *("-serial", f"file:{directory / 'console.log'}", "-serial", "stdio"),
        ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        errors="replace",
    )
    status = 3
    assert machine.stdout
    for line in machine.stdout:
        sys.stdout.write(line.replace("\r", ""))
        sys.stdout.flush()
        if line.startswith("exit status "):
            status = int(line.split()[2])
    machine.wait()
    return status


def main() -> int:
    """Make what is missing, and run the tests."""
    directory = Path(sys.argv[1] if len(sys.argv) > 1 else "/var/tmp/judge-vm").absolute()
    missing = [tool for tool in ("debootstrap", "qemu-system-x86_64", "mkfs.ext4") if not shutil.which(tool)]
    if missing or os.geteuid() != 0:
        say("type: sudo apt-get install -y debootstrap qemu-system-x86 e2fsprogs; and run this as root")
        return 2
    directory.mkdir(parents=True, exist_ok=True)
    if not (directory / "system.ext4").exists():
        make_system(directory)
    make_data(directory)
    return boot(directory)


if __name__ == "__main__":
    raise SystemExit(main())
