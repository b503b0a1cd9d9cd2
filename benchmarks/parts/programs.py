"""The programs that are measured, and the limits that they run under."""

from __future__ import annotations

from judge.core import Limits, Sources

LIMITS = Limits(time=10.0, memory=256 << 20, output=256 << 20)
ADD = b'#include <cstdio>\nint main() { long a, b; scanf("%ld%ld", &a, &b); printf("%ld\\n", a + b); }\n'
WORK = b"int main() { volatile unsigned x = 1; for (int i = 0; i < 60000000; i++) x = x * 1664525u + 1; }\n"
READ = b"""#include <unistd.h>
static char piece[1 << 16];
int main() { long all = 0, n; while ((n = read(0, piece, sizeof piece)) > 0) all += n; return all != 100000000; }
"""
WRITE = b"""#include <cstring>
#include <unistd.h>
static char piece[100000];
int main() {
    for (unsigned i = 0; i < sizeof piece; i++) piece[i] = i % 10 == 9 ? '\\n' : '1' + i % 7;
    for (int i = 0; i < 1000; i++)
        for (unsigned done = 0; done < sizeof piece;) done += write(1, piece + done, sizeof piece - done);
}
"""


def cpp(source: bytes) -> Sources:
    """Sources of one file."""
    return Sources(language="cpp", files={"main.cpp": source})
