# Halves the exponent in floating point: wrong for large exponents.
def power(a, b, m):
    result = 1 % m
    a %= m
    while b > 0:
        if b % 2 == 1:
            result = result * a % m
        a = a * a % m
        b = int(b / 2)
    return result


q = int(input())
for _ in range(q):
    a, b, m = map(int, input().split())
    print(power(a, b, m))
