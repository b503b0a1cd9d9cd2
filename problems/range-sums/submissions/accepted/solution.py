import sys


def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())

    # A Fenwick tree: tree[i] is the sum of the loads from i - (i & -i) + 1 to i.
    tree = [0] + list(map(int, input().split()))
    for i in range(1, n + 1):
        parent = i + (i & -i)
        if parent <= n:
            tree[parent] += tree[i]

    def prefix(i):
        total = 0
        while i > 0:
            total += tree[i]
            i -= i & -i
        return total

    for _ in range(q):
        kind, first, second = input().split()
        first, second = int(first), int(second)
        if kind == "sum":
            print(prefix(second) - prefix(first - 1))
        else:
            while first <= n:
                tree[first] += second
                first += first & -first


main()
