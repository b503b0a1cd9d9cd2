"""What compiling costs: with a header compiled beforehand, without it, and where the program is kept already."""

from __future__ import annotations

import itertools
import os
import tempfile
import time
from collections.abc import Iterator
from statistics import median

from judge.sandbox import DockerSandbox
from parts.programs import cpp

ROUNDS = 5
BODY = """#include <bits/stdc++.h>
using namespace std;
int main() {
    map<string, vector<long>> seen;
    for (string word; cin >> word;) seen[word].push_back(word.size() + %d);
    for (auto &[word, sizes] : seen) cout << word << ' ' << accumulate(sizes.begin(), sizes.end(), 0L) << '\\n';
}
"""


def measure() -> Iterator[str]:
    """One line a figure."""
    numbers = itertools.count(1)
    with tempfile.TemporaryDirectory() as kept:
        os.environ["XDG_CACHE_HOME"] = kept
        with DockerSandbox() as sandbox:
            sandbox.compile(cpp(b"int main() {}"))
            fast, slow, hits = [], [], []
            for _ in range(ROUNDS):
                source = BODY % next(numbers)
                fast.append(sandbox.compile(cpp(source.encode())).compile_seconds)
                # A header that was compiled beforehand is passed over once a declaration has been read.
                slow.append(sandbox.compile(cpp(b"int before;\n" + source.encode())).compile_seconds)
                began = time.perf_counter()
                sandbox.compile(cpp(source.encode()))
                hits.append(time.perf_counter() - began)
    ratio = median(one / other for one, other in zip(fast, slow, strict=True))
    yield f"4 compile bits/stdc++.h ÷ plain  {ratio:8.2f} ({median(fast):.2f} s ÷ {median(slow):.2f} s; goal: 0.4)"
    yield f"  compiled already               {1000 * median(hits):8.2f} ms (goal: 5)"
