"""What 20 tests of a Java submission cost, against 20 plain starts of `java` in the same container, on the same tests.

Both are timed in this process, in alternating blocks, so that the ratio holds on a noisy machine.
"""

from __future__ import annotations

import itertools
import time
from dataclasses import replace
from statistics import median

from judge.core import Invocation, Limits, Sources
from judge.sandbox import DockerSandbox

TESTS = 20
BLOCKS = 5
LIMITS = Limits(time=10.0, memory=512 << 20, output=8 << 20)
# Without the log, which warns on standard output of the cgroup that each run has of its own.
PLAIN = ("/usr/bin/java", "-Xlog:disable", "-cp", "{program}/main.jar", "{main}")

# Typical programs, each on 100 numbers; the last uses next to nothing of the library.
PROGRAMS = {
    "Scanner, HashMap, sort": """
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        Map<Integer, Integer> counts = new HashMap<>();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int value = in.nextInt();
            counts.merge(value, 1, Integer::sum);
            values.add(value);
        }
        values.sort((a, b) -> counts.get(a).equals(counts.get(b)) ? a - b : counts.get(b) - counts.get(a));
        StringBuilder out = new StringBuilder();
        for (int value : values) out.append(value).append(' ');
        System.out.println(out);
        System.out.println(String.format("%.3f", values.stream().mapToInt(x -> x).average().orElse(0)));
    }
}
""",
    "BufferedReader, PriorityQueue": """
import java.io.*;
import java.util.*;
public class Main {
    record Node(int at, long cost) {}
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        StringTokenizer tokens = new StringTokenizer(in.readLine());
        PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingLong(Node::cost));
        for (int i = 0; i < n; i++) queue.add(new Node(i, Long.parseLong(tokens.nextToken())));
        PrintWriter out = new PrintWriter(System.out);
        while (!queue.isEmpty()) out.print(queue.poll().at() + " ");
        out.println();
        out.flush();
    }
}
""",
    "streams": """
import java.io.*;
import java.util.*;
import java.util.stream.*;
public class Main {
    record Entry(String name, int score) {}
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine();
        var scores = Arrays.stream(in.readLine().split(" ")).map(Integer::parseInt).toList();
        var all = IntStream.range(0, scores.size()).mapToObj(i -> new Entry("e" + i, scores.get(i))).toList();
        Map<Boolean, List<Entry>> parts = all.stream().collect(Collectors.partitioningBy(e -> e.score() % 2 == 0));
        System.out.println(parts.get(true).stream().sorted(Comparator.comparingInt(Entry::score).reversed())
            .limit(3).map(Entry::toString).collect(Collectors.joining(";")));
        System.out.printf("%d%n", all.stream().mapToInt(Entry::score).sum());
    }
}
""",
    "bytes": """
public class Main {
    public static void main(String[] args) throws java.io.IOException {
        long sum = 0, value = 0;
        for (byte b : System.in.readAllBytes()) {
            if (b >= '0' && b <= '9') {
                value = value * 10 + b - '0';
            } else {
                sum += value;
                value = 0;
            }
        }
        System.out.println(sum + value);
    }
}
""",
}


def main() -> None:
    """Print one line a program: seconds of both, of compilation, and the ratio."""
    stdin = b"100\n" + b" ".join(b"%d" % (i * 7919 % 1009) for i in range(100)) + b"\n"
    with DockerSandbox() as sandbox:
        for name, source in PROGRAMS.items():
            ours = sandbox.compile(Sources(language="java", files={"Main.java": source.encode()}))
            bare = replace(ours.artefact, language=replace(ours.artefact.language, run=PLAIN))
            ways = (("plain", replace(ours, artefact=bare)), ("ours", ours))
            walls: dict[str, list[float]] = {way: [] for way, _ in ways}
            cpus: dict[str, list[float]] = {way: [] for way, _ in ways}
            outputs = set()
            for _ in range(BLOCKS):
                for way, program in ways:
                    began = time.perf_counter()
                    done = list(program.runs(itertools.repeat(Invocation(stdin=stdin), TESTS), LIMITS))
                    walls[way].append(time.perf_counter() - began)
                    cpus[way].append(sum(execution.cpu for execution in done))
                    outputs |= {bytes(execution.stdout[:]) for execution in done}
                    assert all(execution.exit == 0 for execution in done)
            assert len(outputs) == 1
            wall, cpu = ({way: median(values) for way, values in of.items()} for of in (walls, cpus))
            ratios = sorted(a / b for a, b in zip(walls["ours"], walls["plain"], strict=True))
            print(
                f"{name:30} plain {wall['plain']:5.2f} s  ours {wall['ours']:5.2f} s  ratio {median(ratios):.2f} "
                f"({ratios[0]:.2f} to {ratios[-1]:.2f})  CPU ratio {cpu['ours'] / cpu['plain']:.2f}  "
                f"compiled in {ours.compile_seconds:.2f} s"
            )


if __name__ == "__main__":
    main()
