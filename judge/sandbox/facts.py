"""What of the sandbox works on this machine, for ``judge doctor``."""

from __future__ import annotations

from judge import languages
from judge.errors import SandboxUnavailable
from judge.sandbox import engine, images
from judge.sandbox.container import Container


def facts() -> tuple[tuple[str, str, bool], ...]:
    """Label, value and whether it is as it should be, a line each; never raises for a missing engine."""
    try:
        client = engine.connect()
        with engine.engine_errors("asking the engine how it is set up"):
            info = client.info()
    except SandboxUnavailable as error:
        return (("engine", str(error), False),)
    version = info.get("CgroupVersion", "1")
    lines = [
        ("engine", f"{info['ServerVersion']}, {info['NCPU']} cpus, {info['MemTotal'] >> 20} MiB", True),
        ("cgroup", f"v{version}, driver {info['CgroupDriver']}", True),
        ("seccomp", *_seccomp(info.get("SecurityOptions") or [])),
    ]
    started = False
    for key in languages.table():
        image = images.tag(key)
        there = images.present(client, image)
        lines.append((f"image {key}", image if there else "not built yet: built on first use", there))
        if there and not started:
            started = True
            try:
                container = Container(client, image, None, engine.can_make_leaves(info))
                lines.append(("meter", container.meter.value, True))
                container.close()
            except SandboxUnavailable as error:
                lines.append(("meter", str(error), False))
    return tuple(lines)


def _seccomp(options: list[str]) -> tuple[str, bool]:
    there = any("seccomp" in option for option in options)
    return ("on" if there else "the engine does not support it: system calls are not filtered", there)
