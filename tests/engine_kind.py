"""Where Docker and Podman say the same in different words."""

from __future__ import annotations

from functools import cache
from typing import Any

from docker.models.containers import Container

from judge.sandbox.engine import connect


@cache
def podman() -> bool:
    """Whether the tests run on Podman."""
    engine = connect()
    engine.client.close()
    return engine.podman


def processes(container: Container) -> list[tuple[str, str]]:
    """User and command of every process of a container."""
    # Without words of its own for the columns, Podman starts the container's `ps`.
    table: Any = container.top(ps_args="user,args") if podman() else container.top()
    return [(row[0], row[-1]) for row in table["Processes"]]


def said(container: Container, *command: str, user: int) -> str:
    """What a command that always says something writes, run inside a container."""
    for _ in range(5):  # Podman loses the words of some commands that end at once
        _, (words, _) = container.exec_run(list(command), user=str(user), demux=True)
        if words:
            return str(words, "utf-8")
    raise AssertionError(f"{command} says nothing")
