"""What of the sandbox works on this machine, for ``judge doctor``."""

from __future__ import annotations

from judge import languages
from judge.errors import SandboxUnavailable
from judge.sandbox import engine, images
from judge.sandbox.container import Container
from judge.sandbox.versions import versions


def facts(runtime: str = "") -> tuple[tuple[str, str, bool], ...]:
    """Label, value and whether it is as it should be, a line each; never raises for a missing engine."""
    try:
        found = engine.connect(runtime)
    except SandboxUnavailable as error:
        return (("engine", str(error), False),)
    client, info, name = found.client, found.info, "Podman" if found.podman else "Docker"
    version = info.get("CgroupVersion", "1")
    lines = [
        ("engine", f"{name} {info['ServerVersion']}, {info['NCPU']} cpus, {info['MemTotal'] >> 20} MiB", True),
        ("cgroup", f"v{version}, driver {info['CgroupDriver']}", True),
        ("seccomp", *_seccomp(info.get("SecurityOptions") or [])),
    ]
    table = languages.table()
    there = [language for language in table.values() if images.present(client, images.tag(language.image))]
    if there:
        try:
            container = Container(found, images.tag(there[0].image), None)
            better = engine.no_leaves(info)
            lines.append(("meter", container.meter.value + (f"; for exact memory: {better}" if better else ""), True))
            container.close()
        except SandboxUnavailable as error:
            lines.append(("meter", str(error), False))
    try:
        said = versions(client, there)
    except SandboxUnavailable as error:
        lines.append(("languages", str(error), False))
        said = {language.key: images.tag(language.image) for language in there}
    for key in table:
        needed = key in languages.DEFAULT
        lines.append((key, said.get(key, "not built yet: built on first use"), key in said or not needed))
    return tuple(lines)


def _seccomp(options: list[str]) -> tuple[str, bool]:
    there = any("seccomp" in option for option in options)
    return ("on" if there else "the engine does not support it: system calls are not filtered", there)
