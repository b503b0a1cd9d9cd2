# Recursion as deep as the number of coins.
from functools import lru_cache

n, target = map(int, input().split())
coins = list(map(int, input().split()))


@lru_cache(None)
def fewest(amount):
    if amount == 0:
        return 0
    return 1 + min((fewest(amount - coin) for coin in coins if coin <= amount), default=10**9)


count = fewest(target)
print(count if count < 10**9 else -1)
