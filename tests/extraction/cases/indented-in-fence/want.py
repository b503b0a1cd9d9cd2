n = int(input())
values = list(map(int, input().split()))
best = 0
for value in values:
    best = max(best, value)
print(best)
