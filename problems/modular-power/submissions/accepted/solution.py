import sys

input = sys.stdin.readline

q = int(input())
for _ in range(q):
    a, b, m = map(int, input().split())
    print(pow(a, b, m))
