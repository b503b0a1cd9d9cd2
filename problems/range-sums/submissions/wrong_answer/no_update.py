# Prefix sums of the first loads: messages that change a load have no effect.
import sys
from itertools import accumulate

input = sys.stdin.readline
n, q = map(int, input().split())
prefix = [0, *accumulate(map(int, input().split()))]
for _ in range(q):
    kind, first, second = input().split()
    if kind == "sum":
        print(prefix[int(second)] - prefix[int(first) - 1])
