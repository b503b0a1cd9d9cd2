# Always takes the largest coin that fits.
n, rest = map(int, input().split())
coins = sorted(map(int, input().split()), reverse=True)
count = 0
for coin in coins:
    count += rest // coin
    rest %= coin
print(-1 if rest else count)
