def main():
    n, target = map(int, input().split())
    coins = list(map(int, input().split()))

    impossible = target + 1
    fewest = [0] + [impossible] * target
    for coin in coins:
        for amount in range(coin, target + 1):
            count = fewest[amount - coin] + 1
            if count < fewest[amount]:
                fewest[amount] = count
    print(fewest[target] if fewest[target] < impossible else -1)


main()
