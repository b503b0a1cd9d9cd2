n = int(input())
assert n == 7
print(2 * n)
