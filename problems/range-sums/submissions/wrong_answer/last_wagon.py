# The update stops before the last wagon.
import sys


def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    tree = [0] * (n + 1)

    def add(i, x):
        while i < n:
            tree[i] += x
            i += i & -i

    def prefix(i):
        total = 0
        while i > 0:
            total += tree[i]
            i -= i & -i
        return total

    loads = list(map(int, input().split()))
    for i, load in enumerate(loads, 1):
        tree[i] += load
        if i + (i & -i) <= n:
            tree[i + (i & -i)] += tree[i]
    for _ in range(q):
        kind, first, second = input().split()
        if kind == "add":
            add(int(first), int(second))
        else:
            print(prefix(int(second)) - prefix(int(first) - 1))


main()
