import sys


def total(n):
    return n + total(n - 1) if n else 0


sys.setrecursionlimit(10**7)
print(total(int(input())))
