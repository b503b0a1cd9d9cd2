# Tries all ways to split an amount into two smaller ones: the square of the amount.
n, target = map(int, input().split())
coins = set(map(int, input().split()))
impossible = target + 1
fewest = [0] + [impossible] * target
for amount in range(1, target + 1):
    if amount in coins:
        fewest[amount] = 1
        continue
    for part in range(1, amount // 2 + 1):
        fewest[amount] = min(fewest[amount], fewest[part] + fewest[amount - part])
print(fewest[target] if fewest[target] < impossible else -1)
