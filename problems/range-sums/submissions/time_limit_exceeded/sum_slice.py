# Adds up the whole range for every question.
import sys


def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    loads = list(map(int, input().split()))
    for _ in range(q):
        kind, first, second = input().split()
        if kind == "add":
            loads[int(first) - 1] += int(second)
        else:
            print(sum(loads[int(first) - 1 : int(second)]))


main()
