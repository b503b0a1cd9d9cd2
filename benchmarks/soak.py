"""Hostile and honest programs in turn: every verdict is checked, and what judge and host hold is sampled.

The hostile ones are those of ``tests/hostile/cases`` that end soon; honest programs follow each in the same slots.

    python benchmarks/soak.py [RUNS]
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import docker

from judge import languages
from judge.core import Invocation, Limits, Sources, Verdict
from judge.judging import verdict
from judge.sandbox import DockerSandbox
from judge.sandbox.engine import LABEL
from tests.hostile import test_hostile as hostile

RUNS = 20_000
SLOTS = 2
HONEST = 5  # honest runs after each hostile program
SOON = 0.8  # seconds that a hostile program may take, to be among those that are repeated
LIMITS = Limits(time=2.0, memory=128 << 20, output=1 << 20)
CGROUP = Path("/sys/fs/cgroup/memory/judge")
SAMPLES = ("start", "25 %", "50 %", "75 %", "end")
ADDS = {
    "cpp": '#include <cstdio>\nint main() { long a, b; scanf("%ld%ld", &a, &b); printf("%ld\\n", a + b); END }\n',
    "python3": "a, b = map(int, input().split())\nprint(a + b)\nEND\n",
}
# What an honest program does at its end, and the verdict that it then gets.
ENDS = {
    "cpp": {"return 0;": None, "return 3;": Verdict.RTE, "__builtin_trap();": Verdict.RTE, "for (;;) {}": Verdict.TLE},
    "python3": {"": None, "raise SystemExit(3)": Verdict.RTE, "x = b'x' * 10 ** 9": Verdict.MLE},
}
RARE = {Verdict.TLE: 0.02, Verdict.MLE: 0.1}  # how often a program that takes long is taken


@dataclass
class Soak:
    """What is counted on the way."""

    sandbox: DockerSandbox
    wanted: int
    cases: list[hostile.Case]
    guard: threading.Lock = field(default_factory=threading.Lock)
    runs: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def book(self, kind: str, runs: int) -> None:
        """Count runs."""
        with self.guard:
            self.runs += runs
            self.kinds[kind] += runs

    def tried(self, name: str, action: Callable[[], None]) -> None:
        """Note what goes wrong, and go on."""
        try:
            action()
        except AssertionError as error:
            self.wrong.append(f"{name}: {' '.join(str(error).split())[:300]}")
        except Exception as error:  # whatever it is, a thread that ended of it would be missed by nobody
            self.failures.append(f"{name}: {type(error).__name__}: {error}")

    def attack(self, case: hostile.Case) -> None:
        """Run a hostile program as its test does."""
        name = f"{case.directory.parent.name}-{case.directory.name}"
        self.tried(name, lambda: hostile.run(case, self.sandbox))
        self.book("hostile", len(case.invocations))

    def add(self, chance: random.Random) -> None:
        """Run an honest program on numbers that no run had before."""
        language = chance.choice(list(ADDS))
        end, rejection = chance.choice(list(ENDS[language].items()))
        if chance.random() > RARE.get(rejection, 1) if rejection else False:
            end, rejection = next(iter(ENDS[language].items()))
        source = ADDS[language].replace("END", end)
        a, b = chance.randrange(10**12), chance.randrange(10**12)

        def check() -> None:
            file = languages.get(language).source
            program = self.sandbox.compile(Sources(language=language, files={file: source.encode()}))
            limits = (
                Limits(time=0.3, memory=LIMITS.memory, output=LIMITS.output) if rejection is Verdict.TLE else LIMITS
            )
            (execution,) = program.runs([Invocation(stdin=f"{a} {b}\n".encode())], limits)
            seen = verdict(execution, limits)
            assert (seen[0] if seen else None) == rejection, (source, execution)
            assert rejection or execution.stdout == b"%d\n" % (a + b), (source, execution)

        self.tried(f"honest {language} {end}", check)
        self.book("honest", 1)

    def work(self, seed: int) -> None:
        """One of the threads that keep the slots busy."""
        chance = random.Random(seed)
        while self.runs < self.wanted:
            self.attack(chance.choice(self.cases))
            for _ in range(HONEST):
                self.add(chance)


def short_cases(sandbox: DockerSandbox) -> Iterator[hostile.Case]:
    """Hostile programs that end soon, found by running each once; their programs are compiled then."""
    for parameters in hostile.cases():
        (case,) = parameters.values
        if case.language.key not in ADDS or "compile_time" in case.want or case.want.get("time", 1) > 1:
            continue
        for _ in range(2):
            began = time.monotonic()
            hostile.run(case, sandbox)
        if time.monotonic() - began < SOON:
            yield case


def number(path: Path) -> int:
    """The number in a file; 0 where it is gone."""
    try:
        return int(path.read_text())
    except OSError:
        return 0


def sample(sandbox: DockerSandbox, temporary: Path) -> dict[str, int]:
    """What judge, containers and host hold."""
    names = sandbox.containers
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    leaves = [leaf for name in names for leaf in CGROUP.glob(f"*-{name[:12]}")]
    held = [number(CGROUP / name / "memory.usage_in_bytes") for name in names]
    client = docker.from_env()
    processes = 0
    for name in names:
        try:
            processes += len(client.containers.get(name).top()["Processes"])
        except docker.errors.APIError:
            continue
    client.close()
    return {
        "judge, resident MiB": int(status["VmRSS"].split()[0]) >> 10,
        "judge, descriptors": len(os.listdir("/proc/self/fd")),
        "host, available MiB": hostile.available_memory() >> 20,
        "containers": len(names),
        "containers, MiB": sum(held) >> 20,
        "leaves of runs, MiB": sum(number(leaf / "memory.usage_in_bytes") for leaf in leaves) >> 20,
        "processes in containers": processes,
        "temporary files": sum(1 for _ in temporary.rglob("*")),
    }


def leftovers(names: set[str], temporary: Path) -> dict[str, int]:
    """What is still there once the sandbox is closed; the locks of the cpus stay.

    A leaf whose container was destroyed is removed by the next container that starts.
    """
    with DockerSandbox() as sandbox:
        sandbox.compile(Sources(language="python3", files={"main.py": b"pass\n"}))
    client = docker.from_env()
    for _ in range(50):
        mine = client.api.containers(all=True, filters={"label": f"{LABEL}.pid={os.getpid()}"})
        if not mine:
            break
        time.sleep(0.1)
    client.close()
    return {
        "containers": len(mine),
        "processes": len(list(hostile.strangers())),
        "cgroups": sum(1 for name in names for _ in CGROUP.glob(f"*{name[:12]}*")),
        "files": sum(1 for path in temporary.iterdir() if path.suffix != ".lock"),
    }


def main(wanted: int) -> int:
    """Soak for ``wanted`` runs; exit status 1 where a verdict was wrong or something stays."""
    with tempfile.TemporaryDirectory() as directory:
        temporary, cache = Path(directory) / "tmp", Path(directory) / "cache"
        temporary.mkdir()
        os.environ["XDG_CACHE_HOME"] = str(cache)
        tempfile.tempdir = str(temporary)
        names: set[str] = set()
        with DockerSandbox(slots=SLOTS) as sandbox:
            soak = Soak(sandbox, wanted, list(short_cases(sandbox)))
            print(f"{len(soak.cases)} hostile programs, {SLOTS} slots, {wanted} runs", flush=True)
            began = time.monotonic()
            threads = [threading.Thread(target=soak.work, args=(seed,), daemon=True) for seed in range(SLOTS)]
            samples = [sample(sandbox, temporary)]
            for thread in threads:
                thread.start()
            while any(thread.is_alive() for thread in threads):
                time.sleep(0.5)
                names.update(sandbox.containers)
                if len(samples) < 4 and soak.runs >= wanted * len(samples) / 4:
                    samples.append(sample(sandbox, temporary))
            minutes = (time.monotonic() - began) / 60
            samples.append(sample(sandbox, temporary))
        left = leftovers(names, temporary)
        tempfile.tempdir = None
    print(f"{soak.runs} runs ({soak.kinds['hostile']} hostile, {soak.kinds['honest']} honest) in {minutes:.1f} minutes")
    print(f"wrong verdicts {len(soak.wrong)}, judge errors {len(soak.failures)}, containers used {len(names)}")
    print(f"{'':24}" + "".join(f"{when:>9}" for when in SAMPLES))
    for key in samples[0]:
        print(f"{key:24}" + "".join(f"{seen[key]:9}" for seen in samples))
    print("left over: " + ", ".join(f"{count} {what}" for what, count in left.items()))
    for line in soak.wrong + soak.failures:
        print(line)
    return 1 if soak.wrong or soak.failures or any(left.values()) else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
