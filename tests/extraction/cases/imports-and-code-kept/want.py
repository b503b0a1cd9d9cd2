import os, sys
from math import gcd
sys.setrecursionlimit(10**6)
MOD = 10**9 + 7
n = int(input())
values = list(map(int, input().split()))
best = 0
for value in values:
    best = max(best, value)
print(best)
