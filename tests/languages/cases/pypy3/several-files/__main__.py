from adding import plus

a, b = map(int, input().split())
print(plus(a, b))
