"""How right the sandbox measures: programs that use, by construction, so much CPU time and so much memory.

The work is done by the program itself, or by four children, threads or orphans that nobody waited for, each a fourth.
"""

from __future__ import annotations

from statistics import median

from judge.core import Invocation, Limits, Sources
from judge.sandbox import DockerSandbox

SECONDS, MEGABYTES = 1.0, 64
SHAPES = ("alone", "children", "threads", "orphans")
RUNS, SPREAD_RUNS = 5, 20
LIMITS = Limits(time=100.0, memory=512 << 20, output=1 << 20)
BURN = r"""
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

static int ready[2], go[2], done[2];

static void burn(clockid_t clock, double seconds) {
    for (timespec t{}; t.tv_sec + t.tv_nsec * 1e-9 < seconds; clock_gettime(clock, &t)) {}
}

static void hold(size_t size) {
    std::memset(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), 1, size);
}

static void part(clockid_t clock, double seconds, size_t size) { // no part ends before each holds its memory
    char word = 0;
    hold(size), write(ready[1], &word, 1), read(go[0], &word, 1);
    burn(clock, seconds), write(done[1], &word, 1);
}

int main(int, char **words) {
    const std::string shape = words[1];
    const double seconds = std::atof(words[2]);
    const size_t size = std::atol(words[3]) << 20;
    char heard[4];
    if (shape == "alone") return hold(size), burn(CLOCK_PROCESS_CPUTIME_ID, seconds), 0;
    pipe(ready), pipe(go), pipe(done);
    for (int i = 0; i < 4; i++) {
        if (shape == "threads") std::thread(part, CLOCK_THREAD_CPUTIME_ID, seconds / 4, size / 4).detach();
        else if (fork() == 0) {
            if (shape == "children" || fork() == 0) part(CLOCK_PROCESS_CPUTIME_ID, seconds / 4, size / 4);
            _exit(0);
        }
    }
    for (int i = 0; i < 4; i++) read(ready[0], heard, 1);
    write(go[1], heard, 4);
    for (int i = 0; i < 4; i++) read(done[0], heard, 1);
}
"""
WORK = r"""
#include <cstdio>
#include <cstdlib>
#include <ctime>

int main(int, char **words) { // so many steps; with 0, as many as a second has, which it prints
    const long wanted = std::atol(words[1]);
    unsigned long x = 1;
    for (long i = 0; wanted ? i < wanted : i % 1000000 || std::clock() < CLOCKS_PER_SEC; i++) {
        x = x * 6364136223846793005ul + 1;
        if (!wanted && i % 1000000 == 0) std::printf("%ld\n", i);
    }
    return x == 42;
}
"""


def deviation(measured: float, expected: float) -> str:
    """In percent, with its sign."""
    return f"{100 * (measured - expected) / expected:+6.2f} %"


def main() -> None:
    """Print one line a shape, the run that is furthest off, and one for the spread."""
    with DockerSandbox() as sandbox:
        program = sandbox.compile(Sources(language="cpp", files={"main.cpp": BURN.encode()}))
        print(f"meter: {program.run(b'', LIMITS).meter}; {RUNS} runs of each, the one that is furthest off")
        print(f"{'':10}{'CPU, s':>24}{'deviation':>12}{'memory, MB':>26}{'deviation':>12}")
        for shape in SHAPES:
            told = Invocation(args=(shape, str(SECONDS), str(MEGABYTES)))
            seen = list(program.runs([told] * RUNS, LIMITS))
            assert all(execution.exit == 0 for execution in seen), seen
            cpu = max((execution.cpu for execution in seen), key=lambda value: abs(value - SECONDS))
            memory = max((execution.memory / 2**20 for execution in seen), key=lambda value: abs(value - MEGABYTES))
            print(
                f"{shape:10}{SECONDS:10.3f} → {cpu:10.4f}{deviation(cpu, SECONDS):>13}"
                f"{MEGABYTES:12} → {memory:10.2f}{deviation(memory, MEGABYTES):>13}"
            )
        work = sandbox.compile(Sources(language="cpp", files={"main.cpp": WORK.encode()}))
        (first,) = work.runs([Invocation(args=("0",))], LIMITS)
        steps = first.stdout[:].decode().split()[-1]
        times = sorted(execution.cpu for execution in work.runs([Invocation(args=(steps,))] * SPREAD_RUNS, LIMITS))
        middle = median(times)
        print(
            f"the same work {SPREAD_RUNS} times: {times[0]:.4f} to {times[-1]:.4f} s, median {middle:.4f}, "
            f"spread {100 * (times[-1] - times[0]) / middle:.2f} %"
        )


if __name__ == "__main__":
    main()
