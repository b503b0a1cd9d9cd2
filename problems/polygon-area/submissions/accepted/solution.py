import sys


def main():
    n, *numbers = map(int, sys.stdin.read().split())
    xs, ys = numbers[::2], numbers[1::2]

    twice = 0
    for i in range(n):
        twice += xs[i - 1] * ys[i] - xs[i] * ys[i - 1]
    print(abs(twice) / 2)


main()
