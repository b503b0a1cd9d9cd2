"""Fuzz the runner's reader of requests with AFL++, address and undefined-behaviour sanitizers, for some time.

All of it happens in a container of our own without a network; ``driver.c`` sees to it that the runner can do nothing
there. It starts from conversations as the judge has them. Exit status 1 where a request crashes the runner or makes it
hang: the request is then in ``findings/``.

    python tests/fuzz/fuzz.py [SECONDS]
"""

from __future__ import annotations

import io
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docker

from judge.sandbox import images, protocol
from judge.sandbox.protocol import Place, RunRequest, User

HERE = Path(__file__).parent
FINDINGS = Path("findings")
SECONDS = 120
SHOWN = ("execs_done", "execs_per_sec", "corpus_count", "edges_found", "bitmap_cvg", "saved_crashes", "saved_hangs")
# The sanitizers abort, as AFL++ wants it; an allocation that is refused is an answer like another.
SANITIZERS = "abort_on_error=1:symbolize=0:detect_leaks=0:allocator_may_return_null=1:max_allocation_size_mb=64"
FUZZ = f"""
cd /work && export AFL_USE_ASAN=1 AFL_USE_UBSAN=1 AFL_QUIET=1 ASAN_OPTIONS={SANITIZERS}
afl-clang-fast -O1 -g -Wno-everything -fno-sanitize-recover=all -o runner driver.c || exit 2
for request in corpus/*; do # else all that follows would test nothing
    ./runner <"$request" | grep -qa JDG1h || {{{{ echo "no greeting comes of $request"; exit 2; }}}}
done
export AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1
afl-fuzz -V {{seconds}} -t 1000 -x words -i corpus -o out -- ./runner >log 2>&1 || {{{{ tail -n 20 log; exit 2; }}}}
export ASAN_OPTIONS={SANITIZERS}:allow_addr2line=1:symbolize=1 UBSAN_OPTIONS=print_stacktrace=1
for found in out/default/crashes/id*; do
    [ -e "$found" ] && ./runner <"$found" 2>&1 >/dev/null | grep -aE 'ERROR|runtime error|wrong:|^ +#[0-4] ' | head -n 8
done
exit 0
"""


class Sent:
    """A stream that keeps what is sent to it."""

    def __init__(self) -> None:
        self.bytes = b""

    def send(self, *parts: bytes) -> None:
        """Keep all of ``parts``."""
        self.bytes += b"".join(parts)

    def receive(self, size: int, deadline: float) -> bytes:
        """Nothing ever comes back."""
        raise EOFError


RUN = RunRequest(
    user=User.SUBMISSION,
    cwd="/box",
    command=("\x20\x10\x01\x05", "-x", "a b"),  # what this makes the driver do is said there
    environment=(("PATH", "/usr/bin:/bin"), ("HOME", "/box")),
    cpu=1,
    wall=3,
    memory=256 << 20,
    output=8000,
)
KEEPING = replace(RUN, keep=("out.txt", "deep/"), keep_size=2000)
INTERACTOR = replace(KEEPING, user=User.INTERACTOR, cwd="/feedback", command=("\x05\x05\x2a\x09",), stderr_keep=700)


def conversations() -> Iterator[tuple[str, bytes]]:
    """Requests as the judge sends them, by name."""

    def of(*requests: bytes) -> bytes:
        return b"".join((protocol.frame("H"), *requests))

    def put(name: str, content: bytes) -> bytes:
        stream = Sent()
        protocol.put(stream, Place.PROGRAM, name, content, 0o555)
        return stream.bytes

    def asked(request: RunRequest, given: bytes) -> bytes:
        stream = Sent()
        protocol.send_run(stream, given, request)
        return stream.bytes

    def talk(submission: RunRequest) -> bytes:
        stream = Sent()
        protocol.send_talk(stream, submission, INTERACTOR, {42, 43})
        return stream.bytes

    def get(name: str) -> bytes:
        return protocol.frame("G", b"b" + (1 << 16).to_bytes(8, "little") + name.encode() + b"\0")

    clear = protocol.frame("C", b"w")
    yield "hello", of(clear)
    yield "put", of(clear, put("main", b"\x7fELF" * 20), put("a/b/c.py", b"print(1)\n"), put("empty/", b""))
    yield "get", of(get("out.txt"), get("deep/"), get("/"))
    yield "run", of(asked(RUN, b"1 2\n"), asked(KEEPING, b""))
    yield "cancelled", of(asked(replace(RUN, command=("\x01\x01\x01\xff",)), b"1\n"), protocol.frame("X"))
    yield "limits", of(asked(replace(RUN, command=("\xff\xff\x89\x01",), stderr_keep=20), b"1\n"))
    for kind in "PG":
        yield f"short-{kind}", of(protocol.frame(kind, b"w"))
    yield "talk", of(talk(RUN), clear)
    yield "talk-fails", of(talk(replace(RUN, command=("\x01\x01\x89\x02",))), asked(RUN, b""))


def packed(seconds: int) -> bytes:
    """All that the container needs."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as tar:

        def add(name: str, content: bytes) -> None:
            entry = tarfile.TarInfo(f"work/{name}")
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))

        add("driver.c", (HERE / "driver.c").read_bytes())
        add("runner.c", (images.recipes() / "base" / "runner.c").read_bytes())
        add("fuzz.sh", FUZZ.format(seconds=seconds).encode())
        kinds = "".join(f'"JDG1{kind}\\x00\\x00\\x00"\n' for kind in "HCPGIRTX")
        add("words", kinds.encode())
        for name in ("out.txt", "deep/a", "deep/er/b"):
            add(f"files/{name}", b"what a program left\n")
        for name, requests in conversations():
            add(f"corpus/{name}", requests)
    return held.getvalue()


def save(container: docker.models.containers.Container, directory: str) -> list[Path]:
    """Bring home what was found; returns the files."""
    saved = []
    stream, _ = container.get_archive(f"/work/out/default/{directory}")
    with tarfile.open(fileobj=io.BytesIO(b"".join(stream))) as tar:
        for entry in tar:
            file = tar.extractfile(entry)
            if file and Path(entry.name).name.startswith("id"):
                FINDINGS.mkdir(exist_ok=True)
                path = FINDINGS / f"{directory}-{Path(entry.name).name[3:9]}"
                path.write_bytes(file.read())
                saved.append(path)
    return saved


def main(seconds: int) -> int:
    """Fuzz for ``seconds``; prints what was tried and found."""
    client = docker.from_env(timeout=seconds + 300)
    image = images.ensure(client, "fuzz", lambda line: print(line, file=sys.stderr))
    container = client.containers.create(
        image,
        entrypoint=["/bin/sh", "/work/fuzz.sh"],
        network_mode="none",
        cap_drop=["ALL"],
        security_opt=["no-new-privileges:true"],
        mem_limit=2 << 30,
        pids_limit=64,
    )
    try:
        container.put_archive("/", packed(seconds))
        container.start()
        status = container.wait()["StatusCode"]
        print(container.logs().decode(errors="replace"), end="")
        if status:
            return 2
        stream, _ = container.get_archive("/work/out/default/fuzzer_stats")
        with tarfile.open(fileobj=io.BytesIO(b"".join(stream))) as tar:
            text = tar.extractfile("fuzzer_stats").read().decode()
        stats = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in text.splitlines())}
        for key in SHOWN:
            print(f"{key:15} {stats.get(key, '?')}")
        found = [*save(container, "crashes"), *save(container, "hangs")]
        for path in found:
            print(f"see {path}")
        return 1 if found else 0
    finally:
        container.remove(force=True)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
